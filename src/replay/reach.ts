import type { WatchState } from '../page/protocol.ts';
import { attend } from './attend.ts';
import type { Traveller } from './traveller.ts';

/** A moment up to which something may take; it moves when the customer is kept busy by something else. */
export interface Limit {
  at: number;
}

/** Waits until the goal of a watch is ready, and sees to what opens meanwhile; ends at the limit at the latest. */
export async function reachGoal(
  traveller: Traveller,
  id: string,
  limit: Limit,
  timeoutMs: number,
): Promise<WatchState> {
  for (;;) {
    const { heed } = traveller.whenever;
    const state = await traveller.tab.world.callAnywhere('reached', () => [id, limit.at, heed], limit.at);
    if (!state.met) return state;
    const startAt = Date.now();
    if (await attend(traveller, state.met, timeoutMs)) limit.at += Date.now() - startAt;
  }
}
