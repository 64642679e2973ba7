import { type Draft, weight } from './draft.ts';

/** Of the findings of a step, or of one round of it, that tell of one fault, the dearest is charged; the others say which one that is. */
export function chargeOnce(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const dearest = dearestOf(drafts.filter((other) => isSameFault(other, draft)));
    if (dearest === undefined || dearest === draft || weight(draft) === 0) return draft;
    const iteration = draft.charges[0]?.iteration;
    return { ...draft, charges: [{ told: `the same fault is charged as ${dearest.rule}`, iteration }] };
  });
}

function isSameFault(one: Draft, other: Draft): boolean {
  if (one.fault === undefined || one.fault !== other.fault || one.step !== other.step) return false;
  return one.charges[0]?.iteration === other.charges[0]?.iteration;
}

/** Of equals always the same one, in whatever order the rules stand. */
function dearestOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts.toSorted((a, b) => weight(b) - weight(a) || (a.fingerprint < b.fingerprint ? -1 : 1))[0];
}
