import type { Comparable } from '../model/comparable.ts';
import type { Comparison, ComparisonSide } from '../model/comparison.ts';
import { leastDifference } from '../model/constant.ts';
import { catalogueOf } from './catalogue.ts';
import { comparePair } from './compare-pair.ts';
import { differencesOf } from './environment.ts';
import { byChange } from './find-changes.ts';
import { pairUp } from './pair-up.ts';
import { gravest } from './verdict.ts';

/**
 * What got better and worse from one report to another. Both must have been judged under the same rules: `rejudge` does that. Same
 * reports, same comparison; a report held against itself has no change, and the other way round is the mirror image.
 */
export function compare(base: Comparable, head: Comparable): Comparison {
  if (base.ruleset !== head.ruleset) {
    throw new Error(
      `The base is judged under rules ${base.ruleset}, the head under rules ${head.ruleset}: judge again.`,
    );
  }
  const catalogue = catalogueOf(base, head);
  const compared = pairUp(base, head).map((pair) => comparePair(pair, catalogue));
  const changes = compared.map(({ findings }) => findings);
  return {
    schemaVersion: 1,
    ruleset: head.ruleset,
    base: sideOf(base),
    head: sideOf(head),
    verdict: gravest(compared.map(({ outcome }) => outcome.verdict)),
    leastChange: null,
    runsNeeded: null,
    floor: leastDifference,
    outcomes: compared.map(({ outcome }) => outcome),
    steps: compared.flatMap(({ steps }) => steps),
    findings: {
      new: changes.flatMap((one) => one.new).toSorted(byChange),
      mended: changes.flatMap((one) => one.mended).toSorted(byChange),
      worse: changes.flatMap((one) => one.worse).toSorted(byChange),
      better: changes.flatMap((one) => one.better).toSorted(byChange),
      unchanged: changes.flatMap((one) => one.unchanged).toSorted(byChange),
      unknown: changes.flatMap((one) => one.unknown).toSorted(byChange),
      told: {
        new: changes.flatMap((one) => one.told.new),
        mended: changes.flatMap((one) => one.told.mended),
        unchanged: changes.flatMap((one) => one.told.unchanged),
      },
    },
    contributions: compared.flatMap(({ contributions }) => contributions),
    environmentDiffers: differencesOf(base, head),
    gates: [],
  };
}

function sideOf({ startedAt, tool }: Comparable): ComparisonSide {
  return { startedAt: startedAt ?? null, version: tool.version };
}
