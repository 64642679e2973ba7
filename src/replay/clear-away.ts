import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../model/journey.ts';
import type { Collect, Tell, Whereabouts } from './go-through.ts';
import { inNewTab } from './new-tab.ts';
import type { ReplayRequest } from './request.ts';
import { takeRounds } from './rounds.ts';
import { untaken } from './untaken.ts';

/** How long clearing away may still take after somebody has asked to stop (ms): they wait for it. */
const hurryMs = 4000;

/** What is left out, and why. */
const late = 'there was no time for it any more: the run was stopped';

/**
 * Travels the teardown, however the journey went. A step that fails is told, and the next one is tried all the same; nothing
 * of it changes how the run ended.
 */
export async function clearAway(
  whereabouts: Whereabouts,
  steps: readonly Step[],
  isInterrupted: boolean,
  collect: Collect,
  tell: Tell,
): Promise<void> {
  const { signal } = whereabouts.here.request;
  const stop = new AbortController();
  const hurry = afterInterruption(signal, stop.signal);
  try {
    for (const [at, step] of steps.entries()) {
      tell(step);
      let isLate = false;
      const taken = await Promise.race([
        takeOne(whereabouts, step, steps.slice(at + 1), isInterrupted && at === 0, async (seen) => {
          if (!isLate) await collect(seen);
        }),
        hurry,
      ]);
      if (taken === 'late') {
        isLate = true;
        for (const left of steps.slice(at)) await collect(untaken(left, left === step ? 'failed' : 'unreached', late));
        return;
      }
      tell(step, taken);
    }
  } finally {
    stop.abort();
  }
}

async function takeOne(
  whereabouts: Whereabouts,
  step: Step,
  following: readonly Step[],
  isLeft: boolean,
  collect: Collect,
): Promise<'completed' | 'failed' | 'skipped'> {
  try {
    if (isLeft || whereabouts.here.tab.isOver) await startAgain(whereabouts);
    return (await takeRounds(whereabouts.here, step, following, collect)).outcome;
  } catch (error) {
    await collect(untaken(step, 'unreached', error instanceof Error ? error.message : String(error)));
    return 'failed';
  }
}

/** Nothing of what still goes on in the old tab is in the way of another one at the same address. */
async function startAgain(whereabouts: Whereabouts): Promise<void> {
  const address = whereabouts.here.tab.page.url();
  whereabouts.here = await inNewTab(whereabouts.here);
  if (/^https?:/.test(address)) await whereabouts.here.tab.session.send('Page.navigate', { url: address });
}

/** Resolves some time after the signal to stop, which may have come before. */
async function afterInterruption(signal: ReplayRequest['signal'], over: AbortSignal): Promise<'late'> {
  const forever = new Promise<never>(() => {});
  if (!signal) return forever;
  if (!signal.aborted)
    await new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true, signal: over }),
    );
  return sleep(hurryMs, 'late' as const, { signal: over }).catch(() => forever);
}
