import type { JourneyMeasures, Measure, Measures, StepMeasureName, StepMeasures } from '../model/measures.ts';
import type { Observations, Picture, Run } from '../model/observations.ts';
import { personas } from '../model/persona.ts';
import { fold } from './fold.ts';
import { measureStep } from './step.ts';
import { timingRuns } from './trips.ts';

/** Observations → Measures: every figure is derived here, once, with its runs, or with why there is none. */
export function measure(observations: Observations): JourneyMeasures {
  const { journey, persona, url, runs } = observations;
  const timing = runs.filter(({ pass }) => pass === 'timing');
  const counted = timingRuns(observations);
  const audit = runs.find(({ pass }) => pass === 'audit');
  const steps = journey.steps.map((step) => measureStep(step, counted, audit, personas[persona]));
  const count = (outcome: string) => timing.filter((run) => run.outcome === outcome).length;
  return {
    journey: { id: journey.id, title: journey.title, ...(journey.file !== undefined && { file: journey.file }) },
    persona,
    url,
    runs: { total: timing.length, completed: count('completed'), blocked: count('blocked') },
    measures: totals(steps.filter(({ scored }) => scored)),
    steps,
    pictures: picturesOf(runs),
  };
}

/** A run that fails takes its picture in the place of an earlier one's. */
function picturesOf(runs: readonly Run[]): readonly Picture[] {
  const all = runs.flatMap(({ pictures }) => pictures ?? []);
  return [...new Map(all.map((picture) => [picture.file, picture])).values()];
}

const added: readonly StepMeasureName[] = [
  'waitMs',
  'blockedMs',
  'layoutShift',
  'requests',
  'bytes',
  'effortS',
  'idealEffortS',
  'actionCount',
  'keyCount',
  'pageCount',
  'barriers',
  'newPageBarriers',
];

/** Of the whole journey: medians of what each run came to, and the worst where a sum means nothing. */
function totals(steps: readonly StepMeasures[]): Measures<StepMeasureName> {
  const sums = added.map((name) => [name, total(steps.map(({ measures }) => measures[name]))] as const);
  return {
    ...Object.fromEntries(sums),
    feedbackMs: most(steps, 'feedbackMs'),
    inpMs: most(steps, 'inpMs'),
    pageBarriers: total(steps.map(({ measures }) => measures.pageBarriers)),
  };
}

/** Run by run, over the steps that every run knows. */
function total(measures: readonly (Measure | undefined)[]): Measure {
  const known = measures.flatMap((measure) => (measure && 'value' in measure ? [measure] : []));
  const n = Math.max(0, ...known.map(({ samples }) => samples.length));
  const perRun = Array.from({ length: n }, (_, run) =>
    known.reduce((sum, { samples, value }) => sum + (samples[run] ?? value), 0),
  );
  return fold(perRun, 'no step was measured');
}

function most(steps: readonly StepMeasures[], name: StepMeasureName): Measure {
  const known = steps.flatMap(({ measures }) => {
    const measure = measures[name];
    return measure && 'value' in measure ? [measure] : [];
  });
  return [...known].sort((one, other) => other.value - one.value)[0] ?? { unmeasured: 'no step was measured' };
}
