import type { ActionObservation } from '../model/action-observation.ts';
import type { Persona } from '../model/persona.ts';
import type { Box } from '../model/picture.ts';
import type { NeighbourMeasures, TargetMeasures } from '../model/target-measures.ts';
import type { NeighbourObservation, TargetObservation } from '../model/target-observation.ts';
import { measureField } from './field.ts';

/** A target with its size under the persona's finger, and what was typed into it. */
export function measureTarget(
  target: TargetObservation,
  typed: ActionObservation['typed'],
  persona: Persona,
): TargetMeasures {
  const { subject, role, name, tag, box, inline, field, choice, rivals } = target;
  return {
    subject,
    role,
    name,
    tag,
    box,
    widthMm: box.width * persona.pxMm,
    heightMm: box.height * persona.pxMm,
    inline,
    ...(target.picture !== undefined && { picture: target.picture }),
    neighbours: target.neighbours.map((other) => measureNeighbour(other, box, persona.pxMm)),
    ...(field && { field: measureField(field, typed) }),
    ...(choice && { choice: { ...choice, inspected: target.inspected } }),
    ...(rivals && { rivals }),
    ...(target.violations && { violations: target.violations }),
  };
}

function measureNeighbour({ box, ...other }: NeighbourObservation, target: Box, pxMm: number): NeighbourMeasures {
  const gapPx = gap(target, box);
  const x = target.x + target.width / 2;
  const y = target.y + target.height / 2;
  return {
    ...other,
    gapPx,
    gapMm: gapPx * pxMm,
    edgesMm: {
      left: (box.x - x) * pxMm,
      right: (box.x + box.width - x) * pxMm,
      top: (box.y - y) * pxMm,
      bottom: (box.y + box.height - y) * pxMm,
    },
  };
}

function gap(one: Box, other: Box): number {
  const across = Math.max(0, one.x - (other.x + other.width), other.x - (one.x + one.width));
  const down = Math.max(0, one.y - (other.y + other.height), other.y - (one.y + one.height));
  return Math.hypot(across, down);
}
