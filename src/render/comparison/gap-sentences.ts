import type { Gap, StepChange } from '../../model/comparison.ts';
import { bare, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { ruleName, stepName } from './change-sentences.ts';
import type { Section } from './sections.ts';

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

/** "Now, step 4, step 5: the step was not reached." */
function gapSentence(gaps: readonly Gap[], steps: readonly StepChange[]): string {
  const [first] = gaps;
  if (first === undefined) return '';
  const where = gaps.map((gap) => stepName(steps.find(({ id }) => id === gap.step))).join(', ');
  const what = first.rule === null ? '' : `no ${plain(first.rule)}, because `;
  return sentence(`${first.side === 'base' ? 'before' : 'now'}, ${where}: ${what}${plain(first.reason)}`);
}
