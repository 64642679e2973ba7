import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare } from '../figures.ts';

/** Findings that cost something, dearest first; what blocked the journey has been told before. */
export function chargedFindings({ findings }: JourneyReport): readonly Finding[] {
  return findings.filter(({ friction, rule }) => friction > 0 && rule !== 'blocked');
}

/** What is not shown: charged findings that were left out, and all that is only told. Undefined: nothing. */
export function restSentence({ findings }: JourneyReport, leftOut: readonly Finding[]): string | undefined {
  const cost = leftOut.reduce((sum, { friction }) => sum + friction, 0);
  const told = findings.filter(({ friction }) => friction === 0).length;
  const notes = [
    ...(leftOut.length > 0 ? [`${count(leftOut.length, 'more finding')} costing ${bare(cost)} points together`] : []),
    ...(told > 0 ? [`${told} told, not charged`] : []),
  ];
  return notes.length > 0 ? `${notes.join('; ')}: all are in the report.` : undefined;
}

/** Of a journey without charged findings: what was not measured may still cost. */
export function nothingSentence({ findings, unmeasured }: JourneyReport): string {
  const nothing = findings.length > 0 ? 'Nothing that costs customers was found' : 'Nothing to mend was found';
  return unmeasured.length > 0 ? `${nothing}; what could not be measured may still cost some.` : `${nothing}.`;
}
