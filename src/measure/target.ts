import type { TargetMeasures } from '../model/measures.ts';
import type { Box, TargetObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';

/** A target with its size under the persona's finger. */
export function measureTarget(target: TargetObservation, persona: Persona): TargetMeasures {
  const { subject, role, name, tag, box, inline } = target;
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
    neighbours: target.neighbours.map((other) => ({
      subject: other.subject,
      gapPx: gap(box, other.box),
      gapMm: gap(box, other.box) * persona.pxMm,
    })),
    ...(target.violations && { violations: target.violations }),
  };
}

function gap(one: Box, other: Box): number {
  const across = Math.max(0, one.x - (other.x + other.width), other.x - (one.x + one.width));
  const down = Math.max(0, one.y - (other.y + other.height), other.y - (one.y + one.height));
  return Math.hypot(across, down);
}
