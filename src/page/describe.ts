import type { TargetObservation } from '../model/target-observation.ts';
import type { Approached } from './approach.ts';
import { choiceAt } from './choice.ts';
import { describeField } from './describe-field.ts';
import { hitBox } from './hit-box.ts';
import { isInline, neighbours } from './neighbours.ts';
import { rivalsOf } from './rivals.ts';
import { nameOf, roleOf } from './role.ts';
import { subjectOf } from './subject.ts';

/** A target as it stands now, without what axe-core says of it. */
export function describe({ element, locator, previous }: Approached): TargetObservation {
  const { inspected, ...choice } = choiceAt(element, previous);
  const rivals = rivalsOf(element, locator);
  const name = nameOf(element);
  const field = describeField(element);
  return {
    subject: subjectOf(element),
    role: roleOf(element),
    name,
    tag: element.localName,
    box: hitBox(element),
    words: name === '' ? 0 : name.split(' ').length,
    inspected,
    choice,
    ...(rivals && { rivals }),
    neighbours: neighbours(element),
    inline: isInline(element),
    ...(field && { field }),
  };
}
