import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { journeySchema } from './schema.ts';
import type { Level } from './schema-values.ts';
import type { Sheet } from './sheet.ts';
import { explainKey, meantKey } from './vocabulary.ts';
import { describe, pairAt, quote, type Text, toPlain, type Written } from './written.ts';

type Issue = z.core.$ZodIssue;

/** Holds the file against the schema and reports every difference that nobody has reported better. */
export function validate(sheet: Sheet, root: Written): void {
  const { error } = journeySchema.safeParse(toPlain(root));
  for (const issue of error?.issues ?? [])
    for (const difference of differences(issue, [])) explain(sheet, root, difference);
}

/** An issue, with its whole path, and what was expected there. */
interface Difference {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/**
 * Of a choice between forms, what is wrong with the one that a person was writing: that of the right shape, with the
 * fewest unknown keys. Where none fits, the choice as a whole is what was expected.
 */
function differences(issue: Issue, above: readonly PropertyKey[]): readonly Difference[] {
  const path = [...above, ...issue.path];
  const own = { issue, path, expected: issue.message };
  if (issue.code !== 'invalid_union') return [own];
  const [best] = issue.errors.filter((form) => misfits(form) < Infinity).toSorted((a, b) => misfits(a) - misfits(b));
  const inner = best?.flatMap((found) => differences(found, path)) ?? [own];
  return inner.map((found) =>
    found.path.length === path.length && found.issue.code !== 'unrecognized_keys'
      ? { ...found, expected: issue.message }
      : found,
  );
}

/** How far a form is from what stands there: unknown keys; infinitely, when it is of another shape. */
function misfits(form: readonly Issue[]): number {
  const here = form.filter((issue) => issue.path.length === 0);
  return here.reduce((sum, issue) => {
    if (issue.code === 'invalid_union') return sum + Math.min(...issue.errors.map(misfits));
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return issue.code === 'invalid_type' || issue.code === 'invalid_value' ? Infinity : sum;
  }, 0);
}

function explain(sheet: Sheet, root: Written, { issue, path, expected }: Difference): void {
  const { written, key, missing } = find(root, path);
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      const pair = pairAt(written, name);
      if (pair !== undefined) sheet.report({ ...rangeOf(pair.key), ...explainKey(name, issue.message as Level) });
    }
    return;
  }
  if (missing !== undefined) {
    explainMissing(sheet, written, missing, path.length === 1 ? 'journey' : missing === 'see' ? 'handler' : 'step');
    return;
  }
  if (sheet.isFaulty(written)) return;
  const subject = key === undefined ? 'this' : quote(key.text);
  if (written.kind === 'nothing') {
    sheet.report({
      ...rangeOf(key ?? written),
      message: `nothing stands after ${key === undefined ? '`-`' : quote(`${key.text}:`)}; expected ${expected}`,
    });
    return;
  }
  const near =
    issue.code === 'invalid_value' && written.kind === 'text'
      ? nearest(written.text, issue.values.map(String))
      : undefined;
  const choices =
    issue.code === 'invalid_value' && issue.values.length < 6
      ? ` (${issue.values.map((value) => quote(String(value))).join(', ')})`
      : '';
  sheet.report({
    from: written.from,
    to: written.to,
    message: `${subject} is ${describe(written)}; expected ${expected}${expected.includes('`') ? '' : choices}`,
    hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
  });
}

/** A key that has to be there; silent when another key of the group is a try at it. */
function explainMissing(sheet: Sheet, parent: Written, name: string, level: 'journey' | 'step' | 'handler'): void {
  const others = parent.kind === 'pairs' ? parent.pairs.map((pair) => pair.key.text) : [];
  if (
    others.some(
      (other) =>
        (name === 'step' && other === 'use') || [meantKey(other, level), nearest(other, [name])].includes(name),
    )
  )
    return;
  const messages: Readonly<Record<string, readonly [string, string]>> = {
    step: [
      'this step does not say what the customer wants',
      'begin it with `step:` and the intent in the customer’s words',
    ],
    use: ['this does not say which journey is used', 'add `use:` and its file, such as `use: sign-in.yml`'],
    see: ['this does not say what may open', 'add `see:` and what it is, such as `see: dialog "Newsletter"`'],
    journey: ['this journey has no title', 'begin the file with `journey:` and what the customer is after'],
    steps: ['this journey has no steps', 'add `steps:` and a list of steps, each of which begins with `- step:`'],
  };
  const [message, hint] = messages[name] ?? [`${quote(name)} is missing`, undefined];
  sheet.reportMissing(parent, { from: parent.from, message, hint });
}

/** What stands at a path, and under which key; or, when its last key is not there, the group that lacks it. */
function find(
  root: Written,
  path: readonly PropertyKey[],
): { readonly written: Written; readonly key?: Text; readonly missing?: string } {
  let found: { readonly written: Written; readonly key?: Text } = { written: root };
  for (const [n, part] of path.entries()) {
    const { written } = found;
    if (written.kind === 'list' && typeof part === 'number') {
      const item = written.items[part];
      if (item === undefined) return found;
      found = { written: item };
    } else {
      const pair = pairAt(written, String(part));
      if (pair === undefined) return n === path.length - 1 ? { ...found, missing: String(part) } : found;
      found = { written: pair.value, key: pair.key };
    }
  }
  return found;
}

function rangeOf({ from, to }: { readonly from: number; readonly to: number }) {
  return { from, to };
}
