import fc from 'fast-check';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { Observations, Run, StepObservation } from '../../src/model/observations.ts';
import type { RequestObservation } from '../../src/model/page-observation.ts';
import { acted, barred, dialog, taken } from '../measure/observed.ts';
import { journey } from '../report/assembled-report.ts';

/** Three steps, the second of which a customer may pass over. */
const stepIds = ['look', 'cookies', 'buy'] as const;

const own = journey.steps[0];
if (own === undefined) throw new Error('the journey has steps');

export const threeSteps: Observations['journey'] = {
  ...journey,
  steps: stepIds.map((id) => ({
    ...own,
    id,
    title: `Step ${id}`,
    phase: 'journey',
    scored: true,
    optional: id === 'cookies',
    actions: [{ kind: 'open', source: 'open /', url: '/', at: own.at }],
  })),
};

/** What may differ from run to run in one action; all in ms since the moment before. */
interface Course {
  readonly load: boolean;
  readonly goalMs: number;
  readonly feedbackMs: number | null;
  readonly isDead: boolean;
  readonly isSeen: boolean;
  readonly barred: readonly (readonly ['covered' | 'disabled' | 'moving' | 'absent', number])[];
  readonly shifts: readonly number[];
  /** A request that failed, and an exception, so long after the input. */
  readonly failedMs: number | null;
  readonly thrownMs: number | null;
}

const course: fc.Arbitrary<Course> = fc.record({
  load: fc.boolean(),
  goalMs: fc.integer({ min: 0, max: 5000 }),
  feedbackMs: fc.option(fc.integer({ min: 0, max: 3000 })),
  isDead: fc.boolean(),
  isSeen: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  barred: fc.array(
    fc.tuple(fc.constantFrom('covered', 'disabled', 'moving', 'absent'), fc.integer({ min: 1, max: 4000 })),
    { maxLength: 3 },
  ),
  shifts: fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), { maxLength: 2 }),
  failedMs: fc.option(fc.integer({ min: 1, max: 3000 })),
  thrownMs: fc.option(fc.integer({ min: 1, max: 3000 })),
});

const courses = fc.record({
  steps: fc.tuple(course, course, course),
  skips: fc.boolean(),
  /** A wall of consent lies over the page until the optional step refuses. */
  isWalled: fc.boolean(),
  ending: fc.constantFrom<Run['outcome']>('completed', 'completed', 'completed', 'blocked', 'unmeasured'),
});

/** A persona's travel of some runs, each of which may go its own way. */
export const travels: fc.Arbitrary<Observations> = fc
  .array(courses, { minLength: 1, maxLength: 9 })
  .map((runs) => observationsOf(runs.map((one, index) => runOf(one, index + 1))));

/** An audit that found a large button without a fault in every step goes before the runs. */
export function observationsOf(runs: readonly Run[]): Observations {
  const steps = stepIds.map((id) => taken(id, [acted({ target: button })]));
  const audit: Run = { pass: 'audit', index: 1, outcome: 'completed', steps };
  return { journey: threeSteps, persona: 'phone', url: 'https://shop.example/', runs: [audit, ...runs] };
}

const button: NonNullable<ActionObservation['target']> = {
  subject: 'button "Buy"',
  role: 'button',
  name: 'Buy',
  tag: 'button',
  box: { x: 0, y: 0, width: 200, height: 60 },
  words: 1,
  inspected: 1,
  neighbours: [],
  inline: false,
  violations: [],
};

interface WholeCourse {
  readonly steps: readonly Course[];
  readonly skips: boolean;
  readonly isWalled: boolean;
  readonly ending: Run['outcome'];
}

function runOf({ steps, skips, isWalled, ending: outcome }: WholeCourse, index: number): Run {
  let at = 1000;
  const observed = steps.map((given, place): StepObservation => {
    const id = stepIds[place] ?? 'look';
    if (id === 'cookies' && skips) return taken(id, [], { outcome: 'skipped' });
    const ledger = given.barred.map(([cause, ms]) => {
      at += ms;
      return barred(cause, at - ms, at);
    });
    const inputAt = at + 100;
    at = inputAt + given.goalMs;
    const shifts = given.shifts.map((value) => shift(inputAt, value));
    const overlays = isWalled ? walled(id, skips) : { before: [], after: [] };
    return taken(id, [{ ...actionOf(given, inputAt, ledger), overlays }], { shifts, ...faultsOf(given, inputAt) });
  });
  return { pass: 'timing', index, outcome, steps: observed };
}

function actionOf(given: Course, inputAt: number, ledger: ActionObservation['ledger']): ActionObservation {
  const { load, goalMs, feedbackMs, isDead, isSeen } = given;
  return acted({
    inputAt: isSeen ? inputAt : null,
    ...(isSeen ? {} : { unmeasured: 'no trusted input was seen to reach the page' }),
    goalReadyAt: inputAt + goalMs,
    feedbackAt: feedbackMs === null ? null : inputAt + feedbackMs,
    presses: isDead ? 2 : 1,
    ledger,
    softNavigation: load,
  });
}

function faultsOf({ failedMs, thrownMs }: Course, inputAt: number): Pick<StepObservation, 'requests' | 'errors'> {
  const requests = failedMs === null ? [] : [failedRequest(inputAt + failedMs)];
  const thrown = { kind: 'exception', message: 'Error: no', place: 'https://shop.example/shop.js:4' } as const;
  return { requests, errors: thrownMs === null ? [] : [{ ...thrown, at: inputAt + thrownMs }] };
}

function failedRequest(startAt: number): RequestObservation {
  const url = 'https://shop.example/basket';
  const answer = { answeredAt: startAt + 10, endAt: startAt + 10, status: 500, bytes: 0 };
  return { url, method: 'POST', type: 'Fetch', startAt, ...answer, thirdParty: false };
}

/** The wall comes with the page, and lies there until something is pressed in it. */
function walled(id: (typeof stepIds)[number], skips: boolean): NonNullable<ActionObservation['overlays']> {
  if (id === 'look') return { before: [], after: [wall] };
  if (id === 'cookies') return { before: [{ ...wall, isActedIn: true }], after: [] };
  return skips ? { before: [wall], after: [wall] } : { before: [], after: [] };
}

const wall = dialog({ subject: 'dialog "Cookies"', text: 'We use cookies', controls: ['Reject all', 'Accept all'] });

function shift(at: number, value: number): StepObservation['shifts'][number] {
  return { at, value, recentInput: false, movedPressed: false, movedNextTarget: false, sources: [] };
}
