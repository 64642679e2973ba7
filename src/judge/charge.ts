import type { Constants } from '../model/constant.ts';
import { pointsOf } from '../model/rule.ts';
import type { Draft } from './draft.ts';

/**
 * The friction of each of some findings, as a function of the constants. Points add up; a cause that shuts customers out
 * counts once in the journey, shared equally by its findings.
 */
export function tally(drafts: readonly Draft[]): (constants: Constants) => readonly number[] {
  const causes = [...sharesByCause(drafts)].map(([cause, shares]) => {
    const members = drafts.flatMap((draft, index) => (causesOf(draft).has(cause) ? [index] : []));
    return { shares, members };
  });
  return (constants) => {
    const friction = drafts.map((draft) => pointsOfAll(draft, constants));
    for (const { shares, members } of causes) {
      const each = costOf(shares, constants) / members.length;
      for (const index of members) friction[index] = (friction[index] ?? 0) + each;
    }
    return friction;
  };
}

/** What each cause of exclusion costs, once for the whole journey. */
export function costsOfCauses(drafts: readonly Draft[], constants: Constants): ReadonlyMap<string, number> {
  return new Map([...sharesByCause(drafts)].map(([cause, shares]) => [cause, costOf(shares, constants)]));
}

/** What decides whether a finding is charged: its own points and the whole cost of its causes, however many share them. */
export function weigh(draft: Draft, costs: ReadonlyMap<string, number>, constants: Constants): number {
  return [...causesOf(draft)].reduce((sum, cause) => sum + (costs.get(cause) ?? 0), pointsOfAll(draft, constants));
}

/** Why it is not charged, when no charge of it is anything but told. */
export function toldOnly({ charges }: Draft): string | null {
  const reasons = charges.flatMap((charge) => ('told' in charge ? [charge.told] : []));
  return reasons.length === charges.length ? (reasons[0] ?? null) : null;
}

type Share = (constants: Constants) => number;

function sharesByCause(drafts: readonly Draft[]): ReadonlyMap<string, readonly Share[]> {
  const causes = new Map<string, readonly Share[]>();
  for (const charge of drafts.flatMap(({ charges }) => charges)) {
    if ('share' in charge) causes.set(charge.cause, [...(causes.get(charge.cause) ?? []), charge.share]);
  }
  return causes;
}

/** Nobody is shut out twice: the largest of the shares counts. A draw from the far end of a share stays below everybody. */
function costOf(shares: readonly Share[], constants: Constants): number {
  const share = Math.max(...shares.map((of) => of(constants)));
  return -100 * Math.log1p(-Math.min(share, 0.99));
}

function pointsOfAll({ charges }: Draft, constants: Constants): number {
  return charges.reduce((sum, charge) => sum + pointsOf(charge, constants), 0);
}

function causesOf({ charges }: Draft): ReadonlySet<string> {
  return new Set(charges.flatMap((charge) => ('share' in charge ? [charge.cause] : [])));
}
