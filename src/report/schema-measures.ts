import * as z from 'zod';
import { autofillFields } from '../model/field.ts';
import type {
  ActionMeasures,
  FieldMeasures,
  Measure,
  MoveMeasures,
  NeighbourMeasures,
  Operator,
  PageBarrier,
  ShiftMeasures,
  TargetMeasures,
  Wait,
  WaitedOn,
  WaitInRun,
  ZoomMeasures,
} from '../model/measures.ts';
import type { Picture, Spot, ViolationObservation } from '../model/observations.ts';
import type { Same } from './same.ts';
import { aftermath } from './schema-aftermath.ts';

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

const waitedOn = z.object({
  kind: z.enum(['network', 'main-thread', 'timer', 'animation', 'rendering', 'other']),
  subject: z.string(),
  ms: z.number(),
});

const lateness = z.object({ cause: z.string(), subject: z.string(), ms: z.number() });

const waitKind = z.enum(['load', 'response']);
const beyond = z.object({ coveredMs: z.number(), lateMs: z.number(), siteMs: z.number() });

const waitInRun = z.object({
  kind: waitKind,
  beyond,
  silent: z.boolean(),
  nextTarget: z.string().nullable().exactOptional(),
  nextStep: z.string().nullable().exactOptional(),
});

const wait = z.object({
  kind: waitKind,
  ms: measure,
  beyond,
  covering: z.array(z.object({ subject: z.string(), ms: z.number() })),
  lateness: z.array(lateness),
  awaited: z.string(),
  nextTarget: z.string().nullable(),
  nextStep: z.string().nullable(),
  silent: z.boolean().nullable(),
  each: z.array(waitInRun).exactOptional(),
});

const operator = z.object({
  operator: z.enum(['think', 'search', 'read', 'compare', 'point', 'press', 'type', 'home', 'scroll', 'pick']),
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

const neighbour = z.object({
  subject: z.string(),
  kind: z.enum(['link', 'button', 'field']),
  inline: z.boolean(),
  gapPx: z.number(),
  gapMm: z.number(),
  edgesMm: z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }),
});

const field = z.object({
  type: z.string(),
  label: z.object({
    text: z.string(),
    from: z.enum(['aria-labelledby', 'aria-label', 'label', 'title', 'placeholder', 'none']),
  }),
  placeholder: z.string(),
  name: z.string(),
  id: z.string(),
  group: z.string(),
  autocomplete: z.string().nullable(),
  formAutocomplete: z.string().nullable(),
  inputmode: z.string().nullable(),
  autocapitalize: z.string().nullable(),
  lang: z.string(),
  purpose: z.enum([...autofillFields, 'password', 'search', 'quantity', 'amount']).nullable(),
  isRepeated: z.boolean(),
  isOthers: z.boolean(),
  autofill: z.enum([...autofillFields, 'nothing', 'on', 'off', 'invalid']),
  keyboard: z.enum(['letters', 'email', 'url', 'search', 'tel', 'digits', 'decimal', 'picker', 'none']),
  typed: z.object({ characters: z.int(), digitsOnly: z.boolean().nullable() }).nullable(),
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
  neighbours: z.array(neighbour),
  field: field.exactOptional(),
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
    needless: z.literal(true).exactOptional(),
    unasked: z.literal(true).exactOptional(),
    dismisses: z.string().exactOptional(),
    doneIn: z.tuple([z.int(), z.int()]).exactOptional(),
    target: target.exactOptional(),
    measures: z.partialRecord(
      z.enum(['waitMs', 'feedbackMs', 'goalReadyMs', 'inpMs', 'inputDelayMs', 'processingMs', 'presentationMs']),
      measure,
    ),
    wait: wait.exactOptional(),
    blocked: z.array(lateness),
    waitedOn: z.array(waitedOn),
    deadPress: z.tuple([z.int(), z.int()]).exactOptional(),
    deadIn: z.array(z.int()).exactOptional(),
    aftermath: aftermath.exactOptional(),
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

export const zoomMeasures = z.object({ viewport: z.string().nullable(), lockedBy: z.string().nullable() });

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
true satisfies Same<z.infer<typeof waitInRun>, WaitInRun>;
true satisfies Same<z.infer<typeof waitedOn>, WaitedOn>;
true satisfies Same<z.infer<typeof operator>, Operator>;
true satisfies Same<z.infer<typeof move>, MoveMeasures>;
true satisfies Same<z.infer<typeof shiftMeasures>, ShiftMeasures>;
true satisfies Same<z.infer<typeof pageBarrier>, PageBarrier>;
true satisfies Same<z.infer<typeof neighbour>, NeighbourMeasures>;
true satisfies Same<z.infer<typeof field>, FieldMeasures>;
true satisfies Same<z.infer<typeof zoomMeasures>, ZoomMeasures>;
