import type { JourneyReport, Report } from '../model/report.ts';
import type { RenderOptions } from './render-options.ts';
import { conditions } from './terminal/conditions.ts';
import { failureNotes } from './terminal/failure.ts';
import { mendFirst } from './terminal/findings.ts';
import { headline } from './terminal/headline.ts';
import { lighthouseTable } from './terminal/lighthouse.ts';
import { notMeasured } from './terminal/not-measured.ts';
import { gateLines, overview } from './terminal/overview.ts';
import { openPage, type Page } from './terminal/page.ts';
import { stepTable } from './terminal/steps.ts';
import { subScores } from './terminal/sub-scores.ts';
import { teardownNotes } from './terminal/teardown.ts';

/** A report for a terminal: every journey with what to mend first, then all of them, the gates, and the conditions. */
export function renderTerminal(report: Report, options: RenderOptions): string {
  const page = openPage(options);
  const rule = page.ink.dim('─'.repeat(page.width));
  const lines = [
    ...report.journeys.flatMap((journey, index) => [
      ...(index > 0 ? ['', rule, ''] : []),
      ...journeyLines(page, journey, report.rules),
    ]),
    ...(report.journeys.length > 1 || report.gates.length > 0 ? ['', rule] : []),
    ...overview(page, report),
    ...gateLines(page, report.gates),
    ...conditions(page, report),
  ];
  return `${lines.join('\n')}\n`;
}

function journeyLines(page: Page, journey: JourneyReport, rules: Report['rules']): string[] {
  const reached = journey.steps.some(({ outcome }) => outcome !== 'unreached');
  return [
    ...headline(page, journey),
    ...failureNotes(page, journey),
    ...(journey.score ? ['', ...subScores(page, journey)] : []),
    ...(reached
      ? ['', ...stepTable(page, journey), ...teardownNotes(page, journey), ...notMeasured(page, journey)]
      : []),
    ...mendFirst(page, journey, rules),
    ...lighthouseTable(page, journey),
  ];
}
