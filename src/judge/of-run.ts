import type { ActionMeasures, Wait } from '../model/action-measures.ts';
import type { Measure } from '../model/measure.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { sampleOf } from '../model/runs.ts';

/**
 * One of the runs that count, from 1, taken out of the folded measures: they come to what that run alone would have come to, as far as
 * rules judge. What the audit saw holds for every run.
 */
export function ofRun(measures: JourneyMeasures, run: number): JourneyMeasures {
  return {
    ...measures,
    runs: { total: 1, completed: 1, blocked: 0 },
    measures: figures(measures.measures, run),
    steps: measures.steps.map((step) => take(step, howOfStep, run)),
  };
}

/** For every key of a record, what is left of its value in one run: the compiler asks for it when a key is added. */
type How<Whole> = {
  readonly [Key in keyof Whole]-?: (value: Exclude<Whole[Key], undefined>, run: number, whole: Whole) => Whole[Key];
};

const howOfStep: How<StepMeasures> = {
  id: same,
  iteration: same,
  title: same,
  phase: same,
  scored: same,
  outcome: (outcome, run, { notTakenIn }) => (notTakenIn?.includes(run) ? 'skipped' : outcome),
  reason: same,
  notTakenIn: () => undefined,
  measures: figures,
  actions: (actions, run) => actions.map((action) => take(action, howOfAction, run)),
  shifts: events,
  interruptions: (all, run) => all.flatMap((one) => (one.runs.length === 0 ? [one] : seenIn(one, run))),
  pageBarriers: same,
  zoom: same,
  awaited: same,
  screenshot: same,
};

const howOfAction: How<ActionMeasures> = {
  kind: same,
  source: same,
  needless: same,
  unasked: same,
  screensAway: same,
  discloses: same,
  moves: events,
  doneIn: same,
  dismisses: same,
  target: same,
  measures: figures,
  wait: waitOf,
  blocked: same,
  waitedOn: same,
  deadPress: ([k], run, { deadIn }) => [Number(deadIn?.includes(run) ?? k > 0), 1],
  deadIn: () => undefined,
  aftermath: ({ faults, deadEnd, extraPage }, run) => ({
    faults: faults.flatMap((fault) => seenIn(fault, run)),
    deadEnd: (deadEnd && seenIn(deadEnd, run)[0]) ?? null,
    extraPage: (extraPage && seenIn(extraPage, run)[0]) ?? null,
  }),
  effort: same,
};

function same<Value>(value: Value): Value {
  return value;
}

function figures<Figures extends object>(measures: Figures, run: number): Figures {
  return Object.fromEntries(
    Object.entries(measures as Record<string, Measure>).map(([name, measure]) => [name, figure(measure, run)]),
  ) as Figures;
}

function figure(measure: Measure, run: number): Measure {
  if ('unmeasured' in measure) return measure;
  const value = sampleOf(measure, run);
  if (value === null) return { unmeasured: 'this run has no value' };
  return { value, samples: [value], low: null, high: null };
}

function events<Event extends { readonly run: number }>(all: readonly Event[], run: number): readonly Event[] {
  return all.filter((event) => event.run === run).map((event) => ({ ...event, run: 1 }));
}

function seenIn<Seen extends { readonly runs: readonly number[] }>(one: Seen, run: number): readonly Seen[] {
  return one.runs.includes(run) ? [{ ...one, runs: [1] }] : [];
}

function waitOf({ each, ...wait }: Wait, run: number): Wait {
  const ms = figure(wait.ms, run);
  if ('unmeasured' in wait.ms || each === undefined) return { ...wait, ms };
  const own = each[wait.ms.runs === undefined ? run - 1 : wait.ms.runs.indexOf(run)];
  return { ...wait, ...own, ms };
}

/** Keys that this version does not know stay as they are. */
function take<Whole extends object>(whole: Whole, how: How<Whole>, run: number): Whole {
  const taken = Object.entries(whole).flatMap(([key, value]) => {
    const left = Object.hasOwn(how, key) ? how[key as keyof Whole](value, run, whole) : value;
    return left === undefined ? [] : [[key, left]];
  });
  return Object.fromEntries(taken) as Whole;
}
