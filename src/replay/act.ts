import { setTimeout as sleep } from 'node:timers/promises';
import type { Condition } from '../model/condition.ts';
import type { Action } from '../model/journey.ts';
import type { Locator } from '../model/locator.ts';
import type { ActionObservation, TargetObservation } from '../model/observations.ts';
import type { Approach, Stance, WatchState } from '../page/protocol.ts';
import { kindOf } from './actions/index.ts';
import { type Attempt, begun, hasEffect } from './attempt.ts';
import { barred, missed } from './excuse.ts';
import { RunEnded } from './failure.ts';
import { type Done, observeAction } from './observe-action.ts';
import { pictureOfTarget } from './picture.ts';
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
export async function act(traveller: Traveller, action: Action, plan: Plan): Promise<Acted> {
  const { tab } = traveller;
  const does = kindOf(action);
  const locator = does.target?.(action) ?? null;
  const before = await watchedBefore(traveller);
  const found = locator ? await approach(traveller, locator, does.stance ?? 'press', plan.patienceMs) : null;
  const ready = found?.kind === 'ready' ? found : null;
  const target = ready ? await look(traveller, plan.key) : undefined;
  const tell = (attempt: Attempt, more: Partial<Done> = {}, ended: RunEnded | null = null): Acted => ({
    observation: observeAction(traveller, {
      action,
      before,
      found,
      target,
      goal: plan.expect.map(({ source }) => source).join(', '),
      state: null,
      ...attempt,
      ...more,
    }),
    ended,
  });
  if (locator && found && found.kind !== 'ready')
    return tell(begun(traveller, 0), {}, await barred(traveller, locator, found, plan.patienceMs));
  const deadlineAt = Date.now() + plan.timeoutMs;
  const perform = (at: Ready | null) =>
    does.perform(tab, action, {
      point: at?.point ?? { x: 0, y: 0 },
      fill: traveller.fill,
      address: traveller.address,
      deadlineAt,
      holds: (condition) => tab.world.callAnywhere('holds', () => [condition, deadlineAt], deadlineAt),
    });
  if (does.isPause) {
    await perform(null);
    return tell(begun(traveller, 0));
  }
  const around = does.isPress && ready ? await lookAround(traveller, plan.key, ready.box) : null;
  const id = await beginWatch(traveller, plan);
  let attempt = begun(traveller, 1);
  await perform(ready);
  const patientUntil = does.isPress ? Math.min(deadlineAt, attempt.performedAt + deadPressMs) : deadlineAt;
  let state = await reach(traveller, id, patientUntil, () => !does.isPress || hasEffect(traveller, attempt));
  const isDead =
    does.isPress === true && !hasEffect(traveller, attempt) && !isProven(plan, state) && !(await around?.hasChanged());
  if (isDead && state.heldAt === null && plan.isRepeatable && locator) {
    const again = await approach(traveller, locator, does.stance ?? 'press', plan.patienceMs);
    if (again.kind === 'ready') {
      attempt = begun(traveller, 2);
      await perform(again);
    }
  }
  if (state.heldAt === null) state = await reach(traveller, id, deadlineAt, () => true);
  const ended = state.heldAt === null ? await missed(traveller, plan.expect, state.missing, plan.timeoutMs) : null;
  if (!ended) state = await holdOn(traveller, id, plan, deadlineAt, attempt.performedAt, state);
  await tab.rest();
  return tell(
    attempt,
    { state, isSeenByPixelsOnly: around?.isChanged === true && !hasEffect(traveller, attempt) },
    ended,
  );
}

/** What the last watch saw of the target that comes now: a new document would take it along. */
async function watchedBefore({ watch, tab }: Traveller): Promise<Done['before']> {
  const state = watch === null ? null : await tab.world.callAnywhere('watched', () => [watch], Date.now() + 5000);
  return { ledger: state?.ledger ?? [], nextReadyAt: state?.nextReadyAt ?? null };
}

/** Waits until the target can be acted on. */
function approach({ tab }: Traveller, locator: Locator, stance: Stance, patienceMs: number): Promise<Approach> {
  const deadlineAt = Date.now() + patienceMs;
  return tab.world.callAnywhere('approach', () => [locator, stance, deadlineAt], deadlineAt);
}

/** A timing run only learns the name; an audit looks closely, lets axe-core look, and takes a picture. */
async function look(traveller: Traveller, key: string): Promise<TargetObservation | undefined> {
  if (traveller.pass !== 'audit') return undefined;
  const target = await traveller.tab.world.call('describe', [true]);
  if (target === null) return undefined;
  const picture = await pictureOfTarget(traveller, key.replace('/', '.'));
  return { ...target, ...(picture !== undefined && { picture }) };
}

async function beginWatch(traveller: Traveller, plan: Plan): Promise<string> {
  traveller.count += 1;
  const id = `${traveller.count}`;
  await traveller.tab.begin({ id, expect: plan.expect, next: plan.next });
  traveller.watch = id;
  return id;
}

/** The goal holds and did not before: something has come of it, whatever else was seen. */
function isProven(plan: Plan, state: WatchState): boolean {
  return state.heldAt !== null && !state.heldBefore && plan.expect.length > 0;
}

/** Waits until the goal holds, and, while nothing at all has come of it, up to the deadline for a sign. */
async function reach({ tab }: Traveller, id: string, deadlineAt: number, hasSign: () => boolean): Promise<WatchState> {
  let state = await tab.world.callAnywhere('reached', () => [id, deadlineAt], deadlineAt);
  while (!hasSign() && !(state.heldAt !== null && !state.heldBefore) && Date.now() < deadlineAt) {
    await sleep(20);
    state = (await tab.world.callAnywhere('watched', () => [id], deadlineAt)) ?? state;
  }
  return state;
}

/** Lets things settle; a goal that no longer holds then has to hold again. */
async function holdOn(
  traveller: Traveller,
  id: string,
  plan: Plan,
  deadlineAt: number,
  performedAt: number,
  first: WatchState,
): Promise<WatchState> {
  let state = first;
  for (;;) {
    await settle(traveller, performedAt - 5);
    state = (await traveller.tab.world.callAnywhere('watched', () => [id], deadlineAt)) ?? state;
    if (state.heldAt !== null) return state;
    state = await traveller.tab.world.callAnywhere('reached', () => [id, deadlineAt], deadlineAt);
    if (state.heldAt === null) throw await missed(traveller, plan.expect, state.missing, plan.timeoutMs);
    if (Date.now() >= deadlineAt) throw new RunEnded('blocked', 'the page never came to rest');
  }
}
