import type { Comparison, FindingChange, OutcomeChange, StepChange, WhoseJourney } from '../../model/comparison.ts';

/** All that is told of one journey and persona, in the order in which it is told. */
export interface Section {
  readonly outcome: OutcomeChange;
  readonly steps: readonly StepChange[];
  /** New and worse, the dearest first. */
  readonly came: readonly FindingChange[];
  /** Mended and better. */
  readonly went: readonly FindingChange[];
  readonly unknown: Comparison['findings']['unknown'];
  readonly told: { readonly came: readonly FindingChange[]; readonly went: readonly FindingChange[] };
  /** How many findings are as they were. */
  readonly unchanged: number;
}

export function sectionsOf({ outcomes, findings, steps }: Comparison): readonly Section[] {
  const { told } = findings;
  const stepsOf = byJourney(steps);
  const cameIn = byJourney([...findings.new, ...findings.worse].toSorted(dearestFirst));
  const wentIn = byJourney([...findings.mended, ...findings.better].toSorted(dearestFirst));
  const unknownIn = byJourney(findings.unknown);
  const [newIn, mendedIn] = [byJourney(told.new), byJourney(told.mended)];
  const unchangedIn = byJourney([...findings.unchanged, ...told.unchanged].filter(isOnBothSides));
  return outcomes.map((outcome) => ({
    outcome,
    steps: stepsOf(outcome),
    came: cameIn(outcome),
    went: wentIn(outcome),
    unknown: unknownIn(outcome),
    told: { came: newIn(outcome), went: mendedIn(outcome) },
    unchanged: unchangedIn(outcome).length,
  }));
}

/** Finds what belongs to a journey and persona. */
function byJourney<T extends WhoseJourney>(all: readonly T[]): (whose: WhoseJourney) => readonly T[] {
  const keyOf = ({ journey, persona }: WhoseJourney) => `${persona} ${journey}`;
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return (whose) => groups.get(keyOf(whose)) ?? [];
}

/** What came or went below the floor is on one side only. */
function isOnBothSides({ base, head }: FindingChange): boolean {
  return base !== null && head !== null;
}

function dearestFirst(a: FindingChange, b: FindingChange): number {
  return cost(b) - cost(a);
}

function cost({ base, head }: FindingChange): number {
  return Math.abs((head?.friction ?? 0) - (base?.friction ?? 0));
}
