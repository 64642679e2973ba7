import type { Comparison, ComparisonVerdict, OutcomeChange } from '../../model/comparison.ts';
import { count } from '../../model/quantity.ts';
import { plain } from '../plain.ts';

export const verdictWords: Readonly<Record<ComparisonVerdict, string>> = {
  better: 'Easier',
  worse: 'Harder',
  same: 'The same',
  'cannot tell': 'Cannot tell',
};

/** "Harder: fluidity 81 → 74. One new: low-contrast, link "Pay"; three mended." */
export function outcomeSentence({ verdict, reason }: OutcomeChange): string {
  return `${verdictWords[verdict]}: ${plain(reason)}`;
}

/** The verdict on everything: that of the only journey, or how many have which: "Harder: 1 of 3 journeys; 2 are the same." */
export function verdictSentence({ verdict, outcomes }: Comparison): string {
  const [only, ...others] = outcomes;
  if (only !== undefined && others.length === 0) return outcomeSentence(only);
  const of = (one: ComparisonVerdict) => outcomes.filter((outcome) => outcome.verdict === one).length;
  const rest = (['worse', 'cannot tell', 'better', 'same'] as const)
    .filter((one) => one !== verdict && of(one) > 0)
    .map((one) => `${verdictWords[one].toLowerCase()}: ${of(one)}`);
  return `${[`${verdictWords[verdict]}: ${of(verdict)} of ${count(outcomes.length, 'journey')}`, ...rest].join('; ')}.`;
}
