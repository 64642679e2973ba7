import type { FindingChange } from '../../model/comparison.ts';
import { hang, type Page } from '../terminal/page.ts';
import { shorten } from '../wrap.ts';
import { changeMark, changePlace, changeSentence } from './change-sentences.ts';
import { gapSentences } from './gap-sentences.ts';
import { doubtNotes, restOf, restWords, toldSentences } from './notes.ts';
import type { Section } from './sections.ts';

/** How many of a list are told in full. */
const most = 12;
const indent = 8;

/** What came, what went, what could not be judged on one side, and what is only told. */
export function findingLines(page: Page, section: Section): readonly string[] {
  const { ink } = page;
  const rest = restOf(section);
  return [
    ...changeList(page, section, 'New or worse', section.came, ink.red),
    ...changeList(page, section, 'Mended or better', section.went, ink.green),
    ...(rest === null ? [] : ['', ...hang(page, rest.padStart(indent - 2), restWords, indent)]),
    ...apart(doubtNotes(section).flatMap((note) => hang(page, '', note, indent, (line) => ink.dim(line)))),
    ...gapLines(page, section),
    ...toldSentences(section).flatMap((text) => ['', ...hang(page, '', text, 0)]),
  ];
}

function changeList(
  page: Page,
  { steps }: Section,
  title: string,
  changes: readonly FindingChange[],
  paint: (text: string) => string,
): readonly string[] {
  if (changes.length === 0) return [];
  const { ink, width } = page;
  const isSplit = changes.some(({ contribution }) => contribution !== null);
  const unit = isSplit ? '   what each did to the fluidity' : '';
  return [
    '',
    `${ink.bold(title)}${ink.dim(shorten(unit, width - title.length))}`,
    ...changes
      .slice(0, most)
      .flatMap((change) => [
        ...hang(page, paint(changeMark(change).padStart(indent - 2)), changeSentence(change), indent),
        ...hang(page, '', changePlace(change, steps), indent, (line) => ink.dim(line)),
      ]),
    ...andMore(page, changes.length - most, indent),
  ];
}

function gapLines(page: Page, section: Section): readonly string[] {
  const sentences = gapSentences(section);
  if (sentences.length === 0) return [];
  return [
    '',
    page.ink.bold('Not judged on one side'),
    ...sentences.slice(0, most).flatMap((text) => hang(page, '  –', text, 4)),
    ...andMore(page, sentences.length - most, 4),
  ];
}

function andMore(page: Page, n: number, indent: number): readonly string[] {
  return n > 0 ? hang(page, '', `and ${n} more: --reporter json tells all`, indent, (line) => page.ink.dim(line)) : [];
}

function apart(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}
