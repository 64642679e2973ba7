import type { Step } from '../model/journey.ts';
import type { ActionMeasures, Measure, Measures, StepMeasureName, StepMeasures } from '../model/measures.ts';
import type { LoadObservation, Run, StepObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { measureAction } from './action.ts';
import { figureOf, fold, once } from './fold.ts';
import { measureShifts } from './layout-shift.ts';
import { measurePageBarriers } from './page-barriers.ts';
import { type Trip, tripsIn, tripsOf } from './trips.ts';
import { waitInStep } from './wait.ts';

/** One step over all runs, and as the audit saw it. */
export function measureStep(step: Step, runs: readonly Run[], audit: Run | undefined, persona: Persona): StepMeasures {
  const seen = runs.flatMap((run) => run.steps.filter(({ id }) => id === step.id));
  const audited = audit?.steps.find(({ id }) => id === step.id);
  const ended = seen.find(({ outcome }) => outcome === 'completed') ?? seen[0] ?? audited;
  const outcome = ended?.outcome ?? 'unreached';
  const trips = step.actions.map((_, index) => tripsOf(runs, step.id, index));
  const looks = step.actions.length === 0 ? [tripsOf(runs, step.id, 0)] : [];
  const actions = measureActions([...trips, ...looks], audited, persona);
  const state = audited?.state;
  const earlier =
    audit?.steps
      .slice(
        0,
        audit.steps.findIndex(({ id }) => id === step.id),
      )
      .flatMap((taken) => (taken.state ? [taken.state] : [])) ?? [];
  const path = audit?.steps.flatMap((taken) => taken.actions) ?? [];
  const pageBarriers = state && measurePageBarriers(state, earlier, path);
  const shifts = measureShifts(runs, step.id);
  return {
    id: step.id,
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
    ...(audited?.awaited && { awaited: audited.awaited }),
  };
}

/** Actions in order; each is pointed at from where the one before was. */
function measureActions(
  trips: readonly (readonly Trip[])[],
  audited: StepObservation | undefined,
  persona: Persona,
): readonly ActionMeasures[] {
  let from = { x: persona.viewport.width / 2, y: persona.viewport.height / 2 };
  return trips.flatMap((trip, index) => {
    const action = measureAction(trip, audited?.actions[index], persona, from);
    const box = action?.target?.box;
    if (box) from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return action ? [action] : [];
  });
}

interface Material {
  readonly seen: readonly StepObservation[];
  readonly stepId: string;
  readonly actions: readonly ActionMeasures[];
  readonly runs: readonly Run[];
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
  const perRun = (read: (step: StepObservation) => number | null, reason = absent): Measure =>
    fold(taken.map(read), reason);
  const load = (read: (load: LoadObservation) => number | null, reason: string) =>
    perRun((step) => ofLastLoad(step, read), reason);
  const noDocument = 'no document was loaded in this step';
  const violations = actions.flatMap(({ target }) => (target?.violations ?? []).flatMap(({ nodes }) => nodes));
  return {
    waitMs: fold(
      runs.map((run) => waitInStep(tripsIn(run), stepId)),
      actions.length === 0 || runs.length === 0 ? absent : 'no input was seen',
    ),
    feedbackMs: worst(
      actions.map(({ measures }) => measures.feedbackMs),
      'nothing visible was seen to come of it',
    ),
    goalReadyMs: actions.at(-1)?.measures.goalReadyMs ?? { unmeasured: absent },
    blockedMs: perRun((step) =>
      step.actions.reduce((sum, { ledger }) => sum + ledger.reduce((ms, { fromAt, toAt }) => ms + toAt - fromAt, 0), 0),
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
        : once(sum(actions.flatMap(({ effort }) => effort.map(({ ms }) => ms))) / 1000),
    idealEffortS:
      taken.length === 0
        ? { unmeasured: absent }
        : once(sum(actions.flatMap(({ effort }) => effort.map(({ idealMs }) => idealMs))) / 1000),
    actionCount: perRun((step) => step.actions.filter(({ kind }) => !['pause', 'await', 'look'].includes(kind)).length),
    keyCount: perRun((step) => sum(step.actions.map(({ keyCount }) => keyCount))),
    pageCount: perRun((step) => step.actions.filter(({ load: loaded }) => loaded !== undefined).length),
    barriers: isAudited ? once(violations.length) : { unmeasured: notAudited },
    pageBarriers: pageBarriers
      ? once(sum(pageBarriers.map(({ subjects }) => subjects.length)))
      : { unmeasured: notAudited },
    newPageBarriers: pageBarriers
      ? once(sum(pageBarriers.map(({ newCount }) => newCount)))
      : { unmeasured: notAudited },
  };
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
