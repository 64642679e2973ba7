import { type CountChange, type CountName, countNames } from '../model/comparison.ts';
import type { Measure, Measures, StepMeasureName } from '../model/measure.ts';

type Figures = Measures<StepMeasureName>;

/** The counts of a step or a journey; null where one was not taken. */
export function countsIn(measures: Figures | undefined): Readonly<Record<CountName, number | null>> {
  return table((name) => countIn(measures, name));
}

/** The counts of both sides. */
export function countsOf(
  base: Figures | undefined,
  head: Figures | undefined,
): Readonly<Record<CountName, CountChange>> {
  return table((name): CountChange => {
    const isSteady = [base, head].every((measures) => isSameInAllRuns(measures?.[name]));
    return { base: countIn(base, name), head: countIn(head, name), ...(!isSteady && { doubt: 'some runs' }) };
  });
}

function isSameInAllRuns(measure: Measure | undefined): boolean {
  return measure === undefined || 'unmeasured' in measure || new Set(measure.samples).size < 2;
}

function countIn(measures: Figures | undefined, name: CountName): number | null {
  const measure = measures?.[name];
  return measure !== undefined && 'value' in measure ? measure.value : null;
}

function table<T>(of: (name: CountName) => T): Readonly<Record<CountName, T>> {
  return Object.fromEntries(countNames.map((name) => [name, of(name)])) as Record<CountName, T>;
}
