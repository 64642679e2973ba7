import * as z from 'zod';
import type { Measure } from '../model/measure.ts';
import type { Same } from './same.ts';

export const measure = z
  .union([
    z.object({
      value: z.number(),
      samples: z.array(z.number()),
      runs: z.array(z.int()).exactOptional(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    z.object({ unmeasured: z.string() }),
  ])
  .meta({
    id: 'Measure',
    description:
      "Median over the runs, every run's value (`runs` says which, where not every run has one), and the exact 95 % interval where there are enough runs; or why there is none.",
  });

/** Figures of a step or journey, by name; a figure that does not apply is absent. */
export const measures = z.partialRecord(
  z.enum([
    'waitMs',
    'feedbackMs',
    'goalReadyMs',
    'blockedMs',
    'inpMs',
    'ttfbMs',
    'fcpMs',
    'lcpMs',
    'layoutShift',
    'requests',
    'bytes',
    'effortS',
    'idealEffortS',
    'actionCount',
    'keyCount',
    'pageCount',
    'barriers',
    'pageBarriers',
    'newPageBarriers',
  ]),
  measure,
);

true satisfies Same<z.infer<typeof measure>, Measure>;
