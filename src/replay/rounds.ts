import type { Condition } from '../model/condition.ts';
import type { Repeat, Step } from '../model/journey.ts';
import type { Heed } from '../page/protocol.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import type { Collect } from './go-through.ts';
import type { StepTaken } from './step.ts';
import { taking, untaken } from './taking.ts';
import type { Traveller } from './traveller.ts';

/** How a step ended, with all its rounds. */
export interface RoundsTaken {
  readonly outcome: 'completed' | 'failed' | 'skipped';
  readonly ended: RunEnded | null;
}

/** Under this name the end of the rounds is looked out for. */
const untilId = 'until';

/** Takes a step, in as many rounds as it wants; every round is told as it is over. */
export async function takeRounds(
  traveller: Traveller,
  step: Step,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  if (!step.repeat) {
    const { observation, ended } = await taking(traveller, step, following);
    if (observation) await collect(observation);
    return { outcome: ended ? 'failed' : observation?.outcome === 'skipped' ? 'skipped' : 'completed', ended };
  }
  const { world } = traveller.tab;
  const { until } = step.repeat;
  try {
    if (until) await world.lookOut([...traveller.whenever.entries, { id: untilId, condition: until }]);
    return await takeAll(traveller, step, step.repeat, following, collect);
  } catch (error) {
    const ended = asRunEnded(error);
    await collect(untaken(step, 'failed', ended.message));
    return { outcome: 'failed', ended };
  } finally {
    if (until) await world.lookOut(traveller.whenever.entries).catch(() => {});
  }
}

async function takeAll(
  traveller: Traveller,
  step: Step,
  { times, until }: Repeat,
  following: readonly Step[],
  collect: Collect,
): Promise<RoundsTaken> {
  for (let iteration = 1; iteration <= times; iteration += 1) {
    const isLast = iteration === times;
    if (until && (await holds(traveller, until, 0))) {
      if (iteration === 1)
        await collect(untaken(step, 'skipped', `${until.source} was so already: there was nothing to repeat`));
      return { outcome: iteration === 1 ? 'skipped' : 'completed', ended: null };
    }
    // Whether another round follows is not known before: then nothing can be said of what is acted on next.
    const next = isLast ? following : until ? [] : [step];
    const unless: readonly Heed[] = until && iteration > 1 ? [{ id: untilId, is: true }] : [];
    const taken = await taking(traveller, step, next, { iteration, unless });
    if (taken.observation === null) return { outcome: 'completed', ended: null };
    const isOver = isLast && !taken.ended && taken.observation.outcome === 'completed';
    const last = until && isOver ? await judged(traveller, step, until, times, taken) : taken;
    if (last.observation) await collect(last.observation);
    if (last.ended) return { outcome: 'failed', ended: last.ended };
    // A round that is skipped is the last.
    if (taken.observation.outcome === 'skipped')
      return { outcome: iteration === 1 ? 'skipped' : 'completed', ended: null };
  }
  return { outcome: 'completed', ended: null };
}

/** The last round: what it was all for may still come, as long as anything may take. */
async function judged(
  traveller: Traveller,
  step: Step,
  until: Condition,
  times: number,
  taken: StepTaken,
): Promise<StepTaken> {
  if (await holds(traveller, until, step.timeoutMs)) return taken;
  const often = times === 1 ? 'once' : `${times} times`;
  const ended = new RunEnded('blocked', `repeated ${often}, and still not: ${until.source}`);
  return {
    observation: taken.observation && { ...taken.observation, outcome: 'failed', reason: ended.message },
    ended,
  };
}

/** Whether it is so, or comes to be within so long. */
async function holds({ tab }: Traveller, condition: Condition, withinMs: number): Promise<boolean> {
  const deadlineAt = Date.now() + withinMs;
  return (await tab.world.callAnywhere('holds', () => [condition, deadlineAt], deadlineAt + 2000)) === true;
}
