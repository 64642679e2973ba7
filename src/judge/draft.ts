import { constants } from '../model/constant.ts';
import { count } from '../model/quantity.ts';
import { type Charge, pointsOf } from '../model/rule.ts';
import type { Finding } from '../model/score.ts';

/** A finding before it is known what it costs. */
export interface Draft extends Omit<Finding, 'friction' | 'weight' | 'points' | 'gain' | 'told'> {
  readonly charges: readonly ChargeIn[];
  /** The one fault that it tells of, of which only the dearest finding is charged. */
  readonly fault?: string;
}

/** A charge, and in which round of its step it came. */
export type ChargeIn = Charge & { readonly iteration?: number | undefined };

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
  const dearest = alike.reduce((a, b) => (weight(b) > weight(a) ? b : a));
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

/** What it would cost by itself, to tell which of several is the dearest. */
export function weight({ charges }: Draft): number {
  return charges.reduce((sum, charge) => sum + figureOf(charge), 0);
}

/** How dear one charge is beside another. */
function figureOf(charge: Charge): number {
  return 'share' in charge ? 100 * charge.share(constants) : pointsOf(charge, constants);
}

/** Which part of a finding's cost came in one round of its step, 0 to 1; of a step that is not repeated, all of it. */
export function partIn(draft: Draft, iteration: number | undefined): number {
  const all = weight(draft);
  const own = draft.charges
    .filter((charge) => charge.iteration === iteration)
    .reduce((sum, charge) => sum + figureOf(charge), 0);
  return all === 0 ? 0 : own / all;
}
