import type { YAMLError } from 'yaml';
import type { Fault } from './sheet.ts';
import type { Range } from './written.ts';
import {
  indentedTooFar,
  itemAmongKeys,
  neverClosedBracket,
  noColon,
  severalDocuments,
  tab,
  tooDeep,
  tooManyBrackets,
  unevenIndentation,
  wholeLine,
} from './yaml-structure.ts';
import {
  badEscape,
  blockSign,
  colonInValue,
  listOnLine,
  neverClosedQuote,
  reservedSign,
  star,
  textAfterQuote,
  variableInBraces,
} from './yaml-values.ts';

/** A mistake of YAML in words, and what to do with the spot so that the rest can be read. */
export interface YamlMistake {
  readonly fault: Fault;
  /** What is set aside: reported as a whole. */
  readonly aside: Range;
  /** `x`: it stays a value; a space: it goes; `#`: it becomes a comment. */
  readonly filling: 'x' | ' ' | '#';
  /** More stretches that the same mistake spoils; filled likewise. */
  readonly also?: readonly Range[];
  /** Keys may have been lost with it. */
  readonly torn: boolean;
}

/** An error of the parser, and where in the text. */
export interface YamlCase {
  readonly error: YAMLError;
  readonly text: string;
  readonly at: number;
}

/** The first that answers is right; each knows one mistake. */
const explanations: readonly ((given: YamlCase) => YamlMistake | undefined)[] = [
  tooDeep,
  severalDocuments,
  tab,
  variableInBraces,
  reservedSign,
  star,
  blockSign,
  neverClosedQuote,
  textAfterQuote,
  badEscape,
  neverClosedBracket,
  tooManyBrackets,
  itemAmongKeys,
  indentedTooFar,
  colonInValue,
  listOnLine,
  noColon,
  unevenIndentation,
];

/** Explains an error that the parser found in a text. */
export function explainYaml(error: YAMLError, text: string): YamlMistake {
  const at = Math.min(error.pos[0], text.length);
  for (const explain of explanations) {
    const mistake = explain({ error, text, at });
    if (mistake !== undefined) return mistake;
  }
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1);
  return wholeLine(text, at, { from: at, message: `this is not YAML: ${message}` });
}
