import type { Gap, StepChange } from '../../model/comparison.ts';
import { bare, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { ruleName } from './change-sentences.ts';
import type { Section } from './sections.ts';
import { stepNames } from './step-names.ts';

/** What one side could not judge, and the findings of the other of which it therefore says nothing. */
export function gapSentences({ outcome, steps, unknown }: Section): readonly string[] {
  const grouped = new Map<string, Gap[]>();
  for (const gap of outcome.gaps) {
    const key = JSON.stringify([gap.side, gap.rule, gap.reason]);
    grouped.set(key, [...(grouped.get(key) ?? []), gap]);
  }
  return [
    ...[...grouped.values()].map((gaps) => gapSentence(gaps, steps)),
    ...unknown.map((change) => {
      const [there, other] = change.head === null ? ['before', 'now'] : ['now', 'before'];
      const side = change.head ?? change.base;
      const name = `${ruleName(change)}, ${plain(change.subject)}`;
      return `There ${there}, ${other} not known: ${name} (${bare(side?.weight ?? 0)} points), because ${plain(change.unknown)}.`;
    }),
  ];
}

/** "Now, in steps 4, 5: the step was not reached."; "Before, in step 2, barrier could not be judged: no audit reached it." */
function gapSentence(gaps: readonly Gap[], steps: readonly StepChange[]): string {
  const [first] = gaps;
  if (first === undefined) return '';
  const where = stepNames(gaps.map((gap) => steps.find(({ id }) => id === gap.step)));
  const what = first.rule === null ? '' : `, ${plain(first.rule)} could not be judged`;
  return sentence(`${first.side === 'base' ? 'Before' : 'Now'}, in ${where}${what}: ${plain(first.reason)}`);
}
