import { conditionKeys } from './schema-condition.ts';
import { locatorObject } from './schema-locator.ts';
import { inQuotes, lastOpening, lineEnd, lineStart, valueEnd, valueStart } from './spots.ts';
import { quote } from './written.ts';
import type { YamlCase, YamlMistake } from './yaml-mistakes.ts';

export function variableInBraces({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || text.charAt(at) !== '{' || text.charAt(at - 1) !== '$') return undefined;
  const from = valueStart(text, at);
  const close = text.indexOf('}', at);
  const to = valueEnd(text, close < 0 ? at : close + 1);
  const value = text.slice(from, to).trim();
  return {
    fault: { from: at - 1, message: '`${…}` inside `{ … }` needs quotes', hint: `write ${quote(`"${value}"`)}` },
    aside: { from, to: from + value.length },
    filling: 'x',
    torn: false,
  };
}

export function reservedSign({ error, text, at }: YamlCase): YamlMistake | undefined {
  return error.code === 'BAD_SCALAR_START' ? badStart(text, at) : undefined;
}

export function star({ error, text, at }: YamlCase): YamlMistake | undefined {
  return error.code === 'BAD_ALIAS' && /[*&]/.test(text.charAt(at)) ? badStart(text, at) : undefined;
}

function badStart(text: string, from: number): YamlMistake {
  const to = valueEnd(text, from);
  const value = text.slice(from, to).trim();
  return {
    fault: {
      from,
      message: `a value cannot begin with ${value.startsWith('`') ? 'a backquote' : `\`${value.charAt(0)}\``}, which means something else in YAML`,
      hint: `put it between quotes: ${quote(inQuotes(value))}`,
    },
    aside: { from, to },
    filling: 'x',
    torn: false,
  };
}

export function blockSign({ error, text, at }: YamlCase): YamlMistake | undefined {
  const before = text.slice(lineStart(text, at), at);
  const sign = /[|>][-+\d]*\s*$/.exec(before);
  if (error.code !== 'UNEXPECTED_TOKEN' || sign === null) return undefined;
  return badStart(text, at - sign[0].length);
}

export function neverClosedQuote({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'MISSING_CHAR' || !/closing ["']/.test(error.message)) return undefined;
  const mark = error.message.includes('"') ? '"' : "'";
  return openQuote(text, lastOpening(text, at, mark), mark);
}

function openQuote(text: string, from: number, mark: string): YamlMistake {
  const to = lineEnd(text, from);
  return {
    fault: { from, message: 'this quote is never closed', hint: `close it at the end of the value with \`${mark}\`` },
    aside: { from, to },
    filling: 'x',
    torn: true,
  };
}

/** `click: "Add" in article "X"`: quotes at the start of a value are YAML's, not the locator's. */
export function textAfterQuote({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || !/at node end/.test(error.message)) return undefined;
  const close = text.slice(0, at).trimEnd().length - 1;
  const mark = text.charAt(close);
  if (mark !== '"' && mark !== "'") return undefined;
  const from = lastOpening(text, close, mark);
  if (from < lineStart(text, at)) return openQuote(text, from, mark);
  const to = valueEnd(text, at);
  const value = text.slice(from, to).trim();
  return {
    fault: {
      from: at,
      message: `${quote(text.slice(at, to))} stands after the quoted value; quotes at the start of a value enclose it whole`,
      hint: hintForQuotes(value, mark, close + 1 === at),
    },
    aside: { from, to },
    filling: 'x',
    torn: false,
  };
}

/** `isCut`: the text goes on right behind the quote, as in 'it's': the quotes were meant to enclose it all. */
function hintForQuotes(value: string, mark: string, isCut: boolean): string {
  const isEnclosed = value.endsWith(mark) && value.length > 2;
  if (isCut && isEnclosed) return `write ${quote(inQuotes(value.slice(1, -1)))}`;
  if (mark === "'") return `write ${quote(inQuotes(value))}`;
  return `say what it is, \`button ${value}\`, or put all of it between single quotes: ${quote(inQuotes(value))}`;
}

export function badEscape({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    fault: {
      from: at,
      message: `${quote(text.slice(at, at + 2))} is not understood between double quotes`,
      hint: 'use single quotes, in which a backslash is just a backslash',
    },
    aside: { from: at, to: at + 1 },
    filling: 'x',
    torn: false,
  };
}

export function colonInValue({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BLOCK_IN_FLOW') return undefined;
  const from = valueStart(text, at);
  const to = valueEnd(text, at);
  const colon = text.slice(from, to).search(/:(?:\s|$)/);
  if (colon < 0) return undefined;
  const value = text.slice(from, to).trim();
  const isPair = [...conditionKeys, ...Object.keys(locatorObject.shape)].includes(value.slice(0, value.indexOf(':')));
  return {
    fault: {
      from: from + colon,
      to,
      message: `a colon and a space inside a value make a key of what comes before; such a value needs ${isPair ? 'braces' : 'quotes'}`,
      hint: `write ${quote(isPair ? `{ ${value} }` : inQuotes(value))}`,
    },
    aside: { from, to },
    filling: 'x',
    torn: false,
  };
}

export function listOnLine({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (!/block-seq-ind on same line/.test(error.message)) return undefined;
  return {
    fault: {
      from: at,
      message: 'a list does not begin on the line of its key',
      hint: 'begin it on the next line, or put a text that begins with `- ` between quotes',
    },
    aside: { from: at, to: lineEnd(text, at) },
    filling: 'x',
    torn: false,
  };
}
