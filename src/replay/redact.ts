import { escapePattern } from '../model/escape-pattern.ts';

/** Replaces every secret value, plain or encoded, in every text of a value; the shape stays. */
export function redact<T>(value: T, secrets: Readonly<Record<string, string>>): T {
  const forms = Object.entries(secrets)
    .filter(([, secret]) => secret !== '')
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([name, secret]) => formsOf(secret).map((form) => ({ form, name })));
  return forms.length === 0 ? value : (walk(value, forms) as T);
}

interface Form {
  readonly form: RegExp;
  readonly name: string;
}

function walk(value: unknown, forms: readonly Form[]): unknown {
  if (typeof value === 'string')
    return forms.reduce((text, { form, name }) => text.replace(form, () => `\${${name}}`), value);
  if (Array.isArray(value)) return value.map((item) => walk(item, forms));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [walk(key, forms), walk(item, forms)]));
  return value;
}

/**
 * The ways in which a value may turn up in an address, a header, a script, markup or a selector. Every character may be written in a way
 * of its own, since each place escapes others; letters may have changed their case, and what was too long may have been cut.
 */
function formsOf(secret: string): readonly RegExp[] {
  const characters = Array.from(secret.trim().replace(/\s+/g, ' '), waysToWrite);
  const whole = characters.join('');
  return [
    new RegExp(whole, 'giu'),
    ...(characters.length > leastCut ? [new RegExp(`${cut(characters)}…`, 'giu')] : []),
    ...inBase64(Buffer.from(secret)).map((form) => new RegExp(form, 'g')),
    new RegExp(Buffer.from(secret).toString('hex'), 'gi'),
  ];
}

/** So many first letters of a secret before an ellipsis are taken for it. */
const leastCut = 4;

function cut(characters: readonly string[]): string {
  const rest = characters.slice(leastCut).reduceRight((more, character) => `(?:${character}${more})?`, '');
  return characters.slice(0, leastCut).join('') + rest;
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** One character as a pattern: itself, and as addresses, scripts, markup and style sheets escape it. */
function waysToWrite(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const percent = Array.from(Buffer.from(character), (byte) => `%(?:25)*${byte.toString(16).padStart(2, '0')}`).join(
    '',
  );
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const ways = [
    character === ' ' ? '(?:\\\\*\\s+|\\+)' : `\\\\*${escapePattern(character)}`,
    percent,
    units.map((unit) => `\\\\+u${unit.toString(16).padStart(4, '0')}`).join(''),
    `\\\\+x?0{0,4}${hex} ?`,
    `&#(?:0*${code}|x0*${hex});`,
    ...(entities[character] ? [`&${entities[character]};`] : []),
  ];
  return `(?:${ways.join('|')})`;
}

/** Shorter parts of a code may stand anywhere by chance. */
const leastCode = 5;

/** What of the code is the same whatever stands before and behind it, for each of the three places in which it may begin. */
function inBase64(secret: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), secret]);
    const own = bytes
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : before + 1, bytes.length % 3 === 0 ? undefined : -1);
    if (own.length < leastCode) return [];
    return own.replace(/[+/]/g, (sign) => (sign === '+' ? '(?:[+-]|%2[Bb])' : '(?:[/_]|%2[Ff])'));
  });
}

/** An address without the values of its query, which may say who travels. */
export function hideQuery(address: string): string {
  if (!URL.canParse(address)) return address.split('?')[0] ?? '';
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) url.searchParams.set(key, '…');
  // What is handed over after the hash is often a token.
  if (url.hash.includes('=')) url.hash = url.hash.replace(/=[^&]*/g, '=…');
  url.password = '';
  url.username = '';
  return readable(url.href);
}

/** An address without its query and what follows: only where it is. */
export function withoutQuery(address: string): string {
  return hideQuery(address.replace(/[?#].*$/s, ''));
}

/** Escapes that stand for no text stay as they are. */
function readable(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURI(escaped);
    } catch {
      return escaped;
    }
  });
}
