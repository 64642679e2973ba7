import { randomBytes } from 'node:crypto';
import { escapePattern } from '../model/escape-pattern.ts';

/** Fills `${SECRET}`, `${run}` and `${now}` in a text; `$${…}` stands for the bare characters. */
export type FillIn = (text: string) => string;

export interface Fillers {
  /** The same in all of one replay, and in no other. */
  readonly filled: { readonly run: string; readonly now: string };
  readonly text: FillIn;
  readonly pattern: FillIn;
}

/**
 * Chance alone keeps replays apart, wherever and whenever they are made: of a million with so many bytes, two are alike
 * with a probability of 1 in 560 (n² / 2 · 256⁻⁶). More would not fit the fields for names that many sites have.
 */
const runBytes = 6;

/** What is known only while replaying: secret values, a name unique to this run, its start. Two fillers that agree: one for texts, one for regular expressions, in which a value means itself. */
export function fillers(secrets: Readonly<Record<string, string>>): Fillers {
  const filled = { run: randomBytes(runBytes).toString('hex'), now: new Date().toISOString() };
  const values: Readonly<Record<string, string>> = { ...secrets, ...filled };
  return {
    filled,
    text: (text) => replaceNames(text, values, (value) => value),
    pattern: (text) => replaceNames(text, values, escapePattern),
  };
}

function replaceNames(text: string, values: Readonly<Record<string, string>>, literally: FillIn): string {
  return text.replace(/\$?\$\{(\w+)\}/g, (written, name: string) => {
    if (written.startsWith('$$')) return written.slice(1);
    const value = values[name];
    return value === undefined ? written : literally(value);
  });
}

/**
 * Steps, or what stands in `whenever`, with everything filled in that the page program reads. What is typed is filled in only when it is typed; names by which
 * messages speak (`source`, titles) stay as they were written, so that no secret stands in them.
 */
export function fillAll<T>(
  written: T,
  { text, pattern }: Pick<Fillers, 'text' | 'pattern'>,
  moved: MovedOrigin | null,
): T {
  const move: FillIn = (one) => (moved ? one.replaceAll(escapePattern(moved.from), escapePattern(moved.to)) : one);
  return walk(written, '', { text, pattern: (one) => pattern(move(one)) }) as T;
}

/** The journey's own origin, and the one that stands for it in this travel. */
export interface MovedOrigin {
  readonly from: string;
  readonly to: string;
}

const read: ReadonlySet<string> = new Set(['exact', 'value']);

function walk(value: unknown, key: string, fill: Pick<Fillers, 'text' | 'pattern'>): unknown {
  if (typeof value === 'string')
    return key === 'pattern' ? fill.pattern(value) : read.has(key) ? fill.text(value) : value;
  if (Array.isArray(value)) return value.map((item) => walk(item, '', fill));
  if (typeof value !== 'object' || value === null) return value;
  const isValueCondition = 'kind' in value && value.kind === 'value';
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isValueCondition && name === 'text' ? fill.text(String(item)) : walk(item, name, fill),
    ]),
  );
}
