/**
 * The probability that a press aimed at the middle of a target lands outside it, when presses scatter around their aim
 * like a normal distribution of the same spread in both directions (Bi, Li, Zhai 2013). All lengths in mm.
 */
export function missProbability(widthMm: number, heightMm: number, spreadMm: number): number {
  return 1 - within(-widthMm / 2, widthMm / 2, spreadMm) * within(-heightMm / 2, heightMm / 2, spreadMm);
}

/** The probability that such a press lands on something else; its edges are seen from the middle of the target. */
export function strayProbability(
  {
    left,
    right,
    top,
    bottom,
  }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  spreadMm: number,
): number {
  return within(left, right, spreadMm) * within(top, bottom, spreadMm);
}

/** The part of a normal distribution between two distances from its middle. */
function within(from: number, to: number, spread: number): number {
  const reach = Math.SQRT2 * spread;
  return Math.max(0, erf(to / reach) - erf(from / reach)) / 2;
}

/** The error function, to 1.5e-7: Abramowitz and Stegun 7.1.26. */
function erf(x: number): number {
  if (x < 0) return -erf(-x);
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - polynomial * Math.exp(-x * x);
}
