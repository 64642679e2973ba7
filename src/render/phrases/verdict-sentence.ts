import { count, scoreRange } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { missingRuns } from '../../model/runs.ts';
import type { Score } from '../../model/score.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { spreadSentence } from './spread.ts';
import { countSteps } from './step-number.ts';

/** How a journey went, in a sentence or two. */
export function verdictSentence(report: JourneyReport): string {
  if (report.outcome === 'unmeasured' || report.score === null) return `Not measured: ${reasonOf(report)}`;
  return [gotThrough(report, report.score), ...blockedRuns(report), ...partOnly(report), ...missing(report)].join(' ');
}

function gotThrough(report: JourneyReport, { fluidity, band, friction }: Score): string {
  if (report.outcome === 'blocked') {
    const step = report.steps.findLast(({ outcome, phase }) => outcome === 'failed' && phase === 'journey');
    return `Blocked, or the journey is out of date. Nobody gets past ${step ? `“${plain(step.title)}”` : 'this'}.`;
  }
  const runs = spreadSentence(report);
  if (friction === 0) return `Nothing was found on this journey that would stop any of 100 customers (${runs}).`;
  const through = `Of 100 customers whom nothing but this journey could stop, about ${Math.round(fluidity)} get through`;
  return `${through} (${band ? `model band ${scoreRange(band)}` : 'no model band'}; ${runs}).`;
}

/** Blocked in every run it has been said already. */
function blockedRuns({ outcome, runs: { blocked, completed } }: JourneyReport): readonly string[] {
  return outcome === 'completed' && blocked > 0
    ? [`It was blocked in ${blocked} of ${count(completed + blocked, 'run')}.`]
    : [];
}

/** A completed journey with steps that were not reached was stopped on purpose. */
function partOnly({ outcome, steps }: JourneyReport): readonly string[] {
  if (outcome !== 'completed') return [];
  const all = countSteps(steps);
  const reached = countSteps(steps, ({ outcome }) => outcome !== 'unreached');
  return reached < all ? [`Only ${reached} of its ${all} steps were travelled.`] : [];
}

/** Runs that were asked for and are not in the figures, with what became of them. */
function missing(report: JourneyReport): readonly string[] {
  const { runs, failure } = report;
  const lacking = missingRuns(runs);
  if (lacking === 0) return [];
  const known = runs.completed + runs.blocked;
  if (failure?.kind === 'interrupted') return [`Stopped by hand after ${known} of ${known + lacking} runs.`];
  const why = failure && failure.kind !== 'blocked' ? `: ${reasonOf(report)}` : '.';
  return [`Only ${known} of ${known + lacking} runs could be measured${why}`];
}

function reasonOf({ reason, failure }: JourneyReport): string {
  return sentence(plain(failure?.message ?? reason ?? 'no reason is known'));
}
