import type { Comparison, FindingChange, OutcomeChange } from '../../model/comparison.ts';
import { dimensions } from '../../model/rule.ts';
import { code, inline } from '../markdown/inline.ts';
import { table } from '../markdown/table.ts';
import { gateSentence, gateWords } from '../phrases/gate-sentence.ts';
import { changeMark, changePlace, changeSentence } from './change-sentences.ts';
import { countSentence } from './count-sentences.ts';
import { environmentSentences } from './environment-sentences.ts';
import { gapSentences } from './gap-sentences.ts';
import { doubtNotes, restOf, restWords, toldSentences } from './notes.ts';
import { type Section, sectionsOf } from './sections.ts';
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

/** The most characters that a comment on GitHub may have. */
const mostCharacters = 65_536;

/** How many rows each list may have; with none at all, and only some of the journeys, every comparison fits. */
const lengths = [20, 10, 5, 0];

/** A comparison as a comment on a change: GitHub's Markdown, without HTML. What does not fit is left out and said to be. */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const sections = sectionsOf(comparison);
  let text = '';
  for (const most of lengths) {
    text = told(comparison, sections, most);
    if (text.length <= mostCharacters) return text;
  }
  for (let n = sections.length; n > 0 && text.length > mostCharacters; ) {
    n = Math.floor(n / 2);
    text = told(comparison, gravestFirst(sections).slice(0, n), 0);
  }
  return text;
}

function told(comparison: Comparison, sections: readonly Section[], most: number): string {
  const isOneOfSeveral = comparison.outcomes.length > 1;
  const left = comparison.outcomes.length - sections.length;
  const blocks = [
    '## Parcours',
    `**${inline(verdictSentence(comparison))}**`,
    gates(comparison, sections),
    ...sections.flatMap((section) => sectionBlocks(section, most, isOneOfSeveral)),
    '---',
    ...environmentSentences(comparison).map(inline),
    ...(left > 0 ? [`${left} journeys that fare better are left out for want of room.`] : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks(section: Section, most: number, isOneOfSeveral: boolean): readonly string[] {
  const { outcome } = section;
  return [
    `### ${inline(outcome.title)}, ${outcome.persona}`,
    ...(isOneOfSeveral ? [`**${inline(outcomeSentence(outcome))}**`] : []),
    [addresses(outcome), subScores(outcome)].filter((part) => part !== '').join(' · '),
    ...changeTable(section, 'New or worse', section.came, most),
    ...changeTable(section, 'Mended or better', section.went, most),
    ...(most === 0 ? [] : details(section, most)),
  ];
}

function details(section: Section, most: number): readonly string[] {
  const rest = restOf(section);
  const gaps = gapSentences(section);
  return [
    ...(rest === null ? [] : [`**${rest}** ${inline(restWords)}`]),
    doubtNotes(section).map(inline).join(' '),
    ...(gaps.length === 0 ? [] : ['**Not judged on one side**', list(gaps, most)]),
    ...toldSentences(section).map(inline),
    ...waits(section),
    inline(countSentence(section.outcome)),
  ];
}

function addresses({ base, head }: OutcomeChange): string {
  const urls = [...new Set([base?.url, head?.url].filter((url) => url !== undefined))];
  return urls.map(code).join(' → ');
}

function subScores({ base, head }: OutcomeChange): string {
  return dimensions
    .flatMap((dimension) => {
      const [before, now] = [base?.[dimension] ?? null, head?.[dimension] ?? null];
      const [from, to] = [Math.round(before ?? 0), Math.round(now ?? 0)];
      return before === null || now === null || from === to ? [] : [`${dimension} ${from} → **${to}**`];
    })
    .join(' · ');
}

function changeTable(
  { steps }: Section,
  title: string,
  changes: readonly FindingChange[],
  most: number,
): readonly string[] {
  if (changes.length === 0) return [];
  if (most === 0) return [`**${title}**: ${changes.length}`];
  const isSplit = changes.some(({ contribution }) => contribution !== null);
  const cells = changes
    .slice(0, most)
    .map((change) => [changeMark(change), inline(changeSentence(change)), inline(changePlace(change, steps))]);
  const head = [isSplit ? 'Fluidity' : '', title, 'Where'];
  return [
    table(['right', 'left', 'left'], [head, ...cells]).join('\n'),
    ...(changes.length > most ? [`… and ${changes.length - most} more`] : []),
  ];
}

function waits(section: Section): readonly string[] {
  const { outcome, steps } = section;
  if (!hasWaitNews(section)) return [];
  const rows = steps.map((step) => [
    stepMark(step),
    inline(stepTitle(step)),
    stepWaitWord(step.base),
    stepWaitWord(step.head),
    waitChangeWord(step.waitChangeMs),
  ]);
  const whole = [
    '',
    '**The whole journey**',
    waitWord(outcome.base?.waitMs),
    waitWord(outcome.head?.waitMs),
    waitChangeWord(waitTotal(outcome)),
  ];
  const head = ['', 'Waits', 'Before', 'Now', 'Difference'];
  return [table(['right', 'left', 'right', 'right', 'right'], [head, ...rows, whole]).join('\n'), waitNote(outcome)];
}

function gates({ gates }: Comparison, sections: readonly Section[]): string {
  return gates
    .slice(0, sections.length)
    .map((gate) => `- **${gateWords[gate.verdict]}** ${inline(gateSentence(gate))}`)
    .join('\n');
}

function list(sentences: readonly string[], most: number): string {
  const left = sentences.length - most;
  return [
    ...sentences.slice(0, most).map((text) => `- ${inline(text)}`),
    ...(left > 0 ? [`- and ${left} more`] : []),
  ].join('\n');
}

function gravestFirst(sections: readonly Section[]): readonly Section[] {
  const order = ['worse', 'cannot tell', 'better', 'same'];
  return sections.toSorted((a, b) => order.indexOf(a.outcome.verdict) - order.indexOf(b.outcome.verdict));
}
