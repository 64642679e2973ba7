import type { Dimension } from '../../model/rule.ts';

/** The question that each dimension puts to a journey. */
export const asks: Readonly<Record<Dimension, string>> = {
  fluid: 'does it keep pace?',
  intuitive: 'is the next move obvious?',
  ergonomic: 'can every hand and eye do it?',
};
