import type { Condition } from '../model/condition.ts';
import type { Box, Spot } from '../model/picture.ts';
import { holding } from './holds.ts';
import { isInView } from './perceivable.ts';
import { frameOffset } from './roots.ts';

/** Where that stands which the conditions are about, as far as it is in view. */
export function spots(conditions: readonly Condition[]): readonly Spot[] {
  return conditions.flatMap((condition) =>
    holding(condition)
      .elements.filter((element) => isInView(element))
      .map((element) => ({ subject: condition.source, box: boxOf(element) })),
  );
}

/** In the viewport of the main frame. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const offset = frameOffset(element);
  return { x: x + offset.x, y: y + offset.y, width, height };
}
