import type { StepReport } from '../../model/report.ts';

/** What stands before each step, in order: the steps of the journey are counted, what is set up and cleared away is not. */
export function stepMarks(steps: readonly StepReport[]): readonly string[] {
  let number = 0;
  return steps.map(({ phase }) => (phase === 'journey' ? String(++number) : '·'));
}

/** "step 4", or "setup"; undefined when the report has no such step. */
export function stepNumber(steps: readonly StepReport[], id: string | null | undefined): string | undefined {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  if (!step) return undefined;
  return step.phase === 'journey' ? `step ${stepMarks(steps)[index]}` : step.phase;
}
