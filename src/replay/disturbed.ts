import type { Action } from '../model/journey.ts';
import { kindOf } from './actions/index.ts';
import type { Attempt } from './attempt.ts';
import { attend } from './attend.ts';
import type { Traveller } from './traveller.ts';

/**
 * Whether something opened at the very moment of an action and took it: it was pressed instead of the target, or got the
 * keys. It is seen to, and a customer who then looks again does what has not been done. What may have been done is not
 * done a second time.
 */
export async function wasDisturbed(
  traveller: Traveller,
  action: Action,
  { mark }: Attempt,
  timeoutMs: number,
): Promise<boolean> {
  const { tab, whenever } = traveller;
  const { isPress, isIdempotent } = kindOf(action);
  if (whenever.handlers.length === 0 || !(isPress || isIdempotent)) return false;
  // The click of a tap, and what caught it, are seen some frames later.
  await tab.world.callAnywhere('flush', () => [], Date.now() + timeoutMs);
  const isCaught = tab.records
    .slice(mark.records)
    .some((record) => record.kind === 'input' && record.isOnTarget === false);
  if (!isCaught) return false;
  const met = await tab.world.callAnywhere('met', () => [whenever.heed, Date.now()], Date.now() + timeoutMs);
  return met !== null && (await attend(traveller, met, timeoutMs));
}
