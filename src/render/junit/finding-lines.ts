import type { JourneyReport, Report } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { findingPlace, findingSentence, mendSentence, worth } from '../phrases/finding-sentences.ts';

/** A finding as plain text: what it is worth and what happened, how it is mended, and where it is. */
export function findingLines(finding: Finding, journey: JourneyReport, rules: Report['rules']): readonly string[] {
  const mend = mendSentence(finding, rules);
  const rest = [...(mend === undefined ? [] : [mend]), findingPlace(finding, journey)];
  return [
    `${worth(finding).padStart(6)}  ${findingSentence(finding)}`,
    ...rest.map((line) => `${' '.repeat(8)}${line}`),
  ];
}
