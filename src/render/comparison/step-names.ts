import type { StepChange } from '../../model/comparison.ts';

/** "step 6"; of one that was removed, "step 6 of before". */
export function stepName(step: StepChange | undefined): string {
  if (step === undefined) return 'a step';
  const side = step.head ?? step.base;
  if (side?.number == null) return 'set-up or teardown';
  return step.head === null ? `step ${side.number} of before` : `step ${side.number}`;
}

/** "steps 2, 3, 7"; "step 1, step 3 of before". */
export function stepNames(steps: readonly (StepChange | undefined)[]): string {
  const names = [...new Set(steps.map(stepName))];
  const isPlain = names.length > 1 && names.every((name) => /^step \d+$/.test(name));
  return isPlain ? `steps ${names.map((name) => name.slice('step '.length)).join(', ')}` : names.join(', ');
}
