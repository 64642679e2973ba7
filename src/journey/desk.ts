import { slug } from '../model/slug.ts';
import { durationWords, nearestDuration, parseDuration } from './duration.ts';
import { inside } from './inside.ts';
import type { Library } from './library.ts';
import type { Flaw } from './locator-text.ts';
import type { Sheet } from './sheet.ts';
import type { Variables } from './variables.ts';
import { describe, quote, type Text, type Written } from './written.ts';

/** What every reader of a part of the file has at hand. */
export interface Desk {
  readonly sheet: Sheet;
  readonly variables: Variables;
  readonly library: Library;
}

/** The text with its variables filled in. What is no text is left to the schema to report. */
export function readText(desk: Desk, written: Written): string | undefined {
  return written.kind === 'text' ? desk.variables.fill(written.text) : misfit(desk, written, 'text');
}

/** Milliseconds. */
export function readDuration(desk: Desk, written: Written): number | undefined {
  if (written.kind !== 'text') return misfit(desk, written, durationWords);
  const ms = parseDuration(written.text);
  if (ms === undefined) {
    const near = nearestDuration(written.text);
    reportFlaws(desk, written, [
      {
        index: 0,
        message: `${quote(written.text)} is not ${durationWords}`,
        hint: near === undefined ? undefined : `write \`${near}\``,
      },
    ]);
  }
  return ms;
}

/** A duration that is not nothing. */
export function readTimeout(desk: Desk, written: Written): number | undefined {
  const ms = readDuration(desk, written);
  if (ms === 0 && written.kind === 'text') {
    reportFlaws(desk, written, [
      { index: 0, message: 'with no time at all nothing can succeed; expected more than 0' },
    ]);
  }
  return ms;
}

/** `true` or `false`. */
export function readFlag(desk: Desk, written: Written): boolean | undefined {
  if (written.kind !== 'text') return misfit(desk, written, '`true` or `false`');
  if (written.text === 'true' || written.text === 'false') return written.text === 'true';
  const isYes = /^(true|yes|y|on|1)$/i.test(written.text);
  const isNo = /^(false|no|n|off|0)$/i.test(written.text);
  reportFlaws(desk, written, [
    {
      index: 0,
      message: `${quote(written.text)} is neither \`true\` nor \`false\``,
      hint: isYes || isNo ? `write \`${isYes}\`` : undefined,
    },
  ]);
  return undefined;
}

/** An id as a person gave it. */
export function readId(desk: Desk, written: Written | undefined): string | undefined {
  if (written?.kind !== 'text') return undefined;
  if (slug(written.text) !== written.text || written.text === '') reportId(desk, written);
  return written.text;
}

function reportId(desk: Desk, written: Text): void {
  const right = slug(written.text);
  desk.sheet.report({
    from: written.from,
    to: written.to,
    message: 'an id is made of lower-case letters, digits and single hyphens',
    hint: right === '' ? undefined : `write \`${right}\``,
  });
}

/** Notes that this cannot be what is expected here; the schema says it better, where it can. */
export function misfit(desk: Desk, written: Written, expected: string): undefined {
  desk.sheet.doubt(written, `${describe(written)} stands here; expected ${expected}`);
}

/** Reports the flaws of a text at the very characters. */
export function reportFlaws({ sheet }: Desk, written: Text, flaws: readonly Flaw[]): void {
  for (const { index, message, hint, severity } of flaws) {
    const from = inside(sheet.text, written, index);
    sheet.report({ from, to: written.to, message, hint, ...(severity === undefined ? {} : { severity }) });
  }
}
