import type { Match } from '../model/condition.ts';
import { escapePattern } from '../model/escape-pattern.ts';
import type { Variables } from './variables.ts';

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * A glob of a URL: `*` is anything but `/`, `**` anything, `?` itself. A full URL is compared whole; a glob with a
 * fragment too, on any origin; any other is compared with path and query.
 */
export function urlGlob(glob: string, variables: Variables): Match {
  const pattern = compile(glob, variables, { one: '[^/]*', all: '.*' });
  const filled = variables.fill(glob);
  if (scheme.test(filled)) return { pattern: `^${pattern}$`, flags: '', whole: true };
  if (filled.includes('#')) return { pattern: `^[^/]*//[^/?#]*${pattern}$`, flags: '', whole: true };
  return { pattern: `^${pattern}$`, flags: '', whole: false };
}

/** A glob of a title: `*` is anything. */
export function titleGlob(glob: string, variables: Variables): Match {
  return { pattern: `^${compile(glob, variables, { one: '.*', all: '.*' })}$`, flags: 's', whole: true };
}

/** Whether a glob of a URL can match anything: paths begin with `/`. */
export function isPossibleGlob(filled: string): boolean {
  return filled.startsWith('/') || filled.startsWith('**') || filled.startsWith('${') || scheme.test(filled);
}

function compile(glob: string, variables: Variables, stars: { readonly one: string; readonly all: string }): string {
  return variables
    .parts(glob)
    .map((part) => {
      if (part.from === 'replay') return part.text;
      if (part.from === 'value') return escapePattern(part.text);
      return part.text.replace(/\*+|[^*]+/g, (piece) =>
        piece.startsWith('*') ? (piece.length > 1 ? stars.all : stars.one) : escapePattern(piece),
      );
    })
    .join('');
}
