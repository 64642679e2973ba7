/** The values given as `--var name=value`, and what is wrong with them. */
export function readVars(given: readonly string[]): {
  readonly vars: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
} {
  const pairs = given.map((text) => /^([^=\s]+)=(.*)$/s.exec(text));
  return {
    vars: Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : []))),
    problems: given.filter((_, index) => !pairs[index]).map((text) => `--var wants name=value, not “${text}”.`),
  };
}
