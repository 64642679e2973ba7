import { harmless } from './harmless.ts';

/** A stretch of the file's text; offsets count from 0, `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The value that stands in the file, with its place: all that is left of YAML once it is read. */
export type Written = Text | List | Pairs | Nothing;

/** A scalar, always as the text that stands there: `01000` is not a number. */
export interface Text extends Range {
  readonly kind: 'text';
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

interface List extends Range {
  readonly kind: 'list';
  readonly items: readonly Written[];
}

/** Keys and values in the order in which they stand; a key may stand twice, which has been reported. */
export interface Pairs extends Range {
  readonly kind: 'pairs';
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: Text;
  readonly value: Written;
}

/** A key without a value, a dash without an item. */
interface Nothing extends Range {
  readonly kind: 'nothing';
}

/** The value of a key, if it stands there. */
export function valueAt(written: Written, key: string): Written | undefined {
  return pairAt(written, key)?.value;
}

/** The first pair of a key. */
export function pairAt(written: Written, key: string): Pair | undefined {
  return written.kind === 'pairs' ? written.pairs.find((pair) => pair.key.text === key) : undefined;
}

/** One or several: a list's items, or the value itself. */
export function itemsOf(written: Written): readonly Written[] {
  return written.kind === 'list' ? written.items : [written];
}

/** What a schema sees: plain objects, lists and strings; a missing value is null; of a key twice, the first. */
export function toPlain(written: Written): unknown {
  switch (written.kind) {
    case 'text':
      return written.text;
    case 'list':
      return written.items.map(toPlain);
    case 'pairs':
      return Object.fromEntries(written.pairs.toReversed().map((pair) => [pair.key.text, toPlain(pair.value)]));
    case 'nothing':
      return null;
  }
}

/** What stands there, in a few words, for a message. */
export function describe(written: Written): string {
  switch (written.kind) {
    case 'text':
      return quote(written.text);
    case 'list':
      return 'a list';
    case 'pairs':
      return 'a group of `key: value`';
    case 'nothing':
      return 'nothing';
  }
}

/** A text of the file inside a message: on one line, not endless, between backquotes. */
export function quote(text: string): string {
  const line = harmless(text.replace(/\s+/g, ' ').trim());
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
