import * as z from 'zod';
import type { Baseline, BaselineFinding, BaselineJourney, BaselineStep } from '../model/baseline.ts';
import { countNames } from '../model/comparison.ts';
import { personaIds } from '../model/persona.ts';
import { dimensions } from '../model/rule.ts';
import type { Same } from './same.ts';

const counts = z.partialRecord(z.enum(countNames), z.number());

const waits = z.tuple([z.number()], z.number());

const step = z.object({
  id: z.string(),
  iteration: z.int().exactOptional(),
  was: z.array(z.string()).exactOptional(),
  title: z.string(),
  phase: z.enum(['setup', 'journey', 'teardown']),
  scored: z.boolean(),
  outcome: z.enum(['completed', 'failed', 'skipped', 'unreached']),
  waitMs: waits.exactOptional(),
  counts,
});

const finding = z.object({
  rule: z.string(),
  axe: z.string().exactOptional(),
  dimension: z.enum(dimensions),
  step: z.string().nullable(),
  subject: z.string(),
  friction: z.number().nonnegative(),
  weight: z.number().nonnegative().exactOptional(),
  runs: z.tuple([z.int(), z.int()]),
});

const journey = z.object({
  journey: z.object({ id: z.string(), title: z.string(), file: z.string().exactOptional() }),
  persona: z.enum(personaIds),
  outcome: z.enum(['completed', 'blocked', 'unmeasured']),
  reason: z.string().exactOptional(),
  runs: z.object({ total: z.int(), completed: z.int(), blocked: z.int(), asked: z.int().exactOptional() }),
  waitMs: waits.exactOptional(),
  counts,
  steps: z.array(step),
  findings: z.array(finding),
  unmeasured: z.array(z.object({ rule: z.string(), step: z.string(), reason: z.string() })),
});

/** The shape of a baseline. Keys it does not know are let through: within one schema version keys are only ever added. */
export const baselineSchema = z.object({
  kind: z.literal('parcours-baseline'),
  schemaVersion: z.literal(1),
  ruleset: z.string(),
  tool: z.object({ name: z.literal('parcours'), version: z.string() }),
  environment: z.object({
    browser: z.string(),
    os: z.string(),
    machine: z.string(),
    throttling: z.partialRecord(z.enum(personaIds), z.string()),
  }),
  rules: z.array(z.object({ id: z.string(), title: z.string(), timed: z.boolean().exactOptional() })),
  journeys: z.array(journey),
});

true satisfies Same<z.infer<typeof baselineSchema>, Baseline>;
true satisfies Same<z.infer<typeof journey>, BaselineJourney>;
true satisfies Same<z.infer<typeof step>, BaselineStep>;
true satisfies Same<z.infer<typeof finding>, BaselineFinding>;
