import type { OutcomeChange, StepChange, StepSide } from '../../model/comparison.ts';
import type { Measure } from '../../model/measure.ts';
import { seconds } from '../../model/quantity.ts';
import { plain } from '../plain.ts';
import type { Section } from './sections.ts';

/** "2.7 s", with runs "2.7 s (2.5–3.0)"; a dash where there is no such step, and where nothing was measured. */
export function waitWord(measure: Measure | null | undefined): string {
  if (measure === null || measure === undefined) return '–';
  if ('unmeasured' in measure) return 'unmeasured';
  const [least, most] = [Math.min(...measure.samples), Math.max(...measure.samples)];
  const [low, high] = [seconds(least).replace(' s', ''), seconds(most).replace(' s', '')];
  return measure.samples.length < 2 || low === high
    ? seconds(measure.value)
    : `${seconds(measure.value)} (${low}–${high})`;
}

/** The same of a step; of one that was not taken, why. */
export function stepWaitWord(side: StepSide | null): string {
  if (side?.outcome === 'skipped') return 'skipped';
  return side?.outcome === 'unreached' ? 'not reached' : waitWord(side?.waitMs);
}

/** "+1.4 s"; empty where one side has no figure. */
export function waitChangeWord(ms: number | null): string {
  if (ms === null) return '';
  const text = seconds(Math.abs(ms));
  return text === '0.00 s' ? '0.00 s' : `${ms < 0 ? '−' : '+'}${text}`;
}

/** How much longer the whole journey keeps the customer waiting, in ms; null where one side has no figure. */
export function waitTotal({ base, head }: OutcomeChange): number | null {
  const [before, now] = [base?.waitMs, head?.waitMs];
  return before && now && 'value' in before && 'value' in now ? now.value - before.value : null;
}

/** Whether there is anything to see in the steps side by side. */
export function hasWaitNews({ steps }: Section): boolean {
  return steps.some(({ waitChangeMs, change }) => waitChangeMs !== 0 || change.length > 0);
}

/** Why the waits are told and not judged. */
export function waitNote({ base, head }: OutcomeChange): string {
  const runs = [base?.runs, head?.runs].map((one) => (one ? one.completed + one.blocked : 0));
  const isSingle = runs.some((n) => n < 2);
  return isSingle
    ? 'Waits are told, not judged: one run on a side cannot tell a change from chance.'
    : 'Waits are told, not judged: the median of the runs, and the shortest and the longest.';
}

/** What stands before a step: its number now; of what is not a step of the journey any more, or never was one, a dot. */
export function stepMark({ head }: StepChange): string {
  return String(head?.number ?? '·');
}

/** The title of a step, and what became of it. */
export function stepTitle({ title, change, base }: StepChange): string {
  const was = change.includes('renamed') && base !== null && base.title !== title ? [`was “${plain(base.title)}”`] : [];
  const marks = change.filter((one) => one !== 'renamed' || was.length === 0);
  const notes = [...marks, ...was];
  return notes.length === 0 ? plain(title) : `${plain(title)} (${notes.join(', ')})`;
}
