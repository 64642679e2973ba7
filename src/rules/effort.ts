import type { ActionMeasures, Operator } from '../model/action-measures.ts';
import type { Claim } from '../model/effort.ts';

/** Claims what an action's operators of these names, or all of them, take beyond the ideal twin; empty: nothing. */
export function claimExcess({ effort }: ActionMeasures, ...names: readonly Operator['operator'][]): readonly Claim[] {
  return effort
    .filter(({ operator }) => names.length === 0 || names.includes(operator))
    .map((operator) => ({ operator, ms: operator.ms - operator.idealMs }))
    .filter(({ ms }) => ms > 0);
}

/** How long it takes in all (ms). */
export function sumOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { ms }) => sum + ms, 0);
}
