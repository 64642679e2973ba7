import * as z from 'zod';
import type { Constant } from '../model/constant.ts';
import type { Failure } from '../model/observations.ts';
import { personaIds } from '../model/persona.ts';
import type { Environment, Gate, JourneyReport, Report, RuleInfo, StepReport } from '../model/report.ts';
import { dimensions } from '../model/rule.ts';
import type { Finding, Score } from '../model/score.ts';
import type { Same } from './same.ts';
import { actionMeasures, measures, pageBarrier, picture, shiftMeasures, spot } from './schema-measures.ts';

const persona = z.enum(personaIds);
const dimension = z.enum(dimensions);
const place = z.object({ file: z.string(), line: z.int(), column: z.int() }).meta({ id: 'Place' });
const range = z.tuple([z.number(), z.number()]);

const constant = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  source: z.string(),
});

const environment = z.object({
  browser: z.string(),
  node: z.string(),
  os: z.string(),
  machine: z.string(),
  sandbox: z.boolean(),
  sandboxReason: z.string().exactOptional(),
  throttling: z.partialRecord(persona, z.string()),
});

const failure = z
  .object({
    kind: z.enum(['blocked', 'ambiguous', 'unreachable', 'tool', 'interrupted']),
    step: z.string().exactOptional(),
    at: place.exactOptional(),
    message: z.string(),
    nearest: z.array(z.string()),
    screenshot: z.string().exactOptional(),
  })
  .meta({ id: 'Failure', description: 'Why a run ended early.' });

const score = z
  .object({
    fluidity: z.number().min(0).max(100),
    fluid: z.number().nullable(),
    intuitive: z.number().nullable(),
    ergonomic: z.number().nullable(),
    friction: z.number(),
    band: range.nullable(),
    interval: range.nullable(),
  })
  .meta({ id: 'Score', description: '0 to 100; null where a blocked journey has none.' });

const finding = z
  .object({
    rule: z.string(),
    dimension,
    step: z.string().nullable(),
    subject: z.string(),
    message: z.string(),
    friction: z.number(),
    points: z.number().nullable(),
    gain: z.number().nullable(),
    told: z.string().exactOptional(),
    fingerprint: z.string(),
    evidence: z.record(z.string(), z.unknown()),
    runs: z.tuple([z.int(), z.int()]),
    axe: z.string().exactOptional(),
  })
  .meta({ id: 'Finding', description: "A lost point's cause: where, what it costs, what mending it gives back." });

const step = z
  .object({
    id: z.string(),
    title: z.string(),
    phase: z.enum(['setup', 'journey', 'teardown']),
    scored: z.boolean(),
    outcome: z.enum(['completed', 'failed', 'skipped', 'unreached']),
    reason: z.string().exactOptional(),
    measures,
    actions: z.array(actionMeasures),
    shifts: z.array(shiftMeasures),
    pageBarriers: z.array(pageBarrier).exactOptional(),
    screenshot: z.string().exactOptional(),
    awaited: z.array(spot).exactOptional(),
    at: place,
    friction: z.number().nullable(),
    grade: z.enum(['easy', 'some load', 'hard']).nullable(),
  })
  .meta({ id: 'Step' });

const journey = z
  .object({
    journey: z.object({ id: z.string(), title: z.string(), file: z.string().exactOptional(), text: z.string() }),
    persona,
    url: z.string(),
    outcome: z.enum(['completed', 'blocked', 'unmeasured']),
    reason: z.string().exactOptional(),
    failure: failure.exactOptional(),
    score: score.nullable(),
    runs: z.object({ total: z.int(), completed: z.int(), blocked: z.int() }),
    measures,
    steps: z.array(step),
    pictures: z.array(picture).exactOptional(),
    findings: z.array(finding),
    unmeasured: z.array(z.object({ rule: z.string(), step: z.string(), reason: z.string() })),
    evidence: z.array(z.object({ file: z.string(), hash: z.string() })),
  })
  .meta({ id: 'Journey', description: 'One journey as one persona travelled it.' });

const gate = z
  .object({
    id: z.string(),
    subject: z.string(),
    wanted: z.string(),
    got: z.string(),
    verdict: z.enum(['pass', 'warn', 'fail', 'inconclusive', 'unmeasured']),
    reason: z.string(),
  })
  .meta({ id: 'Gate' });

const rule = z.object({
  id: z.string(),
  title: z.string(),
  dimension,
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  sources: z.array(z.string()),
  constants: z.array(z.string()),
});

/** The shape of a report. Keys it does not know are let through: within one schema version keys are only ever added. */
export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  ruleset: z.string(),
  tool: z.object({ name: z.literal('parcours'), version: z.string() }),
  startedAt: z.iso.datetime(),
  exitCode: z.int(),
  environment,
  journeys: z.array(journey),
  crowds: z.array(z.never()),
  gates: z.array(gate),
  rules: z.array(rule),
  constants: z.record(z.string(), constant),
});

/** The published JSON Schema (draft-07, which editors read). */
export function reportJsonSchema(): unknown {
  const described = reportSchema.meta({
    title: 'Parcours report',
    description:
      'The fluidity report of a run, schema version 1. Within a version keys are only ever added: a reader passes over those it does not know.',
  });
  return z.toJSONSchema(described, { target: 'draft-7', io: 'input' });
}

// Part by part, because the compiler stops looking some levels down.
true satisfies Same<z.infer<typeof reportSchema>, Report>;
true satisfies Same<z.infer<typeof environment>, Environment>;
true satisfies Same<z.infer<typeof journey>, JourneyReport>;
true satisfies Same<z.infer<typeof step>, StepReport>;
true satisfies Same<z.infer<typeof failure>, Failure>;
true satisfies Same<z.infer<typeof finding>, Finding>;
true satisfies Same<z.infer<typeof score>, Score>;
true satisfies Same<z.infer<typeof gate>, Gate>;
true satisfies Same<z.infer<typeof rule>, RuleInfo>;
true satisfies Same<z.infer<typeof constant>, Constant>;
