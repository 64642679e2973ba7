/**
 * The probability that a press aimed at the middle of a target lands outside it, when presses scatter around their aim
 * like a normal distribution of the same spread in both directions (Bi, Li, Zhai 2013). All lengths in mm.
 */
export function missProbability(widthMm: number, heightMm: number, spreadMm: number): number {
  const reach = 2 * Math.SQRT2 * spreadMm;
  return 1 - erf(widthMm / reach) * erf(heightMm / reach);
}

/** The error function of x ≥ 0, to 1.5e-7: Abramowitz and Stegun 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - polynomial * Math.exp(-x * x);
}
