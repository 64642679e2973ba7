import { describeField } from '../../src/page/describe-field.ts';
import { neighbours } from '../../src/page/neighbours.ts';

/** Runs in the page: what is said of the field with this id. */
export function fieldOf(id: string): ReturnType<typeof describeField> {
  const element = document.getElementById(id);
  return element ? describeField(element) : undefined;
}

/** Runs in the page: ids of all fields. */
export function fieldIds(): readonly string[] {
  return [...document.querySelectorAll('[id]')].filter((element) => describeField(element)).map(({ id }) => id);
}

/** Runs in the page: what lies beside the element with this id, and what a press of it begins. */
export function besides(id: string): readonly (readonly [string, string])[] {
  const element = document.getElementById(id);
  return element ? neighbours(element).map(({ subject, kind }) => [subject, kind]) : [];
}
