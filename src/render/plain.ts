const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text from a site or a file, made harmless for a terminal: one line, without escape sequences, controls, marks that turn
 * the reading direction, or piles of accents. What is a control stays visible as its picture (␛), so that a hostile name
 * reads like one. Tables and wrapping shorten it; `limit` keeps a name of megabytes from being handled at all.
 */
export function plain(text: string, limit = 400): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cc}/gu, picture)
    .replace(/(?!\u200C|\u200D|\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}

/** What a reader sees as single characters. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
