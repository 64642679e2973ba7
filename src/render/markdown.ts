import { scoreRange } from '../model/quantity.ts';
import type { Gate, JourneyReport, Report } from '../model/report.ts';
import { type Detail, details } from './markdown/detail.ts';
import { inline } from './markdown/inline.ts';
import { journeyBlocks } from './markdown/journey.ts';
import { table } from './markdown/table.ts';
import { conditionSentences } from './phrases/condition-sentences.ts';
import { gateSentence, gateWords } from './phrases/gate-sentence.ts';
import { reportSentence } from './phrases/report-sentence.ts';
import { spreadWord } from './phrases/spread.ts';
import { plain } from './plain.ts';

/** The most characters that a comment on GitHub may have; the summary of a step may have 1 MiB. */
const mostCharacters = 65_536;

/**
 * A report as GitHub's Markdown, for a comment on a pull request and for the summary of a CI: the worst first, and what does not fit is
 * left out and said to be.
 */
export function renderMarkdown(report: Report): string {
  let text = '';
  for (const detail of details(Math.max(report.journeys.length, report.gates.length))) {
    text = told(report, detail);
    if (text.length <= mostCharacters) break;
  }
  return text;
}

function told(report: Report, detail: Detail): string {
  const gates = worstGates(report.gates).slice(0, detail.journeys);
  const journeys = isWhole(report, detail) ? report.journeys : worstJourneys(report.journeys).slice(0, detail.journeys);
  const blocks = [
    '## Parcours',
    `**${inline(reportSentence(report))}**`,
    ...(gates.length > 0 ? [gates.map(gateLine).join('\n')] : []),
    ...(journeys.length > 1 ? [overview(journeys)] : []),
    ...journeys.flatMap((journey) => journeyBlocks(journey, report.rules, detail)),
    '---',
    ...conditionSentences(report).map(inline),
    ...(detail.leftOut === '' ? [] : [`Left out for want of room: ${detail.leftOut}. All is in the report.`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What is whole keeps its order. */
function isWhole({ journeys }: Report, detail: Detail): boolean {
  return journeys.length <= detail.journeys;
}

function overview(journeys: readonly JourneyReport[]): string {
  const rows = journeys.map((report) => [
    inline(plain(report.journey.title)),
    report.persona,
    report.outcome === 'completed' && report.score
      ? `**${Math.round(report.score.fluidity)}**`
      : `**${report.outcome}**`,
    report.score?.band ? scoreRange(report.score.band) : '–',
    spreadWord(report),
  ]);
  const head = ['Journey', 'Who', 'Fluidity', 'Band', 'Spread'];
  return table(['left', 'left', 'right', 'right', 'left'], [head, ...rows]).join('\n');
}

function gateLine(gate: Gate): string {
  return `- **${gateWords[gate.verdict]}** ${inline(gateSentence(gate))}`;
}

function worstGates(gates: readonly Gate[]): readonly Gate[] {
  const isGood = ({ verdict }: Gate) => Number(verdict === 'pass') + Number(verdict === 'pass' || verdict === 'warn');
  return gates.toSorted((one, other) => isGood(one) - isGood(other));
}

function worstJourneys(journeys: readonly JourneyReport[]): readonly JourneyReport[] {
  const rank = ({ outcome, score }: JourneyReport) => (outcome === 'completed' ? (score?.fluidity ?? 0) : -1);
  return journeys.toSorted((one, other) => rank(one) - rank(other));
}
