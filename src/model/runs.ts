import type { Measure } from './measure.ts';
import type { RunCounts, StepMeasures } from './measures.ts';

/** How many runs count: the completed ones; when there is none, the blocked ones. */
export function countedRuns({ completed, blocked }: RunCounts): number {
  return completed || blocked;
}

/** How many of them took a step: an optional one may be skipped in some. */
export function takenRuns({ notTakenIn }: StepMeasures, runs: RunCounts): number {
  return countedRuns(runs) - (notTakenIn?.length ?? 0);
}

/** How many runs were asked for and came to nothing that could be measured. */
export function missingRuns({ asked, total, completed, blocked }: RunCounts): number {
  return Math.max(asked ?? 0, total) - completed - blocked;
}

/** What a figure was in one of the runs that count, from 1; null: that run has none. */
export function sampleOf(measure: Measure | undefined, run: number): number | null {
  if (measure === undefined || 'unmeasured' in measure) return null;
  const { samples, runs } = measure;
  if (isTakenOnce(measure)) return samples[0] ?? null;
  return samples[runs === undefined ? run - 1 : runs.indexOf(run)] ?? null;
}

/** A figure of the audit holds for every run. */
export function isTakenOnce(measure: Measure): boolean {
  return 'value' in measure && measure.samples.length === 1 && measure.runs === undefined;
}
