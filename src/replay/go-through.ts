import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../model/journey.ts';
import type { StepObservation } from '../model/observations.ts';
import { RunEnded } from './failure.ts';
import { inNewTab } from './new-tab.ts';
import { picture } from './picture.ts';
import { hideQuery } from './redact.ts';
import { takeRounds } from './rounds.ts';
import type { TakeStep, Traveller } from './traveller.ts';
import { untaken } from './untaken.ts';

/** Where the traveller is: in another tab, once the first had to be given up. */
export interface Whereabouts {
  here: Traveller;
  /** Who goes along with the steps of the journey. */
  readonly alongside: TakeStep;
}

/** Is told of every step, and round of a step, as it is over. */
export type Collect = (step: StepObservation) => Promise<void>;

/** Is told that a step begins, and how it ended. */
export type Tell = (step: Step, outcome?: 'completed' | 'failed' | 'skipped') => void;

/** Goes from step to step, the setup first; after one that fails the others are not reached. Null: to the end. */
export async function goThrough(
  whereabouts: Whereabouts,
  steps: readonly Step[],
  collect: Collect,
  tell: Tell,
): Promise<RunEnded | null> {
  const { until, signal } = whereabouts.here.request;
  for (const [at, step] of steps.entries()) {
    // Somebody else is at work in the tab from then on.
    if (signal?.aborted) return null;
    tell(step);
    if (whereabouts.here.tab.isOver) whereabouts.here = await inNewTab(whereabouts.here);
    const { here, alongside } = whereabouts;
    const take = () => takeRounds(here, step, steps.slice(at + 1), collect);
    const { outcome, ended } = await alongside(here, step, take);
    tell(step, outcome);
    if (ended) {
      for (const left of steps.slice(at + 1)) await collect(untaken(left, 'unreached'));
      return withEvidence(whereabouts.here, step, ended, at === 0);
    }
    if (until === step.id) return null;
  }
  return null;
}

/** A page that made a step fail may make its picture fail too (ms). */
const pictureLimitMs = 8000;

/** The failure with its place and a picture of that moment. Only the very first address can be unreachable. */
async function withEvidence(traveller: Traveller, step: Step, ended: RunEnded, isFirst: boolean): Promise<RunEnded> {
  const { tab } = traveller;
  const { kind, message, nearest } = (isFirst && neverAnswered(traveller, step, ended)) || ended.failure;
  const isBlocked = kind === 'blocked' || (kind === 'unreachable' && !isFirst);
  const isBegun = step.phase !== 'setup';
  const told = new RunEnded(
    isBlocked ? (isBegun ? 'blocked' : 'setup') : kind,
    isBlocked && !isBegun ? `setup failed: ${message}` : message,
    { step: step.id, at: step.at, nearest },
  );
  if (kind === 'tool' || kind === 'interrupted' || kind === 'unreachable') return told;
  const noPicture = sleep(pictureLimitMs, undefined, { ref: false });
  const screenshot = await Promise.race([picture(traveller, `${step.id}-failed`), noPicture, tab.lost]).catch(
    () => undefined,
  );
  return screenshot === undefined ? told : Object.assign(told, { failure: { ...told.failure, screenshot } });
}

/** The address that was given up, so that nothing else could be seen either. */
function neverAnswered({ tab }: Traveller, step: Step, { failure }: RunEnded): RunEnded['failure'] | null {
  const asked = tab.network.mainDocument(0);
  if (failure.kind !== 'blocked' || !asked || tab.network.isAnswered) return null;
  return new RunEnded('unreachable', `${hideQuery(asked.url)} gave no answer within ${step.timeoutMs / 1000} s`)
    .failure;
}
