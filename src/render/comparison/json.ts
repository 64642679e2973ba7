import type { Comparison } from '../../model/comparison.ts';

/** The comparison itself, as it lies in `comparison.json`. */
export function renderComparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
