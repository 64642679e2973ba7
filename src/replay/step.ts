import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionObservation } from '../model/action-observation.ts';
import type { Action, Step } from '../model/journey.ts';
import type { StepObservation } from '../model/observations.ts';
import type { StateObservation } from '../model/page-observation.ts';
import type { Heed } from '../page/protocol.ts';
import { act, type Plan } from './act.ts';
import { kindOf } from './actions/index.ts';
import { asRunEnded, type RunEnded } from './failure.ts';
import { look } from './look.ts';
import { picture } from './picture.ts';
import { hideQuery } from './redact.ts';
import type { Tab } from './tab.ts';
import type { Traveller } from './traveller.ts';
import { untaken } from './untaken.ts';

/** A step as it went; `ended` when the journey ends with it. */
export interface StepTaken {
  /** Null: it had become needless before anything was done. */
  readonly observation: StepObservation | null;
  readonly ended: RunEnded | null;
}

/** One round of a step that is repeated. */
export interface Round {
  readonly iteration: number;
  /** When it is so before anything is done, the round is needless. */
  readonly unless: readonly Heed[];
}

/** Takes one step, or one round of it. `following`: the steps after it, for what is acted on next. */
export async function takeStep(
  traveller: Traveller,
  step: Step,
  following: readonly Step[],
  round?: Round,
): Promise<StepTaken> {
  const { tab, whenever } = traveller;
  const startAt = Date.now();
  const marks = { records: tab.records.length, errors: tab.errors.count };
  const actions: ActionObservation[] = [];
  whenever.beginStep();
  const finish = async (
    outcome: StepObservation['outcome'],
    ended: RunEnded | null,
    reason?: string,
  ): Promise<StepTaken> => ({
    observation: await observe(traveller, step, round, {
      outcome,
      actions: [...actions, ...whenever.take()],
      startAt,
      restAt: Date.now(),
      marks,
      ...(reason !== undefined && { reason }),
    }),
    ended,
  });
  try {
    if (
      step.when &&
      !(await tab.world.callAnywhere(
        'holds',
        () => [step.when as NonNullable<Step['when']>, Date.now()],
        Date.now() + 2000,
      ))
    ) {
      return await finish('skipped', null, `${step.when.source} did not hold`);
    }
    for (const [index, action] of step.actions.entries()) {
      const acted = await act(traveller, action, planFor(step, index, following, round));
      if (acted === null) return { observation: null, ended: null };
      const { observation, ended } = acted;
      if (ended && step.optional && index === 0 && ended.failure.kind === 'blocked' && observation.presses === 0) {
        return await finish('skipped', null, ended.message);
      }
      actions.push(...inOrder([observation, ...whenever.take()]));
      if (ended) return await finish('failed', ended, ended.message);
    }
    if (!step.actions.some((action) => !kindOf(action).isPause) && step.expect.length > 0)
      actions.push(await look(traveller, step, nextTarget([], following)));
    return await finish('completed', null);
  } catch (error) {
    const ended = asRunEnded(error);
    return finish('failed', ended, ended.message).catch(() => ({
      observation: bare(step, round, [...actions, ...whenever.take()], ended.message),
      ended,
    }));
  }
}

/** What was done for something that opened came before the action or while its goal was waited for. */
function inOrder([action, ...unasked]: readonly ActionObservation[]): readonly ActionObservation[] {
  if (!action) return unasked;
  const isBefore = ({ inputAt }: ActionObservation) =>
    action.inputAt === null || (inputAt !== null && inputAt < action.inputAt);
  return [...unasked.filter(isBefore), action, ...unasked.filter((one) => !isBefore(one))];
}

/** What the action is for: the last one that gives the page an input answers for the step's expectations. */
function planFor(step: Step, index: number, following: readonly Step[], round: Round | undefined): Plan {
  const later = step.actions.slice(index + 1);
  const isLast = later.every((action) => kindOf(action).isPause);
  return {
    key: `${step.id}/${index}`,
    expect: isLast ? step.expect : [],
    next: nextTarget(later, following),
    timeoutMs: step.timeoutMs,
    patienceMs: step.optional && index === 0 ? step.patienceMs : step.timeoutMs,
    isRepeatable: !step.irreversible,
    ...(index === 0 && round && { unless: round.unless }),
  };
}

/** What is acted on next, unless that is not certain: an optional step, or one with a condition, may not be taken. */
function nextTarget(later: readonly Action[], following: readonly Step[]): Plan['next'] {
  const certain = following[0]?.optional || following[0]?.when ? [] : (following[0]?.actions ?? []);
  const next = [...later, ...certain].find((action) => !kindOf(action).isPause);
  if (!next) return null;
  const does = kindOf(next);
  const locator = does.target?.(next);
  return locator ? { locator, stance: does.stance ?? 'press' } : null;
}

/** The audit, which times nothing, stays in each state long enough to learn what the page does by itself (ms). */
const auditRestMs = 350;

interface Seen {
  readonly outcome: StepObservation['outcome'];
  readonly actions: readonly ActionObservation[];
  readonly startAt: number;
  /** When the step was over. */
  readonly restAt: number;
  readonly marks: { readonly records: number; readonly errors: number };
  readonly reason?: string;
}

async function observe(
  traveller: Traveller,
  step: Step,
  round: Round | undefined,
  seen: Seen,
): Promise<StepObservation> {
  const { tab, originAt, pass } = traveller;
  const isAudited = pass === 'audit' && seen.outcome === 'completed';
  const state = isAudited ? await auditState(traveller) : undefined;
  // An id has no dot, and behind that of an action's picture stands a number.
  const name = round ? `${step.id}.round-${round.iteration}` : step.id;
  const screenshot = isAudited ? await picture(traveller, name) : undefined;
  const awaited = screenshot === undefined ? undefined : await awaitedIn(tab, step);
  const endAt = Date.now();
  if (isAudited) await sleep(Math.max(0, seen.restAt + auditRestMs - endAt));
  const shifts = tab.records.slice(seen.marks.records).filter((record) => record.kind === 'shift');
  return {
    id: step.id,
    ...(round && { iteration: round.iteration }),
    outcome: seen.outcome,
    ...(seen.reason !== undefined && { reason: seen.reason }),
    actions: seen.actions,
    url: hideQuery(tab.page.url()),
    title: await tab.page.title().catch(() => ''),
    startedAt: seen.startAt - originAt,
    endedAt: endAt - originAt,
    requests: tab.network.observe(seen.startAt - 5, endAt, originAt, traveller.isOwn),
    shifts: shifts.map(({ at, value, recentInput, movedPressed, movedNextTarget, sources }) => ({
      at: at - originAt,
      value,
      recentInput,
      movedPressed,
      movedNextTarget,
      sources,
    })),
    errors: tab.errors.observe(seen.marks.errors, originAt, traveller.isOwn),
    ...(state && { state }),
    ...(screenshot !== undefined && { screenshot }),
    ...(awaited && { awaited }),
  };
}

/** The state of the page and of its frames. */
async function auditState({ tab }: Traveller): Promise<StateObservation> {
  const main = await tab.world.callAnywhere('audit', () => [], Date.now() + 60_000);
  const frames = await tab.world.callFrames('audit', []);
  const zoom = await tab.world.callAnywhere('zoom', () => [], Date.now() + 10_000);
  return { violations: [...main, ...frames.flat()], zoom };
}

/** Where that stands which the step expects; a page that does not say so goes without outlines. */
function awaitedIn({ world }: Tab, { expect }: Step): Promise<StepObservation['awaited']> {
  return world.callAnywhere('spots', () => [expect], Date.now() + 5000).catch(() => undefined);
}

/** When the tab is gone nothing more can be asked of it. */
function bare(
  step: Step,
  round: Round | undefined,
  actions: readonly ActionObservation[],
  reason: string,
): StepObservation {
  return { ...untaken(step, 'failed', reason), ...(round && { iteration: round.iteration }), actions };
}
