import * as z from 'zod';
import type { Constant } from '../model/constant.ts';
import type { LighthousePass } from '../model/lighthouse.ts';
import type { Failure } from '../model/observations.ts';
import { personaIds } from '../model/persona.ts';
import type { Environment, Gate, JourneyReport, Report, RuleInfo, StepReport } from '../model/report.ts';
import { dimensions } from '../model/rule.ts';
import type { Finding, Score } from '../model/score.ts';
import type { Same } from './same.ts';
import { actionMeasures } from './schema-action.ts';
import { interruptionMeasures } from './schema-interruption.ts';
import { measures } from './schema-measure.ts';
import { pageBarrier, shiftMeasures, zoomMeasures } from './schema-measures.ts';
import { picture, spot } from './schema-picture.ts';

const persona = z.enum(personaIds);
const dimension = z.enum(dimensions);
export const place = z.object({ file: z.string(), line: z.int(), column: z.int() }).meta({ id: 'Place' });
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
    kind: z.enum(['blocked', 'ambiguous', 'setup', 'unreachable', 'tool', 'interrupted']),
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
    runs: z.array(z.number().min(0).max(100)).exactOptional(),
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
    weight: z.number().exactOptional(),
    points: z.number().nullable(),
    gain: z.number().nullable(),
    told: z.string().exactOptional(),
    fingerprint: z.string(),
    evidence: z.record(z.string(), z.unknown()),
    runs: z.tuple([z.int(), z.int()]),
    axe: z.string().exactOptional(),
  })
  .meta({ id: 'Finding', description: "A lost point's cause: where, what it costs, what mending it gives back." });

const category = z.union([
  z.object({ score: z.number(), passed: z.int(), audits: z.int() }),
  z.object({ unmeasured: z.string() }),
]);

const lighthouse = z
  .object({
    version: z.string(),
    report: z.string().exactOptional(),
    steps: z.array(
      z.object({
        step: z.string(),
        performance: category.exactOptional(),
        accessibility: category,
        bestPractices: category,
      }),
    ),
    failure: failure.exactOptional(),
  })
  .meta({ id: 'Lighthouse', description: 'What Lighthouse said, in a pass of its own; it enters no score.' });

const step = z
  .object({
    id: z.string(),
    iteration: z.int().exactOptional(),
    title: z.string(),
    phase: z.enum(['setup', 'journey', 'teardown']),
    scored: z.boolean(),
    outcome: z.enum(['completed', 'failed', 'skipped', 'unreached']),
    reason: z.string().exactOptional(),
    notTakenIn: z.array(z.int()).exactOptional(),
    measures,
    actions: z.array(actionMeasures),
    shifts: z.array(shiftMeasures),
    interruptions: z.array(interruptionMeasures).exactOptional(),
    pageBarriers: z.array(pageBarrier).exactOptional(),
    zoom: zoomMeasures.exactOptional(),
    screenshot: z.string().exactOptional(),
    awaited: z.array(spot).exactOptional(),
    at: place,
    was: z.array(z.string()).exactOptional(),
    friction: z.number().nullable(),
    grade: z.enum(['easy', 'some load', 'hard']).nullable(),
  })
  .meta({ id: 'Step' });

const outcome = z.enum(['completed', 'blocked', 'unmeasured']);

const stop = z.object({
  step: z.string().nullable(),
  reason: z.string(),
  obstacle: z.string().nullable(),
  iteration: z.int().exactOptional(),
  isDeadPress: z.boolean(),
  hasFailed: z.literal(true).exactOptional(),
});

const runCounts = z.object({
  total: z.int(),
  completed: z.int(),
  blocked: z.int(),
  asked: z.int().exactOptional(),
  outcomes: z.array(outcome).exactOptional(),
  stops: z.array(stop).exactOptional(),
});

const journey = z
  .object({
    journey: z.object({
      id: z.string(),
      title: z.string(),
      file: z.string().exactOptional(),
      text: z.string(),
      used: z.array(z.object({ file: z.string(), text: z.string() })).exactOptional(),
    }),
    persona,
    url: z.string(),
    outcome,
    reason: z.string().exactOptional(),
    failure: failure.exactOptional(),
    score: score.nullable(),
    runs: runCounts,
    measures,
    steps: z.array(step),
    pictures: z.array(picture).exactOptional(),
    findings: z.array(finding),
    unmeasured: z.array(z.object({ rule: z.string(), step: z.string(), reason: z.string() })),
    lighthouse: lighthouse.exactOptional(),
    evidence: z.array(z.object({ file: z.string(), hash: z.string() })),
  })
  .meta({ id: 'Journey', description: 'One journey as one persona travelled it.' });

export const gate = z
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
  timed: z.boolean().exactOptional(),
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
  baseline: z.object({ file: z.string(), verdict: z.enum(['better', 'worse', 'same', 'cannot tell']) }).exactOptional(),
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
true satisfies Same<z.infer<typeof lighthouse>, LighthousePass>;
true satisfies Same<z.infer<typeof finding>, Finding>;
true satisfies Same<z.infer<typeof score>, Score>;
true satisfies Same<z.infer<typeof gate>, Gate>;
true satisfies Same<z.infer<typeof rule>, RuleInfo>;
true satisfies Same<z.infer<typeof constant>, Constant>;
