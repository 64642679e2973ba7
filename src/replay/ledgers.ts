import type { PageLedgerEntry } from '../page/protocol.ts';
import type { Stretch } from './whenever.ts';

/** A gap in which only Parcours was busy, with the same thing in the way before and after, was barred too. */
export function joinLedgers(
  earlier: readonly PageLedgerEntry[],
  later: readonly PageLedgerEntry[],
): readonly PageLedgerEntry[] {
  const last = earlier.at(-1);
  const first = later[0];
  if (!last || !first || last.cause !== first.cause || last.subject !== first.subject) return [...earlier, ...later];
  return [...earlier.slice(0, -1), { ...first, fromAt: last.fromAt }, ...later.slice(1)];
}

/** Less the time in which the customer was busy with something else: nobody waited for the target then. */
export function withoutStretches(
  ledger: readonly PageLedgerEntry[],
  stretches: readonly Stretch[],
): readonly PageLedgerEntry[] {
  return stretches.reduce<readonly PageLedgerEntry[]>(
    (left, { openedAt, inputAt }) =>
      left.flatMap((entry) =>
        [
          { ...entry, toAt: Math.min(entry.toAt, openedAt) },
          { ...entry, fromAt: Math.max(entry.fromAt, inputAt) },
        ].filter(({ fromAt, toAt }) => toAt > fromAt),
      ),
    ledger,
  );
}
