import type { Measure } from '../../model/measure.ts';
import type { JourneyReport } from '../../model/report.ts';
import { plain } from '../plain.ts';
import { stepNumber } from './step-number.ts';

/** How many reasons are told before the rest is only counted. */
const most = 4;

export interface Gap {
  readonly what: string;
  readonly step: string;
  readonly reason: string;
}

/** What could not be measured: each reason once, with what it holds for and where. */
export function unmeasuredNotes(report: JourneyReport): readonly string[] {
  const all = gaps(report);
  const notes = [...new Set(all.map(({ reason }) => reason))].map((reason) => {
    const alike = all.filter((gap) => gap.reason === reason);
    return `${listed(alike, 'step')}: ${listed(alike, 'what')}, because ${reason}`;
  });
  const left = notes.length - most;
  return left > 1 ? [...notes.slice(0, most), `${left} more reasons in the report`] : notes;
}

export function gaps({ steps, unmeasured, measures }: JourneyReport): readonly Gap[] {
  const reached = steps.filter(({ outcome }) => outcome === 'completed' || outcome === 'failed');
  const figures = reached.flatMap(({ id, measures }) => [
    ...figureGap('wait', id, measures.waitMs),
    ...figureGap('effort', id, measures.effortS),
  ]);
  const whole = figureGap('page barriers', '', measures.pageBarriers);
  return [...figures, ...whole, ...unmeasured.map(({ rule, step, reason }) => ({ what: rule, step, reason }))].map(
    ({ what, step, reason }) => ({
      what: plain(what),
      step: stepNumber(steps, step) ?? 'the journey',
      reason: plain(reason),
    }),
  );
}

function figureGap(what: string, step: string, measure: Measure | undefined): readonly Gap[] {
  return measure && 'unmeasured' in measure ? [{ what, step, reason: measure.unmeasured }] : [];
}

export function listed(gaps: readonly Gap[], key: 'step' | 'what'): string {
  return [...new Set(gaps.map((gap) => gap[key]))].join(', ');
}
