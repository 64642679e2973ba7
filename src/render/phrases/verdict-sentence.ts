import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { range, spreadOf } from './spread.ts';

/** How a journey went, in a sentence or two. */
export function verdictSentence(report: JourneyReport): string {
  if (report.outcome === 'unmeasured' || report.score === null) return `Not measured: ${reasonOf(report)}`;
  if (report.outcome === 'blocked') {
    const step = report.steps.find(({ outcome }) => outcome === 'failed');
    return `Blocked, or the journey is out of date. Nobody gets past ${step ? `“${plain(step.title)}”` : 'this'}.`;
  }
  const { fluidity, band, friction } = report.score;
  const runs = spreadOf(report);
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

/** A completed journey with steps that were not reached was stopped on purpose. */
function partOnly({ steps }: JourneyReport): readonly string[] {
  const own = steps.filter(({ phase }) => phase === 'journey');
  const reached = own.filter(({ outcome }) => outcome !== 'unreached').length;
  return reached < own.length ? [`Only ${reached} of its ${own.length} steps were travelled.`] : [];
}

function blockedRuns({ runs }: JourneyReport): readonly string[] {
  return runs.blocked > 0 ? [`It was blocked in ${runs.blocked} of ${count(runs.total, 'run')}.`] : [];
}

function reasonOf({ reason, failure }: JourneyReport): string {
  return sentence(plain(failure?.message ?? reason ?? 'no reason is known'));
}
