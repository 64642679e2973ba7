import stringWidth from 'string-width';
import { graphemes } from './plain.ts';

/** The text in lines of at most `width` columns, broken between words; a word too long for a line is broken inside. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The text in one line of at most `width` columns, shortened with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    if (stringWidth(kept + grapheme) > width - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/** Wrapped into at most `most` lines, the last one shortened. */
export function wrapAtMost(text: string, width: number, most: number): readonly string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), width)];
}

function pieces(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part !== '' && stringWidth(part + grapheme) > width) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
}
