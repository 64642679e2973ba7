import type { Dimension } from '../../model/rule.ts';

interface BadgeProps {
  readonly number: number;
  /** Null: told, not charged. */
  readonly dimension: Dimension | null;
}

/** The number of a finding, in the colour and shape of its dimension; the same one stands in the pictures. */
export function Badge({ number, dimension }: BadgeProps) {
  return <span class={`badge ${dimension ?? 'told'}`}>{number}</span>;
}
