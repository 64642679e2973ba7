import { nearest } from '../journey/nearest.ts';

/** What is wrong with a name that a flag does not know, with the nearest that it does; empty: nothing. */
export function unknownName(flag: string, name: string, known: readonly string[]): readonly string[] {
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  return [`--${flag} knows ${known.join(', ')}, not “${name}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`];
}
