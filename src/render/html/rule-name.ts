/** Ids of rules are nouns, so that they read as names: "dead click". */
export function ruleName(rule: string): string {
  return rule.replaceAll('-', ' ');
}
