import type { ActionMeasures } from '../model/action-measures.ts';
import type { ActionObservation, LoadObservation } from '../model/action-observation.ts';
import { has } from '../model/action-traits.ts';
import type { Measure, Measures, StepMeasureName } from '../model/measure.ts';
import type { StepMeasures } from '../model/measures.ts';
import type { StepObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { sampleOf } from '../model/runs.ts';
import { measureAction } from './action.ts';
import type { ArrangedRun, ArrangedStep, Round } from './arrange.ts';
import { fold, once } from './fold.ts';
import type { Interruptions } from './interruptions.ts';
import { measureShifts } from './layout-shift.ts';
import { measurePageBarriers } from './page-barriers.ts';
import { type Trip, tripsIn, tripsOf } from './trips.ts';
import { type UnaskedTrips, unaskedTrips } from './unasked.ts';
import { waitInStep } from './wait.ts';
import { measureZoom } from './zoom.ts';

/** One step, or one round of it, over all runs, and as the audit saw it. */
export function measureStep(
  step: Round,
  runs: readonly ArrangedRun[],
  audit: ArrangedRun | undefined,
  persona: Persona,
  interruptions: Interruptions,
): StepMeasures {
  const seen = runs.flatMap((run) => run.steps.filter(({ id }) => id === step.id));
  const audited = audit?.steps.find(({ id }) => id === step.id);
  // Only of a journey that every run was blocked in, some runs may fail in a step that others complete.
  const endings = ['failed', 'completed', 'skipped'] as const;
  const told = endings.map((ending) => seen.find(({ outcome }) => outcome === ending)).find((one) => one !== undefined);
  const ended = told ?? seen[0] ?? audited;
  const outcome = ended?.outcome ?? 'unreached';
  const trips = step.actions.map((_, index) => tripsOf(runs, step.id, index));
  const looks = step.actions.length === 0 ? [tripsOf(runs, step.id, 0)] : [];
  const all = [...trips, ...looks];
  const actions = measureActions(all, unaskedTrips(runs, audited, step.id), audited, persona).map((action) =>
    withoutNeed(action, interruptions.dismissedBy(step.stepId, action.source)),
  );
  const state = audited?.state;
  const earlier =
    audit?.steps
      .slice(
        0,
        audit.steps.findIndex(({ id }) => id === step.id),
      )
      .flatMap((taken) => (taken.state ? [taken.state] : [])) ?? [];
  const path = audit?.steps.flatMap((taken) => allIn(taken)) ?? [];
  const pageBarriers = state && measurePageBarriers(state, earlier, path);
  const shifts = measureShifts(runs, step.id);
  const notTakenIn = runs.filter((run) => !hasTaken(run, step.id)).map(({ index }) => index);
  return {
    id: step.stepId,
    ...(step.iteration !== undefined && { iteration: step.iteration }),
    title: step.title,
    phase: step.phase,
    scored: step.scored && step.phase === 'journey',
    outcome,
    ...(ended?.reason !== undefined && { reason: ended.reason }),
    ...(notTakenIn.length > 0 && notTakenIn.length < runs.length && { notTakenIn }),
    measures: figures({
      stepId: step.id,
      actions,
      runs,
      shifts,
      pageBarriers,
      isAudited: state !== undefined,
    }),
    actions,
    shifts,
    // Met once, however often the step is taken.
    interruptions: (step.iteration ?? 1) === 1 ? interruptions.byStep(step.stepId) : [],
    ...(pageBarriers && { pageBarriers }),
    ...(state?.zoom && { zoom: measureZoom(state.zoom) }),
    ...(audited?.screenshot !== undefined && { screenshot: audited.screenshot }),
    ...(audited?.awaited && { awaited: audited.awaited }),
  };
}

function hasTaken({ steps }: ArrangedRun, stepId: string): boolean {
  return steps.some(({ id, outcome }) => id === stepId && isTaken(outcome));
}

/** Actions in order, those that nobody asked for where they came; each is pointed at from where the one before was. */
function measureActions(
  trips: readonly (readonly (Trip | null)[])[],
  unasked: readonly UnaskedTrips[],
  audited: ArrangedStep | undefined,
  persona: Persona,
): readonly ActionMeasures[] {
  let from = { x: persona.viewport.width / 2, y: persona.viewport.height / 2 };
  const own = trips.map((trip, index) => ({ trips: trip, audited: audited?.actions[index], after: index }));
  const all = [...unasked, ...own].toSorted((a, b) => a.after - b.after);
  return all.flatMap((one) => {
    const measured = measureAction(one.trips, one.audited, persona, from);
    const action = measured && { ...measured, ...('doneIn' in one && { doneIn: one.doneIn }) };
    const box = action?.target?.box;
    if (box) from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return action ? [action] : [];
  });
}

/** The ideal twin meets no interruption: whatever it takes to be rid of one is beyond the ideal. */
function withoutNeed(action: ActionMeasures, dismisses: string | null): ActionMeasures {
  if (dismisses === null) return action;
  return { ...action, dismisses, effort: action.effort.map((operator) => ({ ...operator, idealMs: 0 })) };
}

interface Material {
  readonly stepId: string;
  readonly actions: readonly ActionMeasures[];
  readonly runs: readonly ArrangedRun[];
  readonly shifts: StepMeasures['shifts'];
  readonly pageBarriers: StepMeasures['pageBarriers'];
  readonly isAudited: boolean;
}

const notReached = 'the step was not reached';
const notTimed = 'no run was timed';
const notAudited = 'no audit reached this state';

function figures({ stepId, actions, runs, shifts, pageBarriers, isAudited }: Material): Measures<StepMeasureName> {
  const absent = runs.length === 0 ? notTimed : notReached;
  const taken = runs.map((run) => run.steps.find(({ id, outcome }) => id === stepId && isTaken(outcome)) ?? null);
  const isNeverTaken = taken.every((step) => step === null);
  const perRun = (read: (step: ArrangedStep, run: number) => number | null, reason = absent): Measure =>
    fold(
      taken.map((step, index) => step && read(step, index + 1)),
      reason,
    );
  const load = (read: (load: LoadObservation) => number | null, reason: string) =>
    perRun((step) => ofLastLoad(step, read), reason);
  const noDocument = 'no document was loaded in this step';
  // What comes in between in few runs is no part of the median one.
  const usual = actions.filter(({ doneIn: [k, n] = [1, 1] }) => 2 * k > n);
  const violations = actions.flatMap(({ target }) => (target?.violations ?? []).flatMap(({ nodes }) => nodes));
  return {
    waitMs: fold(
      runs.map((run, index) => (taken[index] ? waitInStep(tripsIn(run), stepId) : null)),
      actions.length === 0 || runs.length === 0 ? absent : 'no input was seen',
    ),
    feedbackMs: worst(
      actions.map(({ measures }) => measures.feedbackMs),
      runs.length,
      'nothing visible was seen to come of it',
    ),
    goalReadyMs: actions.findLast(({ unasked }) => !unasked)?.measures.goalReadyMs ?? { unmeasured: absent },
    blockedMs: perRun((step) =>
      allIn(step).reduce((sum, { ledger }) => sum + ledger.reduce((ms, { fromAt, toAt }) => ms + toAt - fromAt, 0), 0),
    ),
    inpMs: worst(
      actions.map(({ measures }) => measures.inpMs),
      runs.length,
      'no interaction took 16 ms or more',
    ),
    ttfbMs: load(({ firstByteAt, startAt }) => (firstByteAt === null ? null : firstByteAt - startAt), noDocument),
    fcpMs: load(
      ({ firstContentfulPaintAt, startAt }) =>
        firstContentfulPaintAt === null ? null : firstContentfulPaintAt - startAt,
      noDocument,
    ),
    lcpMs: load(
      ({ largestContentfulPaintAt, startAt }) =>
        largestContentfulPaintAt === null ? null : largestContentfulPaintAt - startAt,
      noDocument,
    ),
    layoutShift: perRun((_, at) => sum(shifts.filter(({ run }) => run === at).map(({ value }) => value))),
    requests: perRun(({ requests }) => requests.length),
    bytes: perRun(({ requests }) => sum(requests.map(({ bytes }) => bytes))),
    effortS: isNeverTaken
      ? { unmeasured: absent }
      : once(sum(usual.flatMap(({ effort }) => effort.map(({ ms }) => ms))) / 1000),
    idealEffortS: isNeverTaken
      ? { unmeasured: absent }
      : once(sum(usual.flatMap(({ effort }) => effort.map(({ idealMs }) => idealMs))) / 1000),
    actionCount: perRun((step) => allIn(step).filter(({ kind }) => !has(kind, 'idle')).length),
    keyCount: perRun((step) => sum(allIn(step).map(({ keyCount }) => keyCount))),
    pageCount: perRun((step) => allIn(step).filter(({ load: loaded }) => loaded !== undefined).length),
    barriers: isAudited ? once(violations.length) : { unmeasured: notAudited },
    pageBarriers: pageBarriers
      ? once(sum(pageBarriers.map(({ subjects }) => subjects.length)))
      : { unmeasured: notAudited },
    newPageBarriers: pageBarriers
      ? once(sum(pageBarriers.map(({ newCount }) => newCount)))
      : { unmeasured: notAudited },
  };
}

/** Its own actions, and what had to be done besides. */
function allIn({ actions, unasked = [] }: ArrangedStep): readonly ActionObservation[] {
  return [...actions, ...unasked.map(({ action }) => action)];
}

function ofLastLoad(step: StepObservation, read: (load: LoadObservation) => number | null): number | null {
  const load = step.actions.findLast((action) => action.load)?.load;
  return load ? read(load) : null;
}

/** Of each run the worst of its actions. */
function worst(measures: readonly (Measure | undefined)[], runs: number, reason: string): Measure {
  const perRun = Array.from({ length: runs }, (_, index) => {
    const known = measures.map((measure) => sampleOf(measure, index + 1)).filter((sample) => sample !== null);
    return known.length === 0 ? null : Math.max(...known);
  });
  const why = measures.find((measure) => measure !== undefined && 'unmeasured' in measure);
  return fold(perRun, why && 'unmeasured' in why ? why.unmeasured : reason);
}

function isTaken(outcome: StepObservation['outcome']): boolean {
  return outcome === 'completed' || outcome === 'failed';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
