import type { Output } from './surroundings.ts';

/** Prints every problem; those that show lines of a file stand apart from the next. */
export function printProblems(problems: readonly string[], err: Output): void {
  for (const problem of problems) err.write(problem.includes('\n') ? `${problem}\n\n` : `${problem}\n`);
}
