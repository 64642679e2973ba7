import { count } from '../../model/quantity.ts';
import type { JourneyReport, Report } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare, firstSentences, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { shorten } from '../wrap.ts';
import { hang, type Page } from './page.ts';
import { stepNumber } from './step-number.ts';

/** How many findings are told in full. */
const most = 5;
const indent = 8;
/** About two lines. */
const fixLength = 160;

/** What to mend first, with what each gives back; of a blocked journey, the friction on the way to where it stopped. */
export function mendFirst(page: Page, report: JourneyReport, rules: Report['rules']): string[] {
  const { ink, width } = page;
  const charged = report.findings.filter(({ friction, rule }) => friction > 0 && rule !== 'blocked');
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
  const fix = rules.find(({ id }) => id === finding.rule)?.fix;
  const worth = finding.gain === null ? bare(finding.friction) : `+${bare(finding.gain)}`;
  return [
    ...hang(
      page,
      ink.green(worth.padStart(indent - 2)),
      `${sentence(plain(finding.message))}${inRuns(finding)}`,
      indent,
    ),
    ...(fix === undefined
      ? []
      : hang(page, '', `Mend: ${plain(firstSentences(fix, fixLength))}`, indent, (line) => ink.cyan(line))),
    ...hang(page, '', where(report, finding), indent, (line) => ink.dim(line)),
  ];
}

/** "slow-response · step 4 · journeys/buy.yml:28". */
function where({ steps }: JourneyReport, { rule, step }: Finding): string {
  const at = steps.find(({ id }) => id === step)?.at;
  const place = at && at.file !== '' ? [`${plain(at.file)}:${at.line}`] : [];
  return [plain(rule), stepNumber(steps, step) ?? 'the whole journey', ...place].join(' · ');
}

function inRuns({ runs: [k, n] }: Finding): string {
  return k < n ? ` (in ${k} of ${n} runs)` : '';
}

function rest(page: Page, { findings }: JourneyReport, charged: readonly Finding[]): string[] {
  const cost = charged.reduce((sum, { friction }) => sum + friction, 0);
  const more =
    charged.length > 0 ? [`${count(charged.length, 'more finding')} costing ${bare(cost)} points together`] : [];
  const uncharged = findings.filter(({ friction }) => friction === 0).length;
  const notes = [...more, ...(uncharged > 0 ? [`${uncharged} told, not charged`] : [])];
  return notes.length > 0
    ? ['', ...hang(page, '', `${notes.join('; ')}: all are in the report.`, indent, (line) => page.ink.dim(line))]
    : [];
}

/** The verdict has said that nothing was found; what was not measured may still cost. */
function nothing(page: Page, report: JourneyReport): string[] {
  const gaps = report.unmeasured.length > 0;
  return [
    ...hang(
      page,
      '',
      gaps
        ? 'Nothing to mend was found; what could not be measured may still cost customers.'
        : 'Nothing to mend was found.',
      0,
    ),
    ...rest(page, report, []),
  ];
}
