import type { Locator } from '../model/locator.ts';
import type { Approach, Heed, Met, PageLedgerEntry, Stance } from '../page/protocol.ts';
import { attend } from './attend.ts';
import { joinLedgers } from './ledgers.ts';
import type { Traveller } from './traveller.ts';

/** How a target was found, and what was seen of it from the previous input on. */
export interface TargetFound {
  readonly found: Exclude<Approach, { kind: 'met' }>;
  readonly before: SeenBefore;
}

/** What the watch of the previous input saw of the target that comes now. */
export interface SeenBefore {
  readonly ledger: readonly PageLedgerEntry[];
  readonly nextReadyAt: number | null;
}

/** How long a target may take, and what makes it needless. */
export interface Search {
  readonly patienceMs: number;
  readonly timeoutMs: number;
  /** When it is so before the target can be acted on, nothing is done. */
  readonly unless?: readonly Heed[];
}

/**
 * Waits until the target can be acted on, and sees to what opens meanwhile. That takes nothing from the target's own time.
 * Null: what made it needless came first.
 */
export async function findTarget(
  traveller: Traveller,
  locator: Locator,
  stance: Stance,
  { patienceMs, timeoutMs, unless = [] }: Search,
): Promise<TargetFound | null> {
  let before = await seenBefore(traveller);
  let deadlineAt = Date.now() + patienceMs;
  for (;;) {
    const heed = [...unless, ...traveller.whenever.heed];
    const found = await traveller.tab.world.callAnywhere(
      'approach',
      () => [locator, stance, deadlineAt, heed],
      deadlineAt,
    );
    if (found.kind !== 'met') return { found, before };
    if (unless.some(({ id }) => id === found.id)) return null;
    const startAt = Date.now();
    const hasActed = await attend(traveller, found, timeoutMs);
    if (hasActed) deadlineAt += Date.now() - startAt;
    before = await goOn(traveller, before, found, hasActed);
  }
}

/** What the last watch saw of the target that comes now: a new document would take it along. */
export async function seenBefore({ watch, tab }: Traveller): Promise<SeenBefore> {
  const state = watch === null ? null : await tab.world.callAnywhere('watched', () => [watch], Date.now() + 5000);
  return { ledger: state?.ledger ?? [], nextReadyAt: state?.nextReadyAt ?? null };
}

/** The watch goes on while something is seen to: what it saw before is kept, what it saw after the last input is added. */
async function goOn(
  traveller: Traveller,
  before: SeenBefore,
  met: Met & { readonly ledger: readonly PageLedgerEntry[] },
  hasActed: boolean,
): Promise<SeenBefore> {
  const known = joinLedgers(before.ledger, met.ledger);
  const stretch = traveller.whenever.stretches.at(-1);
  if (!hasActed || !stretch) return { ...before, ledger: known };
  const now = await seenBefore(traveller);
  const later = now.ledger
    .map((entry) => ({ ...entry, fromAt: Math.max(entry.fromAt, stretch.inputAt) }))
    .filter(({ fromAt, toAt }) => toAt > fromAt);
  return { ledger: joinLedgers(known, later), nextReadyAt: now.nextReadyAt };
}
