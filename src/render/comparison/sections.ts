import type { Comparison, FindingChange, OutcomeChange, StepChange } from '../../model/comparison.ts';

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

export function sectionsOf(comparison: Comparison): readonly Section[] {
  const { findings, steps } = comparison;
  return comparison.outcomes.map((outcome) => {
    const own = <T extends { readonly journey: string; readonly persona: string }>(all: readonly T[]) =>
      all.filter((one) => one.journey === outcome.journey && one.persona === outcome.persona);
    return {
      outcome,
      steps: own(steps),
      came: own([...findings.new, ...findings.worse]).toSorted(dearestFirst),
      went: own([...findings.mended, ...findings.better]).toSorted(dearestFirst),
      unknown: own(findings.unknown),
      told: { came: own(findings.told.new), went: own(findings.told.mended) },
      unchanged: own([...findings.unchanged, ...findings.told.unchanged]).filter(isThere).length,
    };
  });
}

/** What came or went below the floor is on one side only. */
function isThere({ base, head }: FindingChange): boolean {
  return base !== null && head !== null;
}

function dearestFirst(a: FindingChange, b: FindingChange): number {
  return cost(b) - cost(a);
}

function cost({ base, head }: FindingChange): number {
  return Math.abs((head?.friction ?? 0) - (base?.friction ?? 0));
}
