import type { TextMatch } from '../model/locator.ts';

/** Texts are compared as a person reads them: case, white space, typographic quotes and icon-font glyphs do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\p{Co}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A field's label is often followed by marks that nobody would say aloud: `Email *`, `Email:`. */
export function foldLabel(text: string): string {
  const label = fold(text);
  return label.replace(/[\s*:]+$/, '') || label;
}

/** Whether a text is the one meant: the whole of it, or the pattern somewhere in it. */
export function isMeant(text: string, match: TextMatch, folding: (text: string) => string = fold): boolean {
  if ('exact' in match) return folding(text) === folding(match.exact);
  return new RegExp(match.pattern, match.flags.replace(/[gy]/g, '')).test(text.replace(/\s+/g, ' ').trim());
}

/** Whether a text holds the one meant as whole words. */
export function holdsWords(text: string, match: TextMatch): boolean {
  if (!('exact' in match)) return isMeant(text, match);
  const [whole, part] = [fold(text), fold(match.exact)];
  for (let at = whole.indexOf(part); at >= 0 && part !== ''; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (!joins(whole[at - 1], part[0]) && !joins(part.at(-1), whole[end])) return true;
  }
  return false;
}

/** Whether two neighbouring characters belong to one word. */
function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
}

/** The first words of a text, for a name. */
export function shorten(text: string, length = 48): string {
  const line = text
    .replace(/\p{Co}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
