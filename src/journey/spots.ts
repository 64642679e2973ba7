/* Where things begin and end in a text that is not YAML yet, judged as a person would: by lines, quotes and brackets. */

export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** Where the value begins in which `at` lies: after the last `: `, `- `, `, ` or bracket before it on its line. */
export function valueStart(text: string, at: number): number {
  const start = lineStart(text, at);
  const before = [...text.slice(start, at).matchAll(/(?:[:,-]\s+|[{[]\s*)/g)].at(-1);
  return before === undefined
    ? start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0)
    : start + before.index + before[0].length;
}

/** Where a value ends: at the end of its line; inside brackets, at the next `,` or closing bracket. */
export function valueEnd(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at);
  const isInBrackets = (before.match(/[{[]/g)?.length ?? 0) > (before.match(/[}\]]/g)?.length ?? 0);
  const end = lineEnd(text, at);
  const stop = isInBrackets ? text.slice(at, end).search(/[,}\]]/) : -1;
  return stop < 0 ? end : at + stop;
}

export function hasColon(text: string, at: number): boolean {
  return /:(?:\s|$)/.test(text.slice(at, lineEnd(text, at)));
}

export function lastOpening(text: string, at: number, mark: string): number {
  const openings = [...text.slice(0, at).matchAll(new RegExp(`(?<=(?:^|[:,\\-?]\\s|[{[]\\s?)\\s*)${mark}`, 'gm'))];
  return openings.at(-1)?.index ?? Math.max(0, text.lastIndexOf(mark, at - 1));
}

/** The last bracket before `at` that nothing closes. */
export function unmatched(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let n = at - 1; n >= 0; n -= 1) {
    if (text.charAt(n) === close) depth += 1;
    if (text.charAt(n) === open && depth === 0) return n;
    if (text.charAt(n) === open) depth -= 1;
  }
  return -1;
}

/** A value between the quotes that leave it most readable. */
export function inQuotes(value: string): string {
  return value.includes("'")
    ? `"${value.replace(/["\\]/g, '\\$&')}"`
    : value.includes('"') || value.includes('\\')
      ? `'${value}'`
      : `"${value}"`;
}
