import { constants } from '../model/constant.ts';
import { count } from '../model/quantity.ts';
import { type Charge, pointsOf } from '../model/rule.ts';
import type { Finding } from '../model/score.ts';

/** A finding before it is known what it costs. */
export interface Draft extends Omit<Finding, 'friction' | 'points' | 'gain' | 'told'> {
  readonly charges: readonly Charge[];
}

/**
 * Findings that a person could not tell apart (same rule, step and name) become one: their charges
 * add up, the dearest speaks.
 * Numbering them instead would rename the later ones as soon as the first is mended.
 */
export function mergeAlike(drafts: readonly Draft[]): readonly Draft[] {
  const groups = new Map<string, readonly Draft[]>();
  for (const draft of drafts) {
    groups.set(draft.fingerprint, [...(groups.get(draft.fingerprint) ?? []), draft]);
  }
  return [...groups.values()].map(merge);
}

function merge(alike: readonly Draft[]): Draft {
  const dearest = alike.reduce((a, b) => (figure(b) > figure(a) ? b : a));
  const others = alike.filter((draft) => draft !== dearest);
  if (others.length === 0) return dearest;
  return {
    ...dearest,
    message: `${dearest.message}; ${count(others.length, 'more time', 'more times')} like it in this step`,
    charges: alike.flatMap(({ charges }) => charges),
    evidence: { ...dearest.evidence, alike: others.map(({ evidence }) => evidence) },
    runs: alike.map(({ runs }) => runs).reduce((a, b) => (b[0] / b[1] > a[0] / a[1] ? b : a)),
  };
}

function figure({ charges }: Draft): number {
  return charges.reduce(
    (sum, charge) => sum + ('share' in charge ? 100 * charge.share(constants) : pointsOf(charge, constants)),
    0,
  );
}
