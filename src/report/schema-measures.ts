import * as z from 'zod';
import type {
  ActionMeasures,
  Measure,
  Operator,
  PageBarrier,
  ShiftMeasures,
  TargetMeasures,
  Wait,
  WaitedOn,
} from '../model/measures.ts';
import type { Picture, Spot, ViolationObservation } from '../model/observations.ts';
import type { Same } from './same.ts';

const measure = z
  .union([
    z.object({
      value: z.number(),
      samples: z.array(z.number()),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    z.object({ unmeasured: z.string() }),
  ])
  .meta({
    id: 'Measure',
    description:
      "Median over the runs, every run's value, and the exact 95 % interval where there are enough runs; or why there is none.",
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

const waitedOn = z.object({
  kind: z.enum(['network', 'main-thread', 'timer', 'animation', 'rendering', 'other']),
  subject: z.string(),
  ms: z.number(),
});

const lateness = z.object({ cause: z.string(), subject: z.string(), ms: z.number() });

const wait = z.object({
  kind: z.enum(['load', 'response']),
  ms: measure,
  beyond: z.object({ coveredMs: z.number(), lateMs: z.number(), siteMs: z.number() }),
  covering: z.array(z.object({ subject: z.string(), ms: z.number() })),
  lateness: z.array(lateness),
  awaited: z.string(),
  nextTarget: z.string().nullable(),
  nextStep: z.string().nullable(),
  silent: z.boolean().nullable(),
});

const operator = z.object({
  operator: z.enum(['think', 'search', 'read', 'point', 'press', 'type', 'home', 'scroll', 'pick']),
  ms: z.number(),
  idealMs: z.number(),
  of: z.string(),
});

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const spot = z
  .object({ subject: z.string(), box })
  .meta({ id: 'Spot', description: 'Where something stands in a picture.' });

export const picture = z.object({ file: z.string(), view: box }).meta({
  id: 'Picture',
  description: 'A file beside the report, and what it shows of the viewport, in CSS pixels.',
});

const impact = z.enum(['critical', 'serious', 'moderate', 'minor']);

const violation = z.object({
  id: z.string(),
  impact,
  help: z.string(),
  helpUrl: z.string(),
  nodes: z.array(
    z.object({
      subject: z.string(),
      selector: z.string(),
      box: box.exactOptional(),
      contrast: z
        .object({ ratio: z.number(), wanted: z.number(), foreground: z.string(), background: z.string() })
        .exactOptional(),
    }),
  ),
});

const target = z.object({
  subject: z.string(),
  role: z.string(),
  name: z.string(),
  tag: z.string(),
  box,
  picture: z.string().exactOptional(),
  widthMm: z.number(),
  heightMm: z.number(),
  inline: z.boolean(),
  neighbours: z.array(z.object({ subject: z.string(), gapPx: z.number(), gapMm: z.number() })),
  violations: z.array(violation).exactOptional(),
});

export const actionMeasures = z
  .object({
    kind: z.string(),
    source: z.string(),
    target: target.exactOptional(),
    measures: z.partialRecord(
      z.enum(['waitMs', 'feedbackMs', 'goalReadyMs', 'inpMs', 'inputDelayMs', 'processingMs', 'presentationMs']),
      measure,
    ),
    wait: wait.exactOptional(),
    blocked: z.array(lateness),
    waitedOn: z.array(waitedOn),
    deadPress: z.tuple([z.int(), z.int()]).exactOptional(),
    effort: z.array(operator),
  })
  .meta({ id: 'Action' });

export const shiftMeasures = z.object({
  value: z.number(),
  subject: z.string(),
  movedPx: z.number(),
  movedNextTarget: z.boolean(),
  run: z.int(),
});

export const pageBarrier = z.object({
  id: z.string(),
  impact,
  help: z.string(),
  helpUrl: z.string(),
  subjects: z.array(z.string()),
  inView: z.array(spot).exactOptional(),
  newCount: z.int(),
});

true satisfies Same<z.infer<typeof measure>, Measure>;
true satisfies Same<z.infer<typeof picture>, Picture>;
true satisfies Same<z.infer<typeof spot>, Spot>;
true satisfies Same<z.infer<typeof actionMeasures>, ActionMeasures>;
true satisfies Same<z.infer<typeof target>, TargetMeasures>;
true satisfies Same<z.infer<typeof violation>, ViolationObservation>;
true satisfies Same<z.infer<typeof wait>, Wait>;
true satisfies Same<z.infer<typeof waitedOn>, WaitedOn>;
true satisfies Same<z.infer<typeof operator>, Operator>;
true satisfies Same<z.infer<typeof shiftMeasures>, ShiftMeasures>;
true satisfies Same<z.infer<typeof pageBarrier>, PageBarrier>;
