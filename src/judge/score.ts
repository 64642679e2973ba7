import { addUp, fluidityOf } from '../model/fluidity.ts';
import { type Dimension, dimensions } from '../model/rule.ts';
import type { Grade, Judgement, Score } from '../model/score.ts';

export interface Scored {
  readonly score: Omit<Score, 'band' | 'interval'>;
  /** What a finding of so much friction takes from 100; they add up exactly to what is missing. */
  readonly pointsOf: (friction: number) => number | null;
  /** What the fluidity would gain if that finding alone were mended. */
  readonly gainOf: (friction: number) => number | null;
}

/** Fluidity and sub-scores of a journey's friction; a blocked journey has nothing to split. */
export function scoreOf(
  charges: readonly { readonly dimension: Dimension; readonly friction: number }[],
  outcome: Exclude<Judgement['outcome'], 'unmeasured'>,
): Scored {
  const sum = (dimension: Dimension) =>
    addUp(charges.filter((charge) => charge.dimension === dimension).map(({ friction }) => friction));
  const friction = addUp(dimensions.map(sum));
  if (outcome === 'blocked') {
    const score = { fluidity: 0, fluid: null, intuitive: null, ergonomic: null, friction };
    return { score, pointsOf: () => null, gainOf: () => null };
  }
  const fluidity = fluidityOf(friction);
  return {
    score: {
      fluidity,
      fluid: fluidityOf(sum('fluid')),
      intuitive: fluidityOf(sum('intuitive')),
      ergonomic: fluidityOf(sum('ergonomic')),
      friction,
    },
    pointsOf: (own) => (own === 0 ? 0 : (missing(friction) * own) / friction),
    gainOf: (own) => fluidity * Math.expm1(own / 100),
  };
}

export function gradeOf(friction: number): Grade {
  return friction < 3 ? 'easy' : friction < 12 ? 'some load' : 'hard';
}

function missing(friction: number): number {
  return -100 * Math.expm1(-friction / 100);
}
