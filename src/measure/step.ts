import type { ActionMeasures, Measure, Measures, StepMeasureName, StepMeasures } from '../model/measures.ts';
import type { ActionObservation, LoadObservation, StepObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { measureAction } from './action.ts';
import type { ArrangedRun, ArrangedStep, Round } from './arrange.ts';
import { figureOf, fold, once } from './fold.ts';
import { measureShifts } from './layout-shift.ts';
import { measurePageBarriers } from './page-barriers.ts';
import { type Trip, tripsIn, tripsOf } from './trips.ts';
import { type UnaskedTrips, unaskedTrips } from './unasked.ts';
import { waitInStep } from './wait.ts';

/** One step, or one round of it, over all runs, and as the audit saw it. */
export function measureStep(
  step: Round,
  runs: readonly ArrangedRun[],
  audit: ArrangedRun | undefined,
  persona: Persona,
): StepMeasures {
  const seen = runs.flatMap((run) => run.steps.filter(({ id }) => id === step.id));
  const audited = audit?.steps.find(({ id }) => id === step.id);
  const ended = seen.find(({ outcome }) => outcome === 'completed') ?? seen[0] ?? audited;
  const outcome = ended?.outcome ?? 'unreached';
  const trips = step.actions.map((_, index) => tripsOf(runs, step.id, index));
  const looks = step.actions.length === 0 ? [tripsOf(runs, step.id, 0)] : [];
  const actions = measureActions([...trips, ...looks], unaskedTrips(runs, audited, step.id), audited, persona);
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
  return {
    id: step.stepId,
    ...(step.iteration !== undefined && { iteration: step.iteration }),
    title: step.title,
    phase: step.phase,
    scored: step.scored && step.phase === 'journey',
    outcome,
    ...(ended?.reason !== undefined && { reason: ended.reason }),
    measures: figures({
      seen,
      stepId: step.id,
      actions,
      runs,
      shifts,
      pageBarriers,
      isAudited: state !== undefined,
    }),
    actions,
    shifts,
    ...(pageBarriers && { pageBarriers }),
    ...(audited?.screenshot !== undefined && { screenshot: audited.screenshot }),
  };
}

/** Actions in order, those that nobody asked for where they came; each is pointed at from where the one before was. */
function measureActions(
  trips: readonly (readonly Trip[])[],
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

interface Material {
  readonly seen: readonly ArrangedStep[];
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

function figures({
  seen,
  stepId,
  actions,
  runs,
  shifts,
  pageBarriers,
  isAudited,
}: Material): Measures<StepMeasureName> {
  const absent = runs.length === 0 ? notTimed : notReached;
  const taken = seen.filter(({ outcome }) => outcome === 'completed' || outcome === 'failed');
  const perRun = (read: (step: ArrangedStep) => number | null, reason = absent): Measure =>
    fold(taken.map(read), reason);
  const load = (read: (load: LoadObservation) => number | null, reason: string) =>
    perRun((step) => ofLastLoad(step, read), reason);
  const noDocument = 'no document was loaded in this step';
  // What comes in between in few runs is no part of the median one.
  const usual = actions.filter(({ doneIn: [k, n] = [1, 1] }) => 2 * k > n);
  const violations = actions.flatMap(({ target }) => (target?.violations ?? []).flatMap(({ nodes }) => nodes));
  return {
    waitMs: fold(
      runs.map((run) => (isTakenIn(run, stepId) ? waitInStep(tripsIn(run), stepId) : null)),
      actions.length === 0 || runs.length === 0 ? absent : 'no input was seen',
    ),
    feedbackMs: worst(
      actions.map(({ measures }) => measures.feedbackMs),
      'nothing visible was seen to come of it',
    ),
    goalReadyMs: actions.findLast(({ unasked }) => !unasked)?.measures.goalReadyMs ?? { unmeasured: absent },
    blockedMs: perRun((step) =>
      allIn(step).reduce((sum, { ledger }) => sum + ledger.reduce((ms, { fromAt, toAt }) => ms + toAt - fromAt, 0), 0),
    ),
    inpMs: worst(
      actions.map(({ measures }) => measures.inpMs),
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
    layoutShift:
      taken.length === 0
        ? { unmeasured: absent }
        : fold(
            runs.map((_, index) => sum(shifts.filter(({ run }) => run === index + 1).map(({ value }) => value))),
            absent,
          ),
    requests: perRun(({ requests }) => requests.length),
    bytes: perRun(({ requests }) => sum(requests.map(({ bytes }) => bytes))),
    effortS:
      taken.length === 0
        ? { unmeasured: absent }
        : once(sum(usual.flatMap(({ effort }) => effort.map(({ ms }) => ms))) / 1000),
    idealEffortS:
      taken.length === 0
        ? { unmeasured: absent }
        : once(sum(usual.flatMap(({ effort }) => effort.map(({ idealMs }) => idealMs))) / 1000),
    actionCount: perRun((step) => allIn(step).filter(({ kind }) => !['pause', 'await', 'look'].includes(kind)).length),
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

function isTakenIn({ steps }: ArrangedRun, stepId: string): boolean {
  return steps.some(({ id, outcome }) => id === stepId && (outcome === 'completed' || outcome === 'failed'));
}

/** Its own actions, and what had to be done besides. */
function allIn({ actions, unasked = [] }: ArrangedStep): readonly ActionObservation[] {
  return [...actions, ...unasked.map(({ action }) => action)];
}

function ofLastLoad(step: StepObservation, read: (load: LoadObservation) => number | null): number | null {
  const load = step.actions.findLast((action) => action.load)?.load;
  return load ? read(load) : null;
}

function worst(measures: readonly (Measure | undefined)[], reason: string): Measure {
  const known = measures.filter((measure): measure is Measure => figureOf(measure) !== null);
  const [first] = [...known].sort((one, other) => (figureOf(other) ?? 0) - (figureOf(one) ?? 0));
  return first ?? measures.find((measure) => measure !== undefined) ?? { unmeasured: reason };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
