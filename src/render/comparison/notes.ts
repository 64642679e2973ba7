import type { FindingChange, StepChange } from '../../model/comparison.ts';
import { leastDifference } from '../../model/constant.ts';
import { plain } from '../plain.ts';
import { signed } from './change-sentences.ts';
import type { Section } from './sections.ts';
import { stepNames } from './step-names.ts';

/** What is to be said of changes that may be chance; empty: there are none. */
export function doubtNotes({ came, went }: Section): readonly string[] {
  const changes = [...came, ...went];
  const has = (doubt: FindingChange['doubt']) => changes.some((change) => change.doubt === doubt);
  return [
    ...(has('timed') ? ['What is timed differs from run to run: it is told, and decides nothing.'] : []),
    ...(has('some runs') ? ['What was seen in some runs only may be chance: it is told, and decides nothing.'] : []),
  ];
}

/**
 * What the changes that are told leave of the change of fluidity, so that all together are the whole; null: next to nothing, or the
 * fluidity is not split. Where nothing is told there is nothing to add up, and as little as the floor is no news.
 */
export function restOf({ outcome, came, went, unknown }: Section): string | null {
  const { base, head } = outcome;
  if (base?.outcome !== 'completed' || head?.outcome !== 'completed') return null;
  const told = [...came, ...went, ...unknown];
  const listed = told.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const left = (head.fluidity ?? 0) - (base.fluidity ?? 0) - listed;
  return Math.abs(left) < (told.length > 0 ? 0.05 : leastDifference) ? null : signed(left);
}

export const restWords = 'Small differences that count as unchanged, together.';

/** What is never charged: what of it is new, and what was mended. */
export function toldSentences({ told, steps }: Section): readonly string[] {
  return [
    ...(told.came.length > 0 ? [`New, told and not charged: ${toldList(told.came, steps)}.`] : []),
    ...(told.went.length > 0 ? [`Mended, told and not charged: ${toldList(told.went, steps)}.`] : []),
  ];
}

/** Once for each kind, with the steps in which it is, in their order: "html-has-lang (step 1), page-barriers (steps 2, 3)". */
function toldList(changes: readonly FindingChange[], steps: readonly StepChange[]): string {
  const kinds = new Map<string, number[]>();
  for (const { axe, rule, step } of changes) {
    const name = plain(axe ?? rule);
    kinds.set(name, [...(kinds.get(name) ?? []), steps.findIndex(({ id }) => id === step)]);
  }
  return [...kinds]
    .map(([name, at]) => ({ name, at: [...new Set(at)].toSorted((a, b) => a - b) }))
    .toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))
    .map(({ name, at }) => `${name} (${stepNames(at.map((index) => steps[index]))})`)
    .join(', ');
}
