import * as z from 'zod';
import type { ActionMeasures, MoveMeasures, Operator, Wait, WaitedOn, WaitInRun } from '../model/action-measures.ts';
import type { Same } from './same.ts';
import { aftermath } from './schema-aftermath.ts';
import { measure } from './schema-measure.ts';
import { target } from './schema-target.ts';

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

export const move = z.object({
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

true satisfies Same<z.infer<typeof actionMeasures>, ActionMeasures>;
true satisfies Same<z.infer<typeof wait>, Wait>;
true satisfies Same<z.infer<typeof waitInRun>, WaitInRun>;
true satisfies Same<z.infer<typeof waitedOn>, WaitedOn>;
true satisfies Same<z.infer<typeof operator>, Operator>;
true satisfies Same<z.infer<typeof move>, MoveMeasures>;
