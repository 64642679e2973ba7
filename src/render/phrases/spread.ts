import type { Measure } from '../../model/measure.ts';
import { leastForInterval } from '../../model/median-interval.ts';
import { count, scoreRange, seconds, secondsRange } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { countedRuns } from '../../model/runs.ts';

/** How far the runs lie apart, or why that is not known: "6 runs: 70 to 75", "one run: no spread known". */
export function spreadSentence({ runs, score }: JourneyReport): string {
  const n = score?.runs?.length ?? runs.completed + runs.blocked;
  if (n === 1) return 'one run: no spread known';
  if (score?.interval) return `${count(n, 'run')}: ${scoreRange(score.interval, ' to ')}`;
  const known = score?.runs?.map((fluidity) => String(Math.round(fluidity))) ?? [];
  const each = known.length > 0 ? `${known.slice(0, -1).join(', ')} and ${known.at(-1)}, ` : '';
  return `${count(n, 'run')}: ${each}too few to know the spread`;
}

/** The same in a word, for a column: "70–75", "71–76 in 3 runs", "one run". */
export function spreadWord({ outcome, runs, score }: JourneyReport): string {
  if (outcome !== 'completed' || !score) return '–';
  const known = score.runs ?? [];
  if ((known.length || runs.completed) === 1) return 'one run';
  if (score.interval) return scoreRange(score.interval);
  return known.length === 0 ? '–' : `${scoreRange(ends(known))} in ${known.length} runs`;
}

/** What a column of `waitSpread` shows: the 95 % interval, or the shortest and the longest of so many runs; undefined: one run. */
export function waitSpreadTitle({ runs }: JourneyReport): string | undefined {
  const n = countedRuns(runs);
  return n < 2 ? undefined : n < leastForInterval ? `${n} runs` : '95 %';
}

/** How far a wait lies apart in these runs: "3.9–5.1 s"; empty where too few of them have it. */
export function waitSpread(wait: Measure | undefined, { runs }: JourneyReport): string {
  if (wait === undefined || 'unmeasured' in wait) return '';
  if (wait.low !== null && wait.high !== null) return secondsRange(wait.low, wait.high);
  if (countedRuns(runs) >= leastForInterval || wait.samples.length < 2) return '';
  return secondsRange(...ends(wait.samples));
}

/** "6 runs: waiting 13 s, 12 to 15 s (95 % interval of the median)."; undefined: one run, or nothing was measured. */
export function waitSpreadSentence({ runs, measures: { waitMs } }: JourneyReport): string | undefined {
  const n = countedRuns(runs);
  if (n < 2 || waitMs === undefined || 'unmeasured' in waitMs) return undefined;
  const { value, samples, low, high } = waitMs;
  const isKnown = low !== null && high !== null;
  const [from, to] = isKnown ? [low, high] : ends(samples);
  const how = isKnown
    ? '95 % interval of the median'
    : `the least and the most; ${leastForInterval} runs give an interval`;
  return `${count(n, 'run')}: waiting ${seconds(value)}, ${secondsRange(from, to, ' to ')} (${how}).`;
}

function ends(samples: readonly number[]): readonly [number, number] {
  return [Math.min(...samples), Math.max(...samples)];
}
