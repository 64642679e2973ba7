import { setTimeout as sleep } from 'node:timers/promises';
import { RunEnded } from '../failure.ts';
import type { ActionKind, ActionOf } from './action-kind.ts';

/** The customer's own pause. */
export const pause: ActionKind<ActionOf<'pause'>> = {
  isPause: true,
  async perform(_tab, { ms }) {
    await sleep(ms);
  },
};

/** The customer waits to see something. */
export const awaited: ActionKind<ActionOf<'await'>> = {
  isPause: true,
  async perform(_tab, { until, source }, { holds }) {
    if (!(await holds(until))) throw new RunEnded('blocked', `waited in vain: ${source}`);
  },
};
