import type { Condition } from '../model/condition.ts';
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

/** Waits for a condition, and sees to what opens meanwhile. */
export async function holdsAtLast(
  traveller: Traveller,
  condition: Condition,
  limit: Limit,
  timeoutMs: number,
): Promise<boolean> {
  for (;;) {
    const { heed } = traveller.whenever;
    const held = await traveller.tab.world.callAnywhere('holds', () => [condition, limit.at, heed], limit.at);
    if (typeof held === 'boolean') return held;
    const startAt = Date.now();
    if (await attend(traveller, held, timeoutMs)) limit.at += Date.now() - startAt;
  }
}

/** Does what takes nothing from a limit: the customer is kept busy, or looks for the same thing again. */
export async function outside<Result>(limit: Limit, does: () => Promise<Result>): Promise<Result> {
  const startAt = Date.now();
  try {
    return await does();
  } finally {
    limit.at += Date.now() - startAt;
  }
}
