import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../model/journey.ts';
import type { StepObservation } from '../model/observations.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import { type Round, type StepTaken, takeStep } from './step.ts';
import type { Traveller } from './traveller.ts';
import { untaken } from './untaken.ts';
import { graceMs } from './world.ts';

/** How a step ended, with all its rounds. */
export interface RoundsTaken {
  readonly outcome: 'completed' | 'failed' | 'skipped';
  readonly ended: RunEnded | null;
}

/**
 * Takes a step and watches over it: an address that never answers is given up, a page that never comes free is stopped, and nobody
 * waits for a tab that is lost. Of a step that is left like this only its end is known.
 */
export async function taking(
  traveller: Traveller,
  step: Step,
  following: readonly Step[],
  round?: Round,
): Promise<StepTaken> {
  const { tab } = traveller;
  const over = new AbortController();
  if (step.actions.some(({ kind }) => kind === 'open'))
    sleep(step.timeoutMs * step.actions.length, undefined, { signal: over.signal }).then(
      () => tab.stopLoading(),
      () => {},
    );
  const stuck = tab.stuck(step.timeoutMs + graceMs, over.signal);
  stuck.catch(() => {});
  try {
    const first = await Promise.race([takeStep(traveller, step, following, round), stuck, tab.lost]);
    return first instanceof RunEnded ? failed(step, first, round) : first;
  } catch (error) {
    return failed(step, asRunEnded(error), round);
  } finally {
    over.abort();
  }
}

function failed(step: Step, ended: RunEnded, round: Round | undefined): StepTaken {
  const observation: StepObservation = {
    ...untaken(step, 'failed', ended.message),
    ...(round && { iteration: round.iteration }),
  };
  return { observation, ended };
}

/** How one round ended; a needless one is well. */
export function outcomeOf({ observation, ended }: StepTaken): RoundsTaken['outcome'] {
  if (ended) return 'failed';
  return observation?.outcome === 'skipped' ? 'skipped' : 'completed';
}
