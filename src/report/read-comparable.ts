import type { Baseline, BaselineCounts, BaselineJourney, BaselineStep, BaselineWaits } from '../model/baseline.ts';
import type { Comparable, ComparableJourney, ComparableStep } from '../model/comparable.ts';
import type { Measure, Measures, StepMeasureName } from '../model/measure.ts';
import type { Report } from '../model/report.ts';
import { parseJson } from './parse-json.ts';
import { problemOf, problemOfVersion } from './problem-of.ts';
import { reportIn } from './read-report.ts';
import { baselineSchema } from './schema-baseline.ts';

/** What a comparison can be made of: a report or a baseline; or what is wrong with the text, in one sentence. */
export function readComparable(
  text: string,
): { readonly report: Report } | { readonly baseline: Baseline } | { readonly problem: string } {
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const kind = parsed.value as { readonly kind?: unknown; readonly schemaVersion?: unknown } | null;
  if (kind?.kind !== 'parcours-baseline') return reportIn(parsed.value);
  if (kind.schemaVersion !== 1) return { problem: problemOfVersion('baseline', kind.schemaVersion) };
  const read = baselineSchema.safeParse(parsed.value);
  return read.success ? { baseline: parsed.value as Baseline } : { problem: problemOf('baseline', read.error) };
}

/** A baseline as a side of a comparison. */
export function comparableOf(baseline: Baseline): Comparable {
  const { ruleset, tool, environment, rules, journeys } = baseline;
  return { ruleset, tool, environment, rules, journeys: journeys.map(comparableJourney) };
}

function comparableJourney({ waitMs, counts, steps, ...journey }: BaselineJourney): ComparableJourney {
  return { ...journey, measures: measuresOf(waitMs, counts), steps: steps.map(comparableStep) };
}

function comparableStep({ waitMs, counts, ...step }: BaselineStep): ComparableStep {
  return { ...step, measures: measuresOf(waitMs, counts) };
}

function measuresOf(waitMs: BaselineWaits | undefined, counts: BaselineCounts): Measures<StepMeasureName> {
  const counted = Object.entries(counts).map(([name, value]) => [name, foldRuns([value])]);
  return { ...Object.fromEntries(counted), ...(waitMs !== undefined && { waitMs: foldRuns(waitMs) }) };
}

/** The median of sorted runs; the interval was left out with the rest that changes from run to run. */
function foldRuns(sorted: readonly number[]): Measure {
  const [below = 0, above = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return { value: (below + above) / 2, samples: sorted, low: null, high: null };
}
