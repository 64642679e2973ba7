import type { JourneyReport } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';

/** The number by which a finding is known everywhere on the page: its place in the report, where the dearest comes first. */
export type Numbers = ReadonlyMap<Finding, number>;

export function numbersOf({ findings }: Pick<JourneyReport, 'findings'>): Numbers {
  return new Map(findings.map((finding, index) => [finding, index + 1]));
}

/** What costs something; the rest is told. */
export function isCharged({ friction }: Finding): boolean {
  return friction > 0;
}
