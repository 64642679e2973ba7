import { nearest } from '../journey/nearest.ts';

/** What is wrong with a name given to a flag that knows only these; nothing, when it is one of them. */
export function unknownName(flag: string, name: string, known: readonly string[]): readonly string[] {
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  return [`--${flag} knows ${known.join(', ')}, not “${name}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`];
}
