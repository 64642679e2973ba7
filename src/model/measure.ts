/** A figure with its runs: median, every run's value, exact 95 % interval where there are enough runs; or why there is none. */
export type Measure =
  | {
      readonly value: number;
      /** In the order of the runs; a single one where it was taken once for all of them, in the audit. */
      readonly samples: readonly number[];
      /** Which of the runs that count each sample is of, from 1; absent: every one has a value, or it was taken once. */
      readonly runs?: readonly number[];
      readonly low: number | null;
      readonly high: number | null;
    }
  | { readonly unmeasured: string };

/** Names of the figures of a step; units in the name, counts without. */
export type StepMeasureName =
  | 'waitMs'
  | 'feedbackMs'
  | 'goalReadyMs'
  | 'blockedMs'
  | 'inpMs'
  | 'ttfbMs'
  | 'fcpMs'
  | 'lcpMs'
  | 'layoutShift'
  | 'requests'
  | 'bytes'
  | 'effortS'
  | 'idealEffortS'
  | 'actionCount'
  | 'keyCount'
  | 'pageCount'
  | 'barriers'
  | 'pageBarriers'
  | 'newPageBarriers';

export type Measures<Name extends string> = Readonly<Partial<Record<Name, Measure>>>;
