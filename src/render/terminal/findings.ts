import type { JourneyReport, Report } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { chargedFindings, nothingSentence, restSentence } from '../phrases/charged-findings.ts';
import { findingPlace, findingSentence, mendSentence, worth } from '../phrases/finding-sentences.ts';
import { shorten } from '../wrap.ts';
import { hang, type Page } from './page.ts';

/** How many findings are told in full. */
const most = 5;
const indent = 8;

/** What to mend first, with what each gives back; of a blocked journey, the friction on the way to where it stopped. */
export function mendFirst(page: Page, report: JourneyReport, rules: Report['rules']): string[] {
  const { ink, width } = page;
  const charged = chargedFindings(report);
  if (charged.length === 0) return report.outcome === 'completed' ? ['', ...nothing(page, report)] : [];
  const blocked = report.outcome === 'blocked';
  const title = blocked ? 'Friction on the way' : 'Mend first';
  const unit = blocked ? 'what each costs, in points' : 'what each alone gives back, of 100 customers';
  return [
    '',
    `${ink.bold(title)}${ink.dim(shorten(`   ${unit}`, width - title.length))}`,
    ...charged.slice(0, most).flatMap((finding) => ['', ...told(page, report, rules, finding)]),
    ...rest(page, report, charged.slice(most)),
  ];
}

function told(page: Page, report: JourneyReport, rules: Report['rules'], finding: Finding): string[] {
  const { ink } = page;
  const mend = mendSentence(finding, rules);
  return [
    ...hang(page, ink.green(worth(finding).padStart(indent - 2)), findingSentence(finding), indent),
    ...(mend === undefined ? [] : hang(page, '', mend, indent, (line) => ink.cyan(line))),
    ...hang(page, '', findingPlace(finding, report), indent, (line) => ink.dim(line)),
  ];
}

function rest(page: Page, report: JourneyReport, leftOut: readonly Finding[]): string[] {
  const text = restSentence(report, leftOut);
  return text === undefined ? [] : ['', ...hang(page, '', text, indent, (line) => page.ink.dim(line))];
}

/** The verdict has said that nothing was found; what was not measured may still cost. */
function nothing(page: Page, report: JourneyReport): string[] {
  return [...hang(page, '', nothingSentence(report), 0), ...rest(page, report, [])];
}
