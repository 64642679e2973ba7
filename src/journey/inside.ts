import type { Text } from './written.ts';

/**
 * Where the character at an index of a scalar's value stands in the file. Quotes, escapes, folded lines and the
 * indentation of block scalars are followed; where they cannot be, it is the start of the scalar.
 */
export function inside(source: string, written: Text, index: number): number {
  let at = bodyStart(source, written);
  for (let n = 0; n <= index && n < written.text.length; ) {
    const wanted = written.text.charAt(n);
    const { value, length } = unitAt(source, at, written);
    const blank = /^\s+/.exec(source.slice(at, written.to))?.[0] ?? '';
    if (/\s/.test(wanted) && /[\r\n]/.test(blank)) {
      if (n === index) return at;
      n += 1;
    } else if (value !== '' && written.text.startsWith(value, n)) {
      if (index < n + value.length) return at;
      n += value.length;
      at += length;
    } else if (value === '' && length > 0) {
      at += length;
    } else if (blank !== '' && !/\s/.test(wanted)) {
      at += blank.length;
    } else {
      return written.from;
    }
  }
  return index >= written.text.length && written.text !== '' ? at : written.from;
}

function bodyStart(source: string, written: Text): number {
  if (written.style === 'plain') return written.from;
  if (written.style !== 'block') return written.from + 1;
  const header = source.indexOf('\n', written.from);
  return header < 0 ? written.from : header + 1;
}

/** One written unit (a character or an escape): what it stands for, and its length in the file. */
function unitAt(source: string, at: number, written: Text): { readonly value: string; readonly length: number } {
  if (written.style === 'single' && source.startsWith("''", at)) return { value: "'", length: 2 };
  if (written.style !== 'double' || source.charAt(at) !== '\\') return { value: source.charAt(at), length: 1 };
  const rest = source.slice(at + 1, at + 10);
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return { value: point <= 0x10ffff ? String.fromCodePoint(point) : '', length: code[0].length + 1 };
  }
  const continued = /^\r?\n[ \t]*/.exec(source.slice(at + 1, written.to));
  if (continued !== null) return { value: '', length: continued[0].length + 1 };
  return { value: escapes.get(rest.charAt(0)) ?? rest.charAt(0), length: 2 };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
