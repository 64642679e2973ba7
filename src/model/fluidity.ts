/** Of 100 customers whom nothing but this friction could stop, so many get through. */
export function fluidityOf(friction: number): number {
  return 100 * Math.exp(-friction / 100);
}

/** A sum that does not depend, not even in its last digit, on the order of its parts. */
export function addUp(parts: readonly number[]): number {
  return parts.toSorted((a, b) => a - b).reduce((sum, part) => sum + part, 0);
}
