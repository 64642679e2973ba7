import type { Fault } from './sheet.ts';
import { hasColon, lineEnd, lineStart, unmatched } from './spots.ts';
import { quote } from './written.ts';
import type { YamlCase, YamlMistake } from './yaml-mistakes.ts';

export function tooDeep({ error, text }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'RESOURCE_EXHAUSTION') return undefined;
  const fault = { from: 0, message: 'this file is nested too deeply to be a journey' };
  return { fault, aside: { from: 0, to: text.length + 1 }, filling: ' ', torn: true };
}

export function severalDocuments({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  const fault = {
    from: at,
    message: 'a second document begins here; a file holds one journey',
    hint: 'put it into a file of its own',
  };
  return { fault, aside: { from: at, to: text.length }, filling: ' ', torn: true };
}

/** A file indented with tabs throughout can still be read; where tabs and spaces are mixed, the line is lost. */
export function tab({ error, text, at }: YamlCase): YamlMistake | undefined {
  const start = lineStart(text, at);
  const isIndentation = text.charAt(at) === '\t' && /^[ \t]*$/.test(text.slice(start, at));
  if (error.code !== 'TAB_AS_INDENT' && !isIndentation) return undefined;
  const tabs = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const others = tabs.filter((range) => range.from !== start);
  const from = text.indexOf('\t', start);
  const count =
    others.length === 0 ? '' : `, here and on ${others.length} more ${others.length === 1 ? 'line' : 'lines'}`;
  const fault = {
    from,
    message: 'a tab indents this line; YAML is indented with spaces',
    hint: `write two spaces for each tab${count}`,
  };
  const isMixed = /^ +\S/m.test(text);
  if (isMixed) return wholeLine(text, from, fault);
  return { fault, aside: { from: start, to: from + 1 }, also: others, filling: ' ', torn: false };
}

export function neverClosedBracket({ error, text, at }: YamlCase): YamlMistake | undefined {
  const [, kind] =
    /^Flow (map|sequence) in block collection must be|^Flow (?:map|sequence) must end/.exec(error.message) ?? [];
  const expected =
    /(?:Expected|end with a) .*?([}\]])/.exec(error.message)?.[1] ??
    (kind === 'map' ? '}' : kind === 'sequence' ? ']' : undefined);
  if (expected === undefined || !/must be sufficiently indented|end with/.test(error.message)) return undefined;
  const open = expected === '}' ? '{' : '[';
  const from = unmatched(text, at, open, expected);
  if (from < 0) return undefined;
  return {
    fault: {
      from,
      message: `this \`${open}\` is never closed`,
      hint: `close it with \`${expected}\` at the end of the value`,
    },
    aside: { from, to: lineEnd(text, from) },
    filling: 'x',
    torn: true,
  };
}

export function tooManyBrackets({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || !/[}\],]/.test(text.charAt(at))) return undefined;
  return {
    fault: {
      from: at,
      message: `nothing is open that this \`${text.charAt(at)}\` could belong to`,
      hint: 'take it away, or put the whole value between quotes',
    },
    aside: { from: at, to: at + 1 },
    filling: ' ',
    torn: false,
  };
}

/** `- …` in the column of the keys, or below a key that has a value already. */
export function itemAmongKeys({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (!/^A block sequence may not/.test(error.message)) return undefined;
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  return wholeLine(text, from, {
    from,
    message: 'an item of a list stands where a key is expected',
    hint: 'a list begins on the line below its key, which has no other value: `expect:`, and then one `- …` a line',
  });
}

/** A line that is indented deeper than its neighbours becomes part of the text before it. */
export function indentedTooFar({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (!/^Nested mappings/.test(error.message) || hasColon(text, at)) return undefined;
  const second = lineEnd(text, at);
  const from = second + (/^\s*/.exec(text.slice(second))?.[0].length ?? 0);
  if (from >= text.length) return undefined;
  return wholeLine(text, from, {
    from,
    message: `${quote(text.slice(from, lineEnd(text, from)))} is indented deeper than what it belongs to`,
    hint: 'let it begin in the same column as the keys around it',
  });
}

export function noColon({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (error.code !== 'MULTILINE_IMPLICIT_KEY' && !/need to be followed by map values/.test(error.message))
    return undefined;
  const line = text.slice(at, lineEnd(text, at)).trim();
  const [, key, rest = ''] = /^([A-Za-z]+):(\S.*)$/.exec(line) ?? [];
  const [, first] = /^([A-Za-z]+)\s+\S/.exec(line) ?? [];
  const fault =
    key === undefined
      ? {
          from: at,
          message: `${quote(line)} is no \`key: value\``,
          hint: first === undefined ? 'write `key: value`' : `is a colon missing after \`${first}\`?`,
        }
      : {
          from: at + key.length,
          message: `a space is missing after \`${key}:\``,
          hint: `write ${quote(`${key}: ${rest}`)}`,
        };
  return { fault, aside: { from: at, to: lineEnd(text, at) }, filling: '#', torn: true };
}

export function unevenIndentation({ error, text, at }: YamlCase): YamlMistake | undefined {
  if (
    !/same column|without - indicator|must be more indented|sufficiently indented|BAD_INDENT/.test(
      `${error.message} ${error.code}`,
    )
  )
    return undefined;
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  return wholeLine(text, Math.min(from, text.length), {
    from,
    message: 'this line is indented differently from what it belongs to',
    hint: 'let the keys of one group begin in the same column, and the dashes of one list too',
  });
}

/** Sets the rest of a line aside as a comment. */
export function wholeLine(text: string, at: number, fault: Fault): YamlMistake {
  const start = lineStart(text, at);
  const from = start + (/^\s*/.exec(text.slice(start, lineEnd(text, at)))?.[0].length ?? 0);
  return { fault, aside: { from, to: lineEnd(text, at) }, filling: '#', torn: true };
}
