import type { Comparable } from '../model/comparable.ts';
import { comparedEnvironment } from '../model/compared-environment.ts';
import type { EnvironmentDifference } from '../model/comparison.ts';
import { personaIds } from '../model/persona.ts';

/** What was not the same besides the site. */
export function differencesOf(base: Comparable, head: Comparable): readonly EnvironmentDifference[] {
  const [before, now] = [comparedEnvironment(base.environment), comparedEnvironment(head.environment)];
  const facts = [
    ['Chrome', before.browser, now.browser],
    ['operating system', before.os, now.os],
    ['machine', before.machine, now.machine],
    ...personaIds.map((id) => [id, before.throttling[id], now.throttling[id]] as const),
    ['Parcours', base.tool.version, head.tool.version],
  ] as const;
  return facts.flatMap(([what, base, head]) =>
    base !== undefined && head !== undefined && base !== head ? [{ what, base, head }] : [],
  );
}
