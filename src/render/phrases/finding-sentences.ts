import type { JourneyReport, Report } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare, firstSentences, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { stepNumber } from './step-number.ts';

/** What happened, and in how many runs when not in all of them. */
export function findingSentence({ message, runs: [k, n] }: Finding): string {
  return `${sentence(plain(message))}${k < n ? ` (in ${k} of ${n} runs)` : ''}`;
}

/** "+7.7", what mending it alone gives back; of a blocked journey, "7.7", what it costs. */
export function worth({ gain, friction }: Finding): string {
  return gain === null ? bare(friction) : `+${bare(gain)}`;
}

/** About two lines. */
const fixLength = 160;

/** How it is mended, shortly; undefined: the report has no such rule. */
export function mendSentence({ rule }: Finding, rules: Report['rules']): string | undefined {
  const fix = rules.find(({ id }) => id === rule)?.fix;
  return fix === undefined ? undefined : `Mend: ${plain(firstSentences(fix, fixLength))}`;
}

/** "slow-response · step 4 · journeys/buy.yml:28". */
export function findingPlace({ rule, step }: Finding, { steps }: JourneyReport): string {
  const at = steps.find(({ id }) => id === step)?.at;
  const place = at && at.file !== '' ? [`${plain(at.file)}:${at.line}`] : [];
  return [plain(rule), stepNumber(steps, step) ?? 'the whole journey', ...place].join(' · ');
}
