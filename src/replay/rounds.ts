import type { Repeat, Step } from '../model/journey.ts';
import type { Collect } from './go-through.ts';
import { outcomeOf, type RoundsTaken, taking } from './taking.ts';
import type { Traveller } from './traveller.ts';
import { takeUntil } from './until.ts';

/** Takes a step, in as many rounds as it wants; every round is told as it is over. */
export function takeRounds(
  traveller: Traveller,
  step: Step,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  if (!step.repeat) return takeOnce(traveller, step, following, collect);
  const { times, until } = step.repeat;
  return until
    ? takeUntil(traveller, step, { times, until }, following, collect)
    : takeTimes(traveller, step, step.repeat, following, collect);
}

async function takeOnce(
  traveller: Traveller,
  step: Step,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  const taken = await taking(traveller, step, following);
  if (taken.observation) await collect(taken.observation);
  return { outcome: outcomeOf(taken), ended: taken.ended };
}

async function takeTimes(
  traveller: Traveller,
  step: Step,
  { times }: Repeat,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  for (let iteration = 1; iteration <= times; iteration += 1) {
    const next = iteration < times ? [step] : following;
    const taken = await taking(traveller, step, next, { iteration, unless: [] });
    if (taken.observation) await collect(taken.observation);
    const outcome = outcomeOf(taken);
    if (outcome === 'failed') return { outcome, ended: taken.ended };
    // A round that is skipped is the last.
    if (outcome === 'skipped') return { outcome: iteration === 1 ? 'skipped' : 'completed', ended: null };
  }
  return { outcome: 'completed', ended: null };
}
