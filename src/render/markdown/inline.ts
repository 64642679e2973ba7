import { plain } from '../plain.ts';

/**
 * A text from a site or a file within a line of Markdown: it reads as it is and is nothing but text, whatever shows it. Backslashes hold
 * the marks of Markdown. What GitHub and GitLab find in the finished text (mentions, references, addresses, emoji) does not heed
 * backslashes; a space of no width parts it.
 */
export function inline(text: string): string {
  return plain(text, Number.POSITIVE_INFINITY)
    .replace(references, `$&${nothing}`)
    .replace(/[\\`*_{}[\]<>#!~&$@^]/g, '\\$&')
    .replace(/^[-+=:]|(?<=^\d{1,9})[.)]/, '\\$&')
    .replaceAll('|', '&#124;');
}

/** U+200B, which plain texts do not hold. */
const nothing = '\u200B';

/** `@team`, `#1`, `!2`, `~label`, `%milestone`, `$snippet`, `&epic`, `GH-3`, `https://`, `www.`, `:tada:`. */
const references = /@|[#!~%$&](?=[\p{L}\p{N}_"])|\bGH(?=-\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/giu;

/** The same as code: for what people copy, such as addresses. Not for tables, whose columns a code span does not shield. */
export function code(text: string): string {
  const shown = plain(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
