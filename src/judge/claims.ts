import type { Operator } from '../model/action-measures.ts';
import type { Charge } from '../model/rule.ts';
import type { Draft } from './draft.ts';

/**
 * Grants each operator to one finding: to the one that claims most of it. A finding that is left with nothing to charge is no
 * finding; its fault is told by the one that owns the effort.
 */
export function grantClaims(drafts: readonly Draft[]): readonly Draft[] {
  const owners = new Map<Operator, { readonly draft: Draft; readonly ms: number }>();
  for (const draft of drafts) {
    for (const { operator, ms } of claimsOf(draft)) {
      const owner = owners.get(operator);
      if (!owner || ms > owner.ms || (ms === owner.ms && isBefore(draft, owner.draft)))
        owners.set(operator, { draft, ms });
    }
  }
  return drafts.flatMap((draft) => {
    const charges = draft.charges.flatMap((charge) => granted(charge, (claim) => owners.get(claim)?.draft === draft));
    return charges.length > 0 ? [{ ...draft, charges }] : [];
  });
}

function claimsOf({ charges }: Draft) {
  return charges.flatMap((charge) => ('effort' in charge ? charge.effort : []));
}

function granted(charge: Charge, isOwned: (operator: Operator) => boolean): readonly Charge[] {
  if (!('effort' in charge)) return [charge];
  const effort = charge.effort.filter(({ operator }) => isOwned(operator));
  return effort.length > 0 || charge.besides ? [{ ...charge, effort }] : [];
}

/** Of equal claims the order of the rules decides nothing. */
function isBefore(one: Draft, other: Draft): boolean {
  return one.fingerprint < other.fingerprint;
}
