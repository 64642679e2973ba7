import { median } from 'simple-statistics';
import type { Measure } from '../model/measure.ts';
import { medianInterval } from '../model/median-interval.ts';

/**
 * One figure of several runs: the median, every run's value, and the exact 95 % interval where there are enough runs. `samples` has
 * one entry for each run that counts, in order; null: that run has no value.
 */
export function fold(samples: readonly (number | null)[], reason: string): Measure {
  const known = samples.flatMap((sample, index) => (sample === null ? [] : [{ sample, run: index + 1 }]));
  if (known.length === 0) return { unmeasured: reason };
  const values = known.map(({ sample }) => sample);
  const [low, high] = medianInterval(values) ?? [null, null];
  return {
    value: median([...values]),
    samples: values,
    ...(known.length < samples.length && { runs: known.map(({ run }) => run) }),
    low,
    high,
  };
}

/** A figure that was taken once, in the audit. */
export function once(value: number): Measure {
  return { value, samples: [value], low: null, high: null };
}
