/** How many samples it takes: of fewer, not even the least and the most cover 95 %. */
export const leastForInterval = 6;

/**
 * Distribution-free 95 % interval of a median, from order statistics: the narrowest symmetric pair that covers 95 % or more
 * (binomial with p = 1/2). Null where there is none.
 */
export function medianInterval(samples: readonly number[]): readonly [low: number, high: number] | null {
  const sorted = samples.toSorted((one, other) => one - other);
  const n = sorted.length;
  let rank = 0;
  while (1 - 2 * binomialTail(n, rank) >= 0.95) rank += 1;
  const [low, high] = [sorted[rank - 1], sorted[n - rank]];
  return low === undefined || high === undefined ? null : [low, high];
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
