import type { StepReport } from '../../model/report.ts';

/** What stands before each step, in order: the steps of the journey are counted, what is set up and cleared away is not. */
export function stepMarks(steps: readonly StepReport[]): readonly string[] {
  let number = 0;
  return steps.map((step) => {
    if (step.phase !== 'journey') return '·';
    if (!isLaterRound(step)) number += 1;
    return String(number);
  });
}

/** How many steps of the journey there are, or how many of those that are picked out; the rounds of one are one. */
export function countSteps(steps: readonly StepReport[], isPicked: (step: StepReport) => boolean = () => true): number {
  return new Set(steps.filter((step) => step.phase === 'journey' && isPicked(step)).map(({ id }) => id)).size;
}

/** A step by its title; of one that is repeated, which round it is. */
export function stepTitle({ title, iteration }: StepReport): string {
  return iteration === undefined ? title : `${title}, round ${iteration}`;
}

/** Not the first round of a step that is repeated. */
export function isLaterRound({ iteration = 1 }: StepReport): boolean {
  return iteration > 1;
}

/** "step 4", or "setup"; undefined when the report has no such step. */
export function stepNumber(steps: readonly StepReport[], id: string | null | undefined): string | undefined {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  if (!step) return undefined;
  return step.phase === 'journey' ? `step ${stepMarks(steps)[index]}` : step.phase;
}
