import type { BaselineFinding } from '../model/baseline.ts';

/** Findings of a baseline: in the order of the steps, then by rule and subject; the same on every machine, whatever its language. */
export function inOrderOf(
  steps: readonly { readonly id: string }[],
): (a: BaselineFinding, b: BaselineFinding) => number {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const at = ({ step }: BaselineFinding) => (step === null ? -1 : (order.get(step) ?? -1));
  const name = ({ rule, axe, subject }: BaselineFinding) => JSON.stringify([rule, axe ?? '', subject]);
  return (a, b) => at(a) - at(b) || compareTexts(name(a), name(b));
}

/** By their code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
