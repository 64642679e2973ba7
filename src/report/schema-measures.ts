import * as z from 'zod';
import type {
  ActionMeasures,
  Measure,
  MoveMeasures,
  Operator,
  PageBarrier,
  ShiftMeasures,
  TargetMeasures,
  Wait,
  WaitedOn,
} from '../model/measures.ts';
import type { ViolationObservation } from '../model/observations.ts';
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
  operator: z.enum(['think', 'search', 'read', 'compare', 'point', 'press', 'type', 'home', 'scroll', 'pick']),
  ms: z.number(),
  idealMs: z.number(),
  of: z.string(),
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
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  widthMm: z.number(),
  heightMm: z.number(),
  inline: z.boolean(),
  neighbours: z.array(z.object({ subject: z.string(), gapPx: z.number(), gapMm: z.number() })),
  choice: z.object({ place: z.string(), passed: z.int(), options: z.int(), inspected: z.int() }).exactOptional(),
  rivals: z
    .object({
      count: z.int(),
      near: z.int(),
      leftOut: z.boolean(),
      alike: z.int(),
      beside: z.string(),
      place: z.string(),
    })
    .exactOptional(),
  violations: z.array(violation).exactOptional(),
});

const move = z.object({
  subject: z.string(),
  afterMs: z.number(),
  px: z.number(),
  under: z.string().nullable(),
  shift: z.number(),
  run: z.int(),
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
    screensAway: z.number().exactOptional(),
    discloses: z.string().exactOptional(),
    moves: z.array(move).exactOptional(),
  })
  .meta({ id: 'Action' });

export const shiftMeasures = z.object({
  value: z.number(),
  subject: z.string(),
  movedPx: z.number(),
  movedNextTarget: z.boolean(),
  move: move.exactOptional(),
  run: z.int(),
});

export const pageBarrier = z.object({
  id: z.string(),
  impact,
  help: z.string(),
  helpUrl: z.string(),
  subjects: z.array(z.string()),
  newCount: z.int(),
});

true satisfies Same<z.infer<typeof measure>, Measure>;
true satisfies Same<z.infer<typeof actionMeasures>, ActionMeasures>;
true satisfies Same<z.infer<typeof target>, TargetMeasures>;
true satisfies Same<z.infer<typeof violation>, ViolationObservation>;
true satisfies Same<z.infer<typeof wait>, Wait>;
true satisfies Same<z.infer<typeof waitedOn>, WaitedOn>;
true satisfies Same<z.infer<typeof operator>, Operator>;
true satisfies Same<z.infer<typeof move>, MoveMeasures>;
true satisfies Same<z.infer<typeof shiftMeasures>, ShiftMeasures>;
true satisfies Same<z.infer<typeof pageBarrier>, PageBarrier>;
