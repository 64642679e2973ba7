import type { Match } from '../model/condition.ts';
import { escapePattern } from '../model/escape-pattern.ts';
import type { Variables } from './variables.ts';

/** A regular expression as written between slashes, or what is wrong with it, at an index into the text. */
export type Pattern =
  | { readonly pattern: string; readonly flags: string; readonly end: number }
  | { readonly flaw: string; readonly hint?: string; readonly index: number };

/** Reads `/…/flags` from an index on; a `/` inside is written `\/` or stands in `[…]`. */
export function readPattern(text: string, start: number): Pattern {
  const body = /\/((?:\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[^\\/[])*)\/([\w/]*)/y;
  body.lastIndex = start;
  const match = body.exec(text);
  if (match === null) return { flaw: 'this pattern is never closed; expected another `/`', index: start };
  const [whole, pattern = '', flags = ''] = match;
  const flagsAt = start + whole.length - flags.length;
  if (pattern === '') return { flaw: 'this pattern is empty', index: start };
  if (flags.includes('/')) {
    return {
      flaw: 'this pattern ends here, and more follows',
      hint: 'a `/` that belongs to the pattern is written `\\/`',
      index: flagsAt - 1,
    };
  }
  if (/[^imsuv]|(.).*\1/.test(flags)) {
    return {
      flaw: `\`${flags}\` are not flags of a pattern; expected some of \`i\`, \`m\`, \`s\`, \`u\`, \`v\``,
      index: flagsAt,
    };
  }
  const reason = reasonAgainst(pattern, flags);
  if (reason !== undefined) return { flaw: `this pattern is not a regular expression: ${reason}`, index: start };
  return { pattern, flags, end: start + whole.length };
}

/**
 * Fills variables into a pattern; their values are taken literally. `${SECRET}`, `${run}` and `${now}` stay unescaped
 * for the replay, which must escape what it fills in.
 */
export function fillPattern(pattern: string, variables: Variables): string {
  return variables
    .parts(pattern)
    .map((part) => (part.from === 'value' ? escapePattern(part.text) : part.text))
    .join('');
}

/** Without a scheme a pattern is held against path and query. */
export function matchPattern(pattern: string, flags: string, of: 'url' | 'title'): Match {
  return { pattern, flags, whole: of === 'title' || /:(\\?\/){2}|#/.test(pattern) };
}

function reasonAgainst(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern.replace(/\$?\$\{[^}]*\}/g, 'x'), flags);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : '')
      .replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/s, '')
      .toLowerCase();
  }
}
