import type { ActionObservation } from '../model/action-observation.ts';
import type { Action, Handler } from '../model/journey.ts';
import type { Approach, Heed, Met } from '../page/protocol.ts';
import { kindOf } from './actions/index.ts';
import { begun } from './attempt.ts';
import { describeTarget } from './describe-target.ts';
import { barred } from './excuse.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import { observeAction } from './observe-action.ts';
import { contactOf, overlaysNow } from './overlays.ts';
import type { Traveller } from './traveller.ts';

/** What opens again and again in one step is not got rid of. */
const mostOpenings = 5;

/** So often a customer tries to close the same thing. */
const mostTries = 3;

/** How long it may take to go away after it was answered, before a customer tries again (ms); as with a dead press. */
const goneMs = 3000;

/**
 * Sees to something that opened unasked, as `whenever` says, beside what is being done and watched. False: it went away by
 * itself before anything was done. What cannot be got rid of ends the step.
 */
export async function attend(traveller: Traveller, met: Met, timeoutMs: number): Promise<boolean> {
  const { tab, whenever } = traveller;
  const handler = whenever.handlerOf(met.id);
  if (!handler) throw new Error(`nothing of the name ${met.id} is looked out for`);
  if (whenever.openingsOf(met.id) >= mostOpenings)
    throw named(handler, new RunEnded('blocked', `it opened more than ${mostOpenings} times in this step`));
  whenever.enter(met.id);
  const calmDown = await tab.stir();
  try {
    return await beRid(traveller, handler, met, timeoutMs);
  } catch (error) {
    throw named(handler, asRunEnded(error));
  } finally {
    whenever.leave();
    await calmDown();
  }
}

async function beRid(traveller: Traveller, handler: Handler, met: Met, timeoutMs: number): Promise<boolean> {
  let actedAt: number | null = null;
  let done: readonly ActionObservation[] = [];
  const finish = (goneAt: number) => {
    const inputs = done.flatMap(({ inputAt }) => (inputAt === null ? [] : [inputAt + traveller.originAt]));
    traveller.whenever.note(
      met.id,
      {
        openedAt: met.sinceAt,
        actedAt: actedAt ?? goneAt,
        inputAt: inputs.length > 0 ? Math.max(...inputs) : goneAt,
        goneAt,
        hasLoaded: done.some(({ load }) => load !== undefined),
      },
      done,
    );
    return true;
  };
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const tried: ActionObservation[] = [];
    for (const [index, action] of handler.actions.entries()) {
      const isFirst = index === 0;
      const isLast = index === handler.actions.length - 1;
      const itsEnd = isFirst ? [{ id: met.id, is: false }] : [];
      const found = await find(traveller, action, timeoutMs, itsEnd);
      if (found?.kind === 'met') return actedAt !== null && finish(found.sinceAt);
      // No step's id begins with a dot.
      const target = found ? await describeTarget(traveller, `.whenever/${met.id}/${index}`) : undefined;
      const lying = await overlaysNow(traveller, contactOf(action));
      const goneBefore = await metNow(traveller, itsEnd);
      if (goneBefore) return actedAt !== null && finish(goneBefore.sinceAt);
      const attempt = begun(traveller, tries);
      actedAt ??= attempt.performedAt;
      await perform(traveller, action, found, timeoutMs);
      const goneAt = isLast ? await gone(traveller, met.id, timeoutMs) : null;
      await traveller.tab.world.callAnywhere('flush', () => [], Date.now() + goneMs);
      tried.push(
        observeAction(traveller, {
          ...attempt,
          action,
          found,
          target,
          before: { ledger: [], nextReadyAt: null },
          goal: isLast ? `gone: ${handler.see.source}` : '',
          state:
            goneAt === null
              ? null
              : { heldBefore: false, heldAt: goneAt, nextReadyAt: null, ledger: [], missing: null },
          openedAt: met.sinceAt,
          // The step's own goal may be waited for, and timed: nobody looks a second time.
          overlays: { before: lying, after: goneAt === null ? lying : lying.filter(({ isActedIn }) => !isActedIn) },
        }),
      );
      done = tried;
      if (goneAt !== null) return finish(goneAt);
    }
  }
  finish(Date.now());
  throw new RunEnded('blocked', `it was still there after ${mostTries} tries`);
}

/** Waits for the target; ends when what opened is gone, while others that open are seen to first. */
async function find(
  traveller: Traveller,
  action: Action,
  timeoutMs: number,
  own: readonly Heed[],
): Promise<Extract<Approach, { kind: 'ready' | 'met' }> | null> {
  const does = kindOf(action);
  const locator = does.target?.(action);
  if (!locator) return null;
  const deadlineAt = Date.now() + timeoutMs;
  for (;;) {
    const heed = [...own, ...traveller.whenever.heed];
    const found = await traveller.tab.world.callAnywhere(
      'approach',
      () => [locator, does.stance ?? 'press', deadlineAt, heed],
      deadlineAt,
    );
    if (found.kind === 'ready') return found;
    if (found.kind !== 'met') throw await barred(traveller, locator, found, timeoutMs);
    if (own.some(({ id }) => id === found.id)) return found;
    await attend(traveller, found, timeoutMs);
  }
}

async function perform(
  traveller: Traveller,
  action: Action,
  found: Extract<Approach, { kind: 'ready' }> | null,
  timeoutMs: number,
): Promise<void> {
  const { tab, fill, address } = traveller;
  const deadlineAt = Date.now() + timeoutMs;
  await kindOf(action).perform(tab, action, {
    point: found?.point ?? { x: 0, y: 0 },
    fill,
    address,
    deadlineAt,
    holds: async (condition) =>
      (await tab.world.callAnywhere('holds', () => [condition, deadlineAt], deadlineAt)) === true,
  });
}

/** Whether it has come to this at this very moment. */
function metNow({ tab }: Traveller, heed: readonly Heed[]): Promise<Met | null> {
  return tab.world.callAnywhere('met', () => [heed, Date.now()], Date.now() + goneMs);
}

/** When it was seen to be gone; null: it stayed. */
async function gone(traveller: Traveller, id: string, timeoutMs: number): Promise<number | null> {
  const deadlineAt = Date.now() + Math.min(goneMs, timeoutMs);
  for (;;) {
    const heed = [{ id, is: false }, ...traveller.whenever.heed];
    const met = await traveller.tab.world.callAnywhere('met', () => [heed, deadlineAt], deadlineAt);
    if (met === null) return null;
    if (met.id === id) return met.sinceAt;
    await attend(traveller, met, timeoutMs);
  }
}

/** A failure says which entry of `whenever` it belongs to: the step itself has nothing of it. */
function named({ see, at }: Handler, { failure }: RunEnded): RunEnded {
  const message = `whenever ${see.source} (${at.file}:${at.line}:${at.column}): ${failure.message}`;
  return new RunEnded(failure.kind, message, { nearest: failure.nearest });
}
