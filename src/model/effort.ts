import type { Operator } from './action-measures.ts';
import type { Constants } from './constant.ts';

/**
 * A part of what an operator takes that a rule charges. A second of effort is charged once: who is granted an operator owns it,
 * and nobody else charges any of it.
 */
export interface Claim {
  /** The operator itself, not a copy: it is known by its identity. */
  readonly operator: Operator;
  readonly ms: number;
}

/** Points of friction of the effort that was claimed. */
export function effortFriction(claims: readonly Claim[], { effortRate }: Constants): number {
  return (effortRate * claims.reduce((sum, { ms }) => sum + ms, 0)) / 1000;
}
