import type { Comparison, ComparisonVerdict, OutcomeChange } from '../../model/comparison.ts';
import { count } from '../../model/quantity.ts';
import { dimensions } from '../../model/rule.ts';
import { plain } from '../plain.ts';
import type { RenderOptions } from '../render-options.ts';
import { gateLines } from '../terminal/overview.ts';
import { hang, openPage, type Page } from '../terminal/page.ts';
import { tableLines } from '../terminal/table.ts';
import { wrapAtMost } from '../wrap.ts';
import { countSentence } from './count-sentences.ts';
import { environmentSentences } from './environment-sentences.ts';
import { type Section, sectionsOf } from './sections.ts';
import { findingLines } from './terminal-findings.ts';
import { outcomeSentence, verdictSentence } from './verdict-sentence.ts';
import {
  hasWaitNews,
  stepMark,
  stepTitle,
  stepWaitWord,
  waitChangeWord,
  waitNote,
  waitTotal,
  waitWord,
} from './wait-words.ts';

/** A comparison for a terminal: the verdict, then what came and what went on every journey, the waits, and what else differs. */
export function renderComparisonTerminal(comparison: Comparison, options: RenderOptions): string {
  const page = openPage(options);
  const sections = sectionsOf(comparison);
  const lines = [
    ...hang(page, '', verdictSentence(comparison), 0, paints(page)[comparison.verdict]),
    ...sections.flatMap((section) => ['', ...sectionLines(page, section, sections.length > 1)]),
    ...gateLines(page, comparison.gates),
    '',
    ...environmentSentences(comparison).flatMap((text) => hang(page, '', text, 0, (line) => page.ink.dim(line))),
  ];
  return `${lines.join('\n')}\n`;
}

function paints({ ink }: Page): Readonly<Record<ComparisonVerdict, (line: string) => string>> {
  return { better: ink.bold.green, worse: ink.bold.red, same: ink.bold, 'cannot tell': ink.bold.yellow };
}

/** Of a journey that is one of several the verdict stands below its title; of the only one it was said already. */
function sectionLines(page: Page, section: Section, isOneOfSeveral: boolean): readonly string[] {
  const { outcome } = section;
  const { ink, width } = page;
  return [
    ...(isOneOfSeveral ? [ink.dim('─'.repeat(page.width)), ''] : []),
    ...wrapAtMost(`${plain(outcome.title)}, ${outcome.persona}`, width, 2).map((line) => ink.bold(line)),
    ...addresses(page, outcome),
    ...(isOneOfSeveral ? ['', ...hang(page, '', outcomeSentence(outcome), 0, paints(page)[outcome.verdict])] : []),
    ...subScores(page, outcome),
    ...findingLines(page, section),
    ...waitTable(page, section),
    ...counts(page, section),
  ];
}

function addresses(page: Page, { base, head }: OutcomeChange): readonly string[] {
  const urls = [...new Set([base?.url, head?.url].filter((url) => url !== undefined))].map((url) => plain(url, 200));
  return urls.length === 0 ? [] : hang(page, '', urls.join(' → '), 0, (line) => page.ink.dim(line));
}

function subScores(page: Page, { base, head }: OutcomeChange): readonly string[] {
  const parts = dimensions.flatMap((dimension) => {
    const [before, now] = [base?.[dimension] ?? null, head?.[dimension] ?? null];
    const [from, to] = [Math.round(before ?? 0), Math.round(now ?? 0)];
    return before === null || now === null || from === to ? [] : [`${dimension} ${from} → ${to}`];
  });
  return parts.length === 0 ? [] : hang(page, '', parts.join(' · '), 0);
}

/** Step by step; left out where nothing at all differs. */
function waitTable(page: Page, section: Section): readonly string[] {
  if (!hasWaitNews(section)) return [];
  const { outcome, steps } = section;
  const { dim } = page.ink;
  const head = {
    mark: '',
    text: 'Waits',
    figures: ['Before', 'Now', 'Difference'].map((one) => dim(one)),
    paint: dim,
  };
  const rows = steps.map((step) => ({
    mark: stepMark(step),
    text: stepTitle(step),
    figures: [stepWaitWord(step.base), stepWaitWord(step.head), waitChangeWord(step.waitChangeMs)],
  }));
  const { base, head: now } = outcome;
  const whole = {
    mark: '',
    text: 'The whole journey',
    figures: [waitWord(base?.waitMs), waitWord(now?.waitMs), waitChangeWord(waitTotal(outcome))],
  };
  return [
    '',
    ...tableLines(page.width, ['right', 'right', 'right'], [head, ...rows, whole]),
    ...hang(page, '', waitNote(outcome), 5, (line) => dim(line)),
  ];
}

function counts(page: Page, { outcome, unchanged }: Section): readonly string[] {
  const lines = [
    ...(unchanged > 0 ? [`${count(unchanged, 'finding is', 'findings are')} as before.`] : []),
    countSentence(outcome),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => hang(page, '', line, 0))];
}
