import type { FindingChange, StepChange } from '../../model/comparison.ts';
import { bare, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { stepName } from './step-names.ts';

/** What happened, and in how many runs when not in all of them; of what was there before too, what it cost then and now. */
export function changeSentence({ base, head }: FindingChange): string {
  const told = head ?? base;
  if (told === null) return '';
  const [k, n] = told.runs;
  const costs =
    base !== null && head !== null ? ` It cost ${bare(base.weight)} points and costs ${bare(head.weight)} now.` : '';
  return `${sentence(plain(told.message))}${k < n ? ` (in ${k} of ${n} runs)` : ''}${costs}`;
}

/** What it did to the fluidity: "−2.6", "+0.8"; of a journey that was blocked, empty. */
export function changeMark({ contribution }: FindingChange): string {
  return contribution === null ? '' : signed(contribution);
}

/** With a sign of its own, and never "0.0" for something. */
export function signed(value: number): string {
  return value === 0 ? '0' : `${value < 0 ? '−' : '+'}${bare(Math.abs(value))}`;
}

/** "low-contrast · step 6 · journeys/buy.yml:31 · may be chance". */
export function changePlace(change: FindingChange, steps: readonly StepChange[]): string {
  const step = steps.find(({ id }) => id === change.step);
  const at = step?.head?.at ?? step?.base?.at;
  const place = at && at.file !== '' ? [`${plain(at.file)}:${at.line}`] : [];
  const where = change.step === null ? 'the whole journey' : stepName(step);
  const doubt = change.doubt === undefined ? [] : [doubts[change.doubt]];
  return [ruleName(change), where, ...place, ...doubt].join(' · ');
}

const doubts: Readonly<Record<NonNullable<FindingChange['doubt']>, string>> = {
  timed: 'timed',
  'some runs': 'in some runs',
};

/** The rule, with axe-core's own name of it where that says more. */
export function ruleName({ rule, axe }: FindingChange): string {
  return plain(axe === undefined || axe === rule ? rule : `${rule} (${axe})`);
}
