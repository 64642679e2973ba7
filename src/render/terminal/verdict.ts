import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { countSteps } from './step-number.ts';

/** How a journey went, in a sentence or two. */
export function verdict(report: JourneyReport): string {
  if (report.outcome === 'unmeasured' || report.score === null) return `Not measured: ${reasonOf(report)}`;
  if (report.outcome === 'blocked') {
    const step = report.steps.find(({ outcome, phase }) => outcome === 'failed' && phase === 'journey');
    return `Blocked, or the journey is out of date. Nobody gets past ${step ? `“${plain(step.title)}”` : 'this'}.`;
  }
  const { fluidity, band, friction, interval } = report.score;
  const runs = spread(report.runs.completed, interval);
  if (friction === 0) {
    return [
      `Nothing was found on this journey that would stop any of 100 customers (${runs}).`,
      ...partOnly(report),
    ].join(' ');
  }
  const through = `Of 100 customers whom nothing but this journey could stop, about ${Math.round(fluidity)} get through`;
  const modelBand = band ? `model band ${range(band)}` : 'no model band';
  return [`${through} (${modelBand}; ${runs}).`, ...blockedRuns(report), ...partOnly(report)].join(' ');
}

/** "70–85". */
export function range([low, high]: readonly [number, number]): string {
  return `${Math.round(low)}–${Math.round(high)}`;
}

function spread(runs: number, interval: readonly [number, number] | null): string {
  if (interval) return `${count(runs, 'run')} between ${range(interval)}`;
  return runs === 1 ? 'one run: no spread known' : `${count(runs, 'run')}: too few to know the spread`;
}

/** A completed journey with steps that were not reached was stopped on purpose. */
function partOnly({ steps }: JourneyReport): readonly string[] {
  const all = countSteps(steps);
  const reached = countSteps(steps, ({ outcome }) => outcome !== 'unreached');
  return reached < all ? [`Only ${reached} of its ${all} steps were travelled.`] : [];
}

function blockedRuns({ runs }: JourneyReport): readonly string[] {
  return runs.blocked > 0 ? [`It was blocked in ${runs.blocked} of ${count(runs.total, 'run')}.`] : [];
}

function reasonOf({ reason, failure }: JourneyReport): string {
  return sentence(plain(failure?.message ?? reason ?? 'no reason is known'));
}
