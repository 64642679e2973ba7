import { inside } from './inside.ts';
import { nearest } from './nearest.ts';
import type { Sheet } from './sheet.ts';
import { type Pairs, quote, type Text, valueAt, type Written } from './written.ts';

/** What the replay fills in: it alone knows them. */
const replayNames = ['run', 'now'] as const;

const namePattern = /^[A-Za-z_]\w*$/;

/** `${NAME}`, or `$${` which stands for itself. */
const reference = /\$\$\{|\$\{([^}\s]*)(\}?)/g;

/** The variables of one file. */
export interface Variables {
  /** Every name that may stand in `${…}`. */
  readonly names: ReadonlySet<string>;
  /** Those that the replay fills in: secrets, `run` and `now`. */
  readonly forReplay: ReadonlySet<string>;
  /**
   * A text taken apart, so that a value is never read as syntax. `${SECRET}`, `${run}` and `${now}` stay for the
   * replay; so does `$${` before such a name, and becomes a plain `${` before any other.
   */
  readonly parts: (text: string) => readonly Part[];
  /** The parts put together again. */
  readonly fill: (text: string) => string;
}

/** Part of a text: as written, the value of a variable, or left for the replay. */
interface Part {
  readonly text: string;
  readonly from: 'file' | 'value' | 'replay';
}

/** Values that come from outside of the file, over those that stand in it. */
export interface GivenValues {
  readonly values: Readonly<Record<string, string>>;
  /** Reports a name that cannot be given a value here. */
  readonly refuse: (name: string, why: 'unknown' | 'secret', hint: string) => void;
  /**
   * Names that the replay fills in in these values: they have been filled in with all others already. Absent: they are
   * read like those of the file.
   */
  readonly forReplay?: ReadonlySet<string>;
}

/** Reads `vars` and `secrets`, lays the caller's values over them, and reports what does not fit. */
export function readVariables(sheet: Sheet, root: Written, given: GivenValues): Variables {
  const secrets = secretNames(sheet, root);
  const written = new Map<string, string>();
  const vars = valueAt(root, 'vars');
  for (const { key, value } of vars?.kind === 'pairs' ? vars.pairs : []) {
    checkName(sheet, key, 'variable');
    if (secrets.has(key.text)) {
      sheet.report({
        from: key.from,
        to: key.to,
        message: `${quote(key.text)} is a secret and a variable at once; a secret takes its value from the environment only`,
        hint: 'take it out of `vars` or out of `secrets`',
      });
    }
    if (value.kind === 'text') written.set(key.text, value.text);
  }
  const from = new Map(givenValues(written, secrets, given));
  const raw = given.forReplay === undefined ? new Map([...written, ...from]) : without(written, from);
  const forReplay = new Set<string>([...secrets, ...replayNames, ...(given.forReplay ?? [])]);
  const names = new Set<string>([...written.keys(), ...secrets, ...replayNames]);
  const values = new Map<string, string>(given.forReplay === undefined ? [] : from);

  const parts: Variables['parts'] = (text) => split(text, forReplay, values);
  const fill: Variables['fill'] = (text) =>
    parts(text)
      .map((part) => part.text)
      .join('');
  for (const name of inOrder(sheet, vars, raw)) values.set(name, fill(raw.get(name) ?? ''));
  return { names, forReplay, parts, fill };
}

/** Reports every `${…}` of a journey that nothing will fill. */
export function checkVariables(sheet: Sheet, root: Pairs, names: ReadonlySet<string>): void {
  for (const { key, value } of root.pairs) if (key.text !== 'secrets') checkReferences(sheet, value, names);
}

/** Reports every `${…}` in the texts and keys below that nothing will fill. */
function checkReferences(sheet: Sheet, written: Written, names: ReadonlySet<string>): void {
  if (written.kind === 'list') for (const item of written.items) checkReferences(sheet, item, names);
  if (written.kind === 'pairs') {
    for (const { key, value } of written.pairs) {
      checkReferences(sheet, key, names);
      checkReferences(sheet, value, names);
    }
  }
  if (written.kind !== 'text') return;
  for (const match of written.text.matchAll(reference)) {
    const [whole, name, close] = match;
    if (name === undefined || (close === '}' && names.has(name))) continue;
    const near = nearest(name, names);
    sheet.report({
      from: inside(sheet.text, written, match.index),
      message:
        close !== '}' || name === ''
          ? `${quote(whole)} is not a variable; expected a name between \`\${\` and \`}\``
          : `nothing says what ${quote(whole)} is`,
      hint:
        close === '}' && near !== undefined
          ? `did you mean \`\${${near}}\`?`
          : close === '}' && name !== ''
            ? `give it a value under \`vars\`, or name it under \`secrets\`; for the bare characters write \`$${whole}\``
            : 'for the bare characters write `$${`',
    });
  }
}

function secretNames(sheet: Sheet, root: Written): ReadonlySet<string> {
  const secrets = valueAt(root, 'secrets');
  const texts = (secrets?.kind === 'list' ? secrets.items : []).filter((item) => item.kind === 'text');
  for (const text of texts) checkName(sheet, text, 'secret');
  return new Set(texts.map((text) => text.text));
}

function checkName(sheet: Sheet, name: Text, what: string): void {
  if (replayNames.some((taken) => taken === name.text)) {
    sheet.report({
      from: name.from,
      to: name.to,
      message: `\`\${${name.text}}\` is filled in by the replay; choose another name`,
    });
  } else if (!namePattern.test(name.text)) {
    sheet.report({
      from: name.from,
      to: name.to,
      message: `${quote(name.text)} cannot name a ${what}; expected letters, digits and \`_\`, not beginning with a digit`,
      hint: `write \`${name.text
        .replace(/^\$\{(.*)\}$/, '$1')
        .replace(/\W+/g, '_')
        .replace(/^(?=\d|$)/, '_')}\``,
    });
  }
}

function givenValues(
  written: ReadonlyMap<string, string>,
  secrets: ReadonlySet<string>,
  { values, refuse }: GivenValues,
): readonly (readonly [string, string])[] {
  return Object.entries(values).filter(([name]) => {
    if (written.has(name)) return true;
    const near = nearest(name, written.keys());
    refuse(
      name,
      secrets.has(name) ? 'secret' : 'unknown',
      near === undefined ? `its variables: ${[...written.keys()].join(', ') || 'none'}` : `did you mean \`${near}\`?`,
    );
    return false;
  });
}

function without(all: ReadonlyMap<string, string>, some: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...all].filter(([name]) => !some.has(name)));
}

/** Names so ordered that each comes after those it is made of; a circle is reported and left as it stands. */
function inOrder(sheet: Sheet, vars: Written | undefined, raw: ReadonlyMap<string, string>): readonly string[] {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (done.has(name) || !raw.has(name)) return;
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].map((part) => `\`${part}\``).join(' → ');
      const key = vars?.kind === 'pairs' ? vars.pairs.find((pair) => pair.key.text === name)?.key : undefined;
      sheet.report({ from: key?.from ?? 0, message: `variables are made of each other in a circle: ${circle}` });
      return;
    }
    for (const match of (raw.get(name) ?? '').matchAll(reference)) visit(match[1] ?? '', [...path, name]);
    done.add(name);
  };
  for (const name of raw.keys()) visit(name, []);
  return [...done];
}

function split(text: string, forReplay: ReadonlySet<string>, values: ReadonlyMap<string, string>): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\$\{([^}\s]*)\}|\$\$\{|\$\{([^}\s]*)\}/g)) {
    const [whole, bare, name] = match;
    const value = name === undefined ? undefined : values.get(name);
    parts.push({ text: text.slice(from, match.index), from: 'file' });
    // A variable of this file may bear the name of a secret of the file that uses it.
    if (value !== undefined) parts.push(...split(value, forReplay, new Map()).map((part) => asValue(part)));
    else if (forReplay.has(bare ?? name ?? '')) parts.push({ text: whole, from: 'replay' });
    else parts.push({ text: name === undefined ? whole.slice(1) : whole, from: 'value' });
    from = match.index + whole.length;
  }
  parts.push({ text: text.slice(from), from: 'file' });
  return parts.filter((part) => part.text !== '');
}

function asValue(part: Part): Part {
  return part.from === 'file' ? { text: part.text, from: 'value' } : part;
}
