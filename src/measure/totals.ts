import type { Measure, Measures, StepMeasureName } from '../model/measure.ts';
import type { StepMeasures } from '../model/measures.ts';
import { isTakenOnce, sampleOf } from '../model/runs.ts';
import { fold, once } from './fold.ts';

/** Figures of the whole journey: medians of what each of the runs that count came to. */
export function totals(steps: readonly StepMeasures[], runs: number): Measures<StepMeasureName> {
  const entries = Object.entries(joins).map(([name, join]) => [name, total(steps, name as Totalled, join, runs)]);
  return Object.fromEntries(entries);
}

/** What the figures of a run's steps come to; null stands for a step that the run took and that could not be measured. */
type Join = (figures: readonly (number | null)[]) => number | null;

/** A sum in which something is missing is no sum. */
const added: Join = (figures) =>
  figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);

/** The worst that was seen. */
const worst: Join = (figures) => {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const joins = {
  waitMs: added,
  blockedMs: added,
  layoutShift: added,
  requests: added,
  bytes: added,
  effortS: added,
  idealEffortS: added,
  actionCount: added,
  keyCount: added,
  pageCount: added,
  barriers: added,
  newPageBarriers: added,
  feedbackMs: worst,
  inpMs: worst,
  pageBarriers: added,
} as const satisfies Partial<Record<StepMeasureName, Join>>;

type Totalled = keyof typeof joins;

/** Over the steps of which any run has a figure; a run that did not take one had nothing of it. */
function total(steps: readonly StepMeasures[], name: Totalled, join: Join, runs: number): Measure {
  const parts = steps.flatMap(({ notTakenIn = [], measures }) => {
    const measure = measures[name];
    return measure && 'value' in measure ? [{ measure, notTakenIn }] : [];
  });
  if (parts.length === 0) return { unmeasured: 'no step was measured' };
  if (parts.every(({ measure }) => isTakenOnce(measure))) {
    return once(join(parts.map(({ measure }) => measure.value)) ?? 0);
  }
  const perRun = Array.from({ length: runs }, (_, index) =>
    join(
      parts
        .filter(({ notTakenIn }) => !notTakenIn.includes(index + 1))
        .map(({ measure }) => sampleOf(measure, index + 1)),
    ),
  );
  return fold(perRun, 'no run could be measured in every step');
}
