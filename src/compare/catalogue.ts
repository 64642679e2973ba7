import type { Comparable } from '../model/comparable.ts';

/** What the reports tell of the rules by which both sides were judged. */
export interface Catalogue {
  /** Ids of rules whose findings differ a little from run to run. */
  readonly timed: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, string>;
}

/** The rules of both sides; under one ruleset they agree. */
export function catalogueOf(...sides: readonly Comparable[]): Catalogue {
  const rules = sides.flatMap((side) => side.rules);
  return {
    timed: new Set(rules.flatMap(({ id, timed }) => (timed ? [id] : []))),
    titles: new Map(rules.map(({ id, title }) => [id, title])),
  };
}
