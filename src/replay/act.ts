import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionObservation } from '../model/action-observation.ts';
import type { Condition } from '../model/condition.ts';
import type { Action } from '../model/journey.ts';
import type { Locator } from '../model/locator.ts';
import type { Approach, Heed, Stance, WatchState } from '../page/protocol.ts';
import { kindOf } from './actions/index.ts';
import { arrive } from './arrival.ts';
import { type Attempt, begun, hasEffect } from './attempt.ts';
import { describeTarget } from './describe-target.ts';
import { wasDisturbed } from './disturbed.ts';
import { barred, missed } from './excuse.ts';
import { RunEnded } from './failure.ts';
import { findTarget, seenBefore } from './find-target.ts';
import { type Done, observeAction } from './observe-action.ts';
import { contactOf, overlaysNow } from './overlays.ts';
import { holdsAtLast, type Limit, outside, reachGoal } from './reach.ts';
import { settle } from './settle.ts';
import { lookAround } from './surroundings.ts';
import type { Traveller } from './traveller.ts';

/** What an action is done for, and how long it may take. */
export interface Plan {
  /** Names the action in its journey: step and place. */
  readonly key: string;
  /** What is expected of it; empty when more is to be done first. */
  readonly expect: readonly Condition[];
  /** What is acted on next. */
  readonly next: { readonly locator: Locator; readonly stance: Stance } | null;
  readonly timeoutMs: number;
  /** How long its target may take to come; shorter for an optional step. */
  readonly patienceMs: number;
  readonly isRepeatable: boolean;
  /** When it is so before anything is done, nothing is: it has become needless. */
  readonly unless?: readonly Heed[];
}

/** No sign of anything for so long after a press: nothing comes of it (the consensus of session-replay vendors). */
const deadPressMs = 3000;

export type Ready = Extract<Approach, { kind: 'ready' }>;

/** An action as it went; `ended` when the customer could not go on. */
export interface Acted {
  readonly observation: ActionObservation;
  readonly ended: RunEnded | null;
}

/** Does one action and watches what comes of it, until its goal is ready and nothing it set going is under way. */
export async function act(traveller: Traveller, action: Action, plan: Plan): Promise<Acted | null> {
  const { tab } = traveller;
  const does = kindOf(action);
  const locator = does.target?.(action) ?? null;
  const find = async () =>
    locator
      ? await findTarget(traveller, locator, does.stance ?? 'press', plan)
      : { found: null, before: await seenBefore(traveller) };
  let search = await find();
  if (!search) return null;
  let target = isReady(search.found) ? await describeTarget(traveller, plan.key) : undefined;
  const contact = locator && !isReady(search.found) ? 'none' : contactOf(action);
  const lying = does.isPause ? [] : await overlaysNow(traveller, contact);
  const tell = (attempt: Attempt, more: Partial<Done> = {}, ended: RunEnded | null = null): Acted => ({
    observation: observeAction(traveller, {
      action,
      before: search?.before ?? { ledger: [], nextReadyAt: null },
      found: search?.found ?? null,
      target,
      goal: plan.expect.map(({ source }) => source).join(', '),
      state: null,
      ...(!does.isPause && { overlays: { before: lying, after: lying } }),
      ...attempt,
      ...more,
    }),
    ended,
  });
  if (locator && search.found && search.found.kind !== 'ready')
    return tell(begun(traveller, 0), {}, await barred(traveller, locator, search.found, plan.patienceMs));
  const limit: Limit = { at: Date.now() + plan.timeoutMs };
  const perform = (at: Approach | null) =>
    does.perform(tab, action, {
      point: isReady(at) ? at.point : { x: 0, y: 0 },
      fill: traveller.fill,
      address: traveller.address,
      deadlineAt: limit.at,
      holds: (condition) => holdsAtLast(traveller, condition, limit, plan.timeoutMs),
    });
  if (does.isPause) {
    await perform(null);
    return tell(begun(traveller, 0));
  }
  const around = does.isPress && isReady(search.found) ? await lookAround(traveller, plan.key, search.found.box) : null;
  let id = await beginWatch(traveller, plan);
  let attempt = begun(traveller, 1);
  await perform(search.found);
  while (await outside(limit, () => wasDisturbed(traveller, action, attempt, plan.timeoutMs))) {
    const again = await outside(limit, find);
    if (again?.found?.kind !== 'ready') break;
    search = again;
    target = await describeTarget(traveller, plan.key);
    id = await beginWatch(traveller, plan);
    attempt = begun(traveller, 1);
    await perform(again.found);
  }
  const patience: Limit = {
    at: does.isPress ? Math.min(limit.at, attempt.performedAt + deadPressMs) : limit.at,
  };
  let state = await reach(traveller, id, patience, plan, () => !does.isPress || hasEffect(traveller, attempt));
  const isDead =
    does.isPress === true && !hasEffect(traveller, attempt) && !isProven(plan, state) && !(await around?.hasChanged());
  if (isDead && state.heldAt === null && plan.isRepeatable) {
    const again = await outside(limit, find);
    if (isReady(again?.found)) {
      attempt = begun(traveller, 2);
      await perform(again.found);
    }
  }
  if (state.heldAt === null) state = await reach(traveller, id, limit, plan, () => true);
  const ended = state.heldAt === null ? await missed(traveller, plan.expect, state.missing, plan.timeoutMs) : null;
  if (!ended) state = await holdOn(traveller, id, plan, limit, attempt.performedAt, state);
  const left = await leave(traveller, ended);
  await tab.rest();
  return tell(
    attempt,
    {
      state,
      overlays: { before: lying, after: left?.overlays ?? lying },
      ...(left && { arrival: left.arrival }),
      isSeenByPixelsOnly: around?.isChanged === true && !hasEffect(traveller, attempt),
    },
    ended,
  );
}

function isReady(found: Approach | null | undefined): found is Ready {
  return found?.kind === 'ready';
}

async function beginWatch(traveller: Traveller, plan: Plan): Promise<string> {
  traveller.count += 1;
  const id = `${traveller.count}`;
  await traveller.tab.begin({ id, expect: plan.expect, next: plan.next });
  traveller.watch = id;
  return id;
}

/** How the page is left. One that no longer answers has ended the step already. */
async function leave(traveller: Traveller, ended: RunEnded | null) {
  try {
    return { overlays: await overlaysNow(traveller, null), arrival: await arrive(traveller) };
  } catch (error) {
    if (ended) return null;
    throw error;
  }
}

/** The goal holds and did not before: something has come of it, whatever else was seen. */
function isProven(plan: Plan, state: WatchState): boolean {
  return state.heldAt !== null && !state.heldBefore && plan.expect.length > 0;
}

/** Waits until the goal holds, and, while nothing at all has come of it, up to the limit for a sign. */
async function reach(
  traveller: Traveller,
  id: string,
  limit: Limit,
  { timeoutMs }: Plan,
  hasSign: () => boolean,
): Promise<WatchState> {
  const { tab } = traveller;
  let state = await reachGoal(traveller, id, limit, timeoutMs);
  while (!hasSign() && !(state.heldAt !== null && !state.heldBefore) && Date.now() < limit.at) {
    await sleep(20);
    state = (await tab.world.callAnywhere('watched', () => [id], limit.at)) ?? state;
  }
  return state;
}

/** Lets things settle; a goal that no longer holds then has to hold again. */
async function holdOn(
  traveller: Traveller,
  id: string,
  plan: Plan,
  limit: Limit,
  performedAt: number,
  first: WatchState,
): Promise<WatchState> {
  let state = first;
  for (;;) {
    await settle(traveller, performedAt - 5);
    state = (await traveller.tab.world.callAnywhere('watched', () => [id], limit.at)) ?? state;
    if (state.heldAt !== null) return state;
    state = await reachGoal(traveller, id, limit, plan.timeoutMs);
    if (state.heldAt === null) throw await missed(traveller, plan.expect, state.missing, plan.timeoutMs);
    if (Date.now() >= limit.at) throw new RunEnded('blocked', 'the page never came to rest');
  }
}
