import type { Measure } from '../model/measure.ts';

/** Points of friction or of fluidity, with one decimal; never "0.0" for something that costs. */
export function bare(points: number): string {
  return points > 0 && points < 0.05 ? '<0.1' : points.toFixed(1);
}

/** "once", "twice", "3 times". */
export function times(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${n} times`;
}

/** The figure; "unmeasured" where it could not be had; a dash where it does not apply. */
export function figure(measure: Measure | undefined, format: (value: number) => string): string {
  if (measure === undefined) return '–';
  return 'unmeasured' in measure ? 'unmeasured' : format(measure.value);
}

/** The first sentences of a text: as many as come to at most `limit` characters, but one at least. */
export function firstSentences(text: string, limit: number): string {
  let kept = '';
  for (const [one] of text.matchAll(/.+?(?:[.!?](?=\s+\p{Lu})|$)/gsu)) {
    if (kept !== '' && kept.length + one.length > limit) break;
    kept += one;
  }
  return kept.trim();
}

/** A text as a sentence of its own: a first word begins with a capital (an address does not), and it ends with a stop. */
export function sentence(text: string): string {
  const ended = /[.!?…]$/u.test(text) || text === '' ? text : `${text}.`;
  return ended.replace(/^\p{Ll}(?=\p{L}*(?:\s|$))/u, (first) => first.toUpperCase());
}
