/** A whole number within bounds, or undefined. */
export function readWhole(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** A decimal number within bounds, or undefined. */
export function readNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
