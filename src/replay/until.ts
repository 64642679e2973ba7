import type { Condition } from '../model/condition.ts';
import type { Repeat, Step } from '../model/journey.ts';
import type { StepObservation } from '../model/observations.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import type { Collect } from './go-through.ts';
import { holdsAtLast, type Limit } from './reach.ts';
import { outcomeOf, type RoundsTaken, taking } from './taking.ts';
import type { Traveller } from './traveller.ts';
import { untaken } from './untaken.ts';

/** Under this name the end of the rounds is looked out for, so that the page tells from when on it was so. */
const untilId = 'until';

/** Takes a step until something is so. A round is told when it is known whether it was the last. */
export async function takeUntil(
  traveller: Traveller,
  step: Step,
  { times, until }: Required<Repeat>,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  const { world } = traveller.tab;
  const held: { round: StepObservation | null } = { round: null };
  const tell = async (next: StepObservation | null) => {
    if (held.round) await collect(held.round);
    held.round = next;
  };
  const end = async (): Promise<RoundsTaken> => {
    const readyAt = await sinceWhen(traveller);
    const { round } = held;
    if (round && readyAt !== null && step.expect.length === 0)
      held.round = reached(round, until, readyAt - traveller.originAt);
    await tell(null);
    return { outcome: 'completed', ended: null };
  };
  let iteration = 1;
  try {
    await world.lookOut([...traveller.whenever.entries, { id: untilId, condition: until, isTimed: true }]);
    if (await holds(traveller, until)) {
      await tell(untaken(step, 'skipped', `${until.source} was so already: there was nothing to repeat`));
      await tell(null);
      return { outcome: 'skipped', ended: null };
    }
    for (; iteration <= times; iteration += 1) {
      if (iteration > 1 && (await holds(traveller, until))) return await end();
      // Whether another round follows is not known before: then nothing can be said of what is acted on next.
      const next = iteration < times ? [] : following;
      const unless = iteration > 1 ? [{ id: untilId, is: true }] : [];
      const taken = await taking(traveller, step, next, { iteration, unless });
      // It came while the next round waited to begin.
      if (taken.observation === null) return await end();
      await tell(taken.observation);
      const outcome = outcomeOf(taken);
      // A round that is skipped is the last.
      if (outcome !== 'completed') {
        await tell(null);
        return outcome === 'skipped' && iteration > 1
          ? { outcome: 'completed', ended: null }
          : { outcome, ended: taken.ended };
      }
    }
    // What it was all for may still come, as long as anything may take.
    const limit: Limit = { at: Date.now() + step.timeoutMs };
    if (await holdsAtLast(traveller, until, limit, step.timeoutMs)) return await end();
    const ended = new RunEnded('blocked', `repeated ${often(times)}, and still not: ${until.source}`);
    if (held.round) held.round = { ...held.round, outcome: 'failed', reason: ended.message };
    await tell(null);
    return { outcome: 'failed', ended };
  } catch (error) {
    const ended = asRunEnded(error);
    if (iteration <= times) await tell({ ...untaken(step, 'failed', ended.message), iteration });
    else if (held.round) held.round = { ...held.round, outcome: 'failed', reason: ended.message };
    await tell(null);
    return { outcome: 'failed', ended };
  } finally {
    await world.lookOut(traveller.whenever.entries).catch(() => {});
  }
}

function often(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

/** Whether it is so now. */
async function holds({ tab }: Traveller, condition: Condition): Promise<boolean> {
  const deadlineAt = Date.now();
  return (await tab.world.callAnywhere('holds', () => [condition, deadlineAt], deadlineAt + 2000)) === true;
}

/** Since when it has been so, in epoch milliseconds; null: the page did not see it come. */
async function sinceWhen({ tab }: Traveller): Promise<number | null> {
  const deadlineAt = Date.now() + 500;
  const met = await tab.world.callAnywhere('met', () => [[{ id: untilId, is: true }], deadlineAt], deadlineAt);
  return met?.sinceAt ?? null;
}

/** A last round that expects nothing else was taken for this: its last input waited for it. In a new document nothing counts before it is painted. */
function reached(round: StepObservation, { source }: Condition, readyAt: number): StepObservation {
  const last = round.actions.findLast(({ inputAt, unasked }) => inputAt !== null && !unasked);
  const goalReadyAt = Math.max(readyAt, last?.load?.firstPaintAt ?? last?.inputAt ?? readyAt);
  return {
    ...round,
    actions: round.actions.map((action) => (action === last ? { ...action, goal: source, goalReadyAt } : action)),
  };
}
