import { randomBytes } from 'node:crypto';
import { escapePattern } from '../model/escape-pattern.ts';
import type { Journey } from '../model/journey.ts';

/** Fills `${SECRET}`, `${run}` and `${now}` in a text; `$${…}` stands for the bare characters. */
export type FillIn = (text: string) => string;

export interface Fillers {
  readonly text: FillIn;
  readonly pattern: FillIn;
}

/** What is known only while replaying: secret values, a name unique to this run, its start. Two fillers that agree: one for texts, one for regular expressions, in which a value means itself. */
export function fillers(secrets: Readonly<Record<string, string>>): Fillers {
  const values: Readonly<Record<string, string>> = {
    ...secrets,
    run: randomBytes(4).toString('hex'),
    now: new Date().toISOString(),
  };
  return {
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
 * The steps with everything filled in that the page program reads. What is typed is filled in only when it is typed; names by which
 * messages speak (`source`, titles) stay as they were written, so that no secret stands in them.
 */
export function fillSteps(
  steps: Journey['steps'],
  { text, pattern }: Fillers,
  moved: MovedOrigin | null,
): Journey['steps'] {
  const move: FillIn = (written) =>
    moved ? written.replaceAll(escapePattern(moved.from), escapePattern(moved.to)) : written;
  return walk(steps, '', { text, pattern: (written) => pattern(move(written)) }) as Journey['steps'];
}

/** The journey's own origin, and the one that stands for it in this travel. */
export interface MovedOrigin {
  readonly from: string;
  readonly to: string;
}

const read: ReadonlySet<string> = new Set(['exact', 'value']);

function walk(value: unknown, key: string, fill: Fillers): unknown {
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
