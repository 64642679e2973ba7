import type { Locator, TextMatch } from '../model/locator.ts';
import { readHead } from './locator-head.ts';
import { nearest } from './nearest.ts';
import { quote } from './written.ts';

/** What bare words mean: a control for pointing, a field for filling, anything shown for looking. */
export type Use = 'control' | 'field' | 'shown';

/** What is wrong with a locator, at an index into its text. */
export interface Flaw {
  readonly index: number;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly severity?: 'error' | 'warning';
  /** The text ends inside a quote or a pattern. */
  readonly isUnclosed?: boolean;
}

/** A locator as far as it was understood, the index after it, and its flaws. */
export interface Reading {
  readonly locator?: Locator;
  readonly end: number;
  readonly flaws: readonly Flaw[];
}

/** One way to point at something, before any narrowing; `isWhole`: nothing can follow. */
export interface Head {
  readonly kind: Locator['kind'];
  readonly role?: string;
  readonly name?: TextMatch;
  readonly value?: string;
  readonly end: number;
  readonly isWhole: boolean;
}

/** Reads a locator as a person writes it, variables unfilled. Without an error among the flaws there is a locator. */
export function parseLocator(text: string, use: Use): Reading {
  const start = text.length - text.trimStart().length;
  if (text.trim() === '')
    return { end: 0, flaws: [{ index: 0, message: 'nothing is named here; expected a locator' }] };
  const reading = readChain(text, start, use);
  const rest = text.slice(reading.end);
  if (reading.locator === undefined || rest.trim() === '') return reading;
  const index = reading.end + rest.length - rest.trimStart().length;
  return { end: text.length, flaws: [...reading.flaws, unexpected(text, index)] };
}

/** A head and what narrows it. `in` takes all that follows, so a number binds to what stands right before it. */
function readChain(text: string, start: number, use: Use | 'inner'): Reading {
  const flaws: Flaw[] = [];
  const head = readHead(text, start, use, flaws);
  if (head === undefined) return { end: text.length, flaws };
  let end = head.end;
  let nth: Locator['nth'];
  let within: Locator | undefined;
  while (!head.isWhole && within === undefined) {
    const match = /\s+(?:(first|last)|nth\s+(\S+)|(in)(?=\s))(?=\s|$)/y;
    match.lastIndex = end;
    const found = match.exec(text);
    if (found === null) break;
    const [whole, word, number] = found;
    end += whole.length;
    if (word === undefined && number === undefined) {
      const inner = readChain(text, end + blanks(text, end), 'inner');
      flaws.push(...inner.flaws);
      if (inner.locator === undefined) return { end: inner.end, flaws };
      within = inner.locator;
      end = inner.end;
    } else {
      const at = end - (number ?? word ?? '').length;
      if (nth !== undefined)
        flaws.push({
          index: at,
          message: 'this says twice which one of several is meant; expected one of `nth N`, `first`, `last`',
        });
      nth = word === 'first' ? 1 : word === 'last' ? 'last' : ordinal(number ?? '', at, flaws);
    }
  }
  const locator: Locator = {
    kind: head.kind,
    ...(head.role === undefined ? {} : { role: head.role }),
    ...(head.name === undefined ? {} : { name: head.name }),
    ...(head.value === undefined ? {} : { value: head.value }),
    ...(within === undefined ? {} : { in: within }),
    ...(nth === undefined ? {} : { nth }),
    source: text.slice(start, end).trim(),
  };
  return { locator, end, flaws };
}

/** The N of `nth N`; reports what is not one. */
export function ordinal(word: string, index: number, flaws: Flaw[]): number | 'last' | undefined {
  if (word === 'last' || word === 'first') return word === 'last' ? 'last' : 1;
  const number = /^[1-9]\d{0,5}$/.test(word) ? Number(word) : undefined;
  const meant = /^[1-9]\d{0,5}/.exec(word)?.[0] ?? '1';
  if (number === undefined) {
    flaws.push({
      index,
      message: `\`nth\` counts from 1, and ${quote(word)} is no such number`,
      hint: `write \`nth ${meant}\``,
    });
  }
  return number;
}

function unexpected(text: string, index: number): Flaw {
  const word = /^\S+/.exec(text.slice(index))?.[0] ?? '';
  if (word === 'in')
    return { index, message: '`in` needs something after it: where to look, such as `in article "Steel kettle"`' };
  const near = narrowing.get(word.toLowerCase()) ?? nearest(word, ['in', 'nth', 'first', 'last']);
  return {
    index,
    message: `${quote(text.slice(index))} is not understood after a locator; expected \`in …\`, \`nth N\`, \`first\`, \`last\` or the end`,
    ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
  };
}

const narrowing: ReadonlyMap<string, string> = new Map([
  ['within', 'in'],
  ['inside', 'in'],
  ['of', 'in'],
  ['on', 'in'],
  ['from', 'in'],
  ['number', 'nth'],
  ['no', 'nth'],
]);

function blanks(text: string, index: number): number {
  return /^\s*/.exec(text.slice(index))?.[0].length ?? 0;
}
