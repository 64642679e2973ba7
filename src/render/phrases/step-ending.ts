import type { StepReport } from '../../model/report.ts';
import type { Grade } from '../../model/score.ts';

/** How a step ended, in a word or two; of a scored one that was completed, its grade. */
export type StepEnding =
  | Grade
  | 'stopped here'
  | 'failed'
  | 'not reached'
  | 'skipped'
  | 'setup'
  | 'teardown'
  | 'not scored';

export function stepEnding({ outcome, phase, scored, grade }: StepReport): StepEnding {
  if (outcome === 'failed') return phase === 'teardown' ? 'failed' : 'stopped here';
  if (outcome === 'unreached') return 'not reached';
  if (outcome === 'skipped') return 'skipped';
  if (phase !== 'journey') return phase;
  return scored && grade !== null ? grade : 'not scored';
}
