import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';

/** "70–85". */
export function range([low, high]: readonly [number, number]): string {
  return `${Math.round(low)}–${Math.round(high)}`;
}

/** How far the runs lie apart, or why that is not known. */
export function spreadOf({ runs: { completed }, score }: JourneyReport): string {
  if (score?.interval) return `${count(completed, 'run')} between ${range(score.interval)}`;
  return completed === 1 ? 'one run: no spread known' : `${count(completed, 'run')}: too few to know the spread`;
}
