import { median } from 'simple-statistics';
import type { Measure } from '../model/measures.ts';

/** One figure of several runs: the median, every run's value, and the exact 95 % interval where there are enough runs. */
export function fold(samples: readonly (number | null)[], reason: string): Measure {
  const known = samples.filter((sample): sample is number => sample !== null);
  if (known.length === 0) return { unmeasured: reason };
  const [low, high] = interval(known);
  return { value: median([...known]), samples: known, low, high };
}

/** A figure that was taken once, in the audit. */
export function once(value: number): Measure {
  return { value, samples: [value], low: null, high: null };
}

/** The value of a measure; null when it has none. */
export function figureOf(measure: Measure | undefined): number | null {
  return measure && 'value' in measure ? measure.value : null;
}

/**
 * Distribution-free interval of a median from order statistics: the narrowest symmetric pair that covers 95 % or more
 * (binomial with p = 1/2). Below six runs there is none.
 */
function interval(samples: readonly number[]): readonly [number | null, number | null] {
  const sorted = [...samples].sort((one, other) => one - other);
  const n = sorted.length;
  let best: readonly [number | null, number | null] = [null, null];
  for (let rank = 1; rank <= n / 2; rank += 1) {
    if (1 - 2 * binomialTail(n, rank - 1) < 0.95) break;
    best = [sorted[rank - 1] ?? null, sorted[n - rank] ?? null];
  }
  return best;
}

/** P(X ≤ k) of a fair coin thrown n times. */
function binomialTail(n: number, k: number): number {
  let term = 0.5 ** n;
  let sum = term;
  for (let at = 1; at <= k; at += 1) {
    term *= (n - at + 1) / at;
    sum += term;
  }
  return sum;
}
