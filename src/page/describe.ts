import type { TargetObservation } from '../model/observations.ts';
import { describeField } from './describe-field.ts';
import { hitBox } from './hit-box.ts';
import { isInline, neighbours } from './neighbours.ts';
import type { Aim } from './obstacle.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { nameOf, pressable, roleOf } from './role.ts';
import { contains } from './roots.ts';
import { subjectOf } from './subject.ts';

/** A target as it stands now, without what axe-core says of it. */
export function describe(aim: Aim): TargetObservation {
  const { element } = aim;
  const inView = pressables(element.ownerDocument);
  const place = inView.findIndex((other) => contains(other, element));
  const name = nameOf(element);
  const field = describeField(element);
  return {
    subject: subjectOf(element),
    role: roleOf(element),
    name,
    tag: element.localName,
    box: hitBox(element),
    words: name === '' ? 0 : name.split(' ').length,
    inspected: Math.max(1, inspectedBefore(element, inView, place)),
    neighbours: neighbours(element),
    inline: isInline(element),
    ...(field && { field }),
  };
}

function pressables(inside: Document): readonly Element[] {
  return [...inside.querySelectorAll(pressable)].filter(
    (element) => isPerceivable(element) && isInView(element) && !element.matches('option,:disabled'),
  );
}

/** Things looked at before it: those before it in its own group, and one for each group passed over. */
function inspectedBefore(element: Element, inView: readonly Element[], place: number): number {
  const group = groupOf(element);
  const before = inView.slice(0, Math.max(0, place));
  const inside = before.filter((other) => groupOf(other) === group).length;
  const skipped = new Set(before.map((other) => groupOf(other)).filter((other) => other !== group)).size;
  return inside + skipped + 1;
}

function groupOf(element: Element): Element | null {
  return element.closest(
    'nav,header,footer,aside,section,article,form,fieldset,ul,ol,dialog,[role=dialog],[role=group],main',
  );
}
