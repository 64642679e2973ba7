import { plain } from '../plain.ts';

/** Ids of rules are nouns, so that they read as names: "dead click". */
export function ruleName(rule: string): string {
  return plain(rule, 60).replaceAll('-', ' ');
}
