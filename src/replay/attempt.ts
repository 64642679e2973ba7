import type { Traveller } from './traveller.ts';

/** One press, or whatever the action does; the second when the first did nothing. */
export interface Attempt {
  /** How much was told before it. */
  readonly mark: { readonly records: number; readonly outside: number };
  /** Epoch milliseconds. */
  readonly performedAt: number;
  readonly presses: number;
}

export function begun({ tab }: Traveller, presses: number): Attempt {
  return { mark: { records: tab.records.length, outside: tab.outside.length }, performedAt: Date.now(), presses };
}

const signs: ReadonlySet<string> = new Set(['change', 'reaction', 'paint', 'soft navigation', 'load']);

/** Whether anything at all came of it so far. */
export function hasEffect({ tab }: Traveller, { mark, performedAt }: Attempt): boolean {
  const isTold = tab.records.slice(mark.records).some(({ kind }) => signs.has(kind));
  return isTold || tab.outside.length > mark.outside || tab.network.since(performedAt - 5).length > 0;
}
