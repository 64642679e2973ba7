import { fluidityOf } from '../model/fluidity.ts';

/**
 * Splits a change of fluidity over what caused it, so that the parts are exactly the whole.
 *
 * With the friction A before and B now, F = 100 · exp(−A/100) and F' = 100 · exp(−B/100), so ln F' − ln F = −(B − A)/100. The
 * logarithmic mean L = (F' − F) / (ln F' − ln F) therefore turns a difference of friction into one of fluidity: each part is −Δ/100 · L,
 * and Σ Δ = B − A makes Σ parts = F' − F. When A = B, L is F itself. L does not change when A and B change places, so the way back
 * has the same parts with the other sign.
 */
export function splitFluidity(before: number, now: number): (difference: number) => number {
  const d = (now - before) / 100;
  const mean = fluidityOf(before) * (d === 0 ? 1 : -Math.expm1(-d) / d);
  return (difference) => (difference === 0 ? 0 : (-difference / 100) * mean);
}
