import type { Words } from './languages/en/words.ts';

/** What is wrong with the answers of a form: for a field's name, the name of the sentence that says so. */
export type Problems = Record<string, Exclude<keyof Words['problem'], 'some'>>;

export function areProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}
