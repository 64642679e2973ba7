import type { Comparable, ComparableJourney } from '../model/comparable.ts';
import type { WhoseJourney } from '../model/comparison.ts';

/** One persona's journey in both reports; null where a report does not have it. */
export interface Pair extends WhoseJourney {
  readonly base: ComparableJourney | null;
  readonly head: ComparableJourney | null;
}

/** The journeys and personas of both reports, in the order of the head; then those that only the base has. */
export function pairUp(base: Comparable, head: Comparable): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const one of head.journeys) pairs.set(keyOf(one), { ...whose(one), base: null, head: one });
  for (const one of base.journeys) {
    pairs.set(keyOf(one), { ...whose(one), head: pairs.get(keyOf(one))?.head ?? null, base: one });
  }
  return [...pairs.values()];
}

function whose({ journey, persona }: ComparableJourney): WhoseJourney {
  return { journey: journey.id, persona };
}

function keyOf({ journey, persona }: ComparableJourney): string {
  return JSON.stringify([journey.id, persona]);
}
