import * as z from 'zod';
import {
  type Comparison,
  type Contribution,
  type CountChange,
  countNames,
  type FindingChange,
  type OutcomeChange,
  type StepChange,
} from '../model/comparison.ts';
import { personaIds } from '../model/persona.ts';
import { dimensions } from '../model/rule.ts';
import type { Same } from './same.ts';
import { gate, place } from './schema.ts';
import { measure } from './schema-measure.ts';

const whose = { journey: z.string(), persona: z.enum(personaIds) };
const verdict = z.enum(['better', 'worse', 'same', 'cannot tell']);
const counts = z.record(z.enum(countNames), z.number().nullable());

const side = z
  .object({ startedAt: z.string().nullable(), version: z.string() })
  .meta({ id: 'Side', description: 'When it was measured (null for a baseline), and by which Parcours.' });

const outcomeSide = z
  .object({
    outcome: z.enum(['completed', 'blocked', 'unmeasured']),
    reason: z.string().exactOptional(),
    url: z.string().exactOptional(),
    runs: z.object({ total: z.int(), completed: z.int(), blocked: z.int(), asked: z.int().exactOptional() }),
    fluidity: z.number().nullable(),
    fluid: z.number().nullable(),
    intuitive: z.number().nullable(),
    ergonomic: z.number().nullable(),
    friction: z.number().nullable(),
    waitMs: measure.nullable(),
  })
  .meta({ id: 'OutcomeSide', description: 'Without figures when unmeasured, without sub-scores when blocked.' });

const countChange = z.object({
  base: z.number().nullable(),
  head: z.number().nullable(),
  doubt: z.enum(['some runs']).exactOptional(),
});

const outcome = z
  .object({
    ...whose,
    title: z.string(),
    verdict,
    certain: z.enum(['better', 'worse', 'same']),
    reason: z.string(),
    base: outcomeSide.nullable(),
    head: outcomeSide.nullable(),
    counts: z.record(z.enum(countNames), countChange),
    gaps: z.array(
      z.object({
        side: z.enum(['base', 'head']),
        step: z.string(),
        rule: z.string().nullable(),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'Outcome', description: 'How one persona fared on one journey; null: it is not in that report.' });

const stepSide = z
  .object({
    id: z.string(),
    title: z.string(),
    number: z.int().nullable(),
    outcome: z.enum(['completed', 'failed', 'skipped', 'unreached']),
    at: place.exactOptional(),
    friction: z.number().nullable(),
    waitMs: measure.nullable(),
    counts,
  })
  .meta({ id: 'StepSide' });

const step = z
  .object({
    ...whose,
    id: z.string(),
    title: z.string(),
    change: z.array(z.enum(['added', 'removed', 'renamed', 'moved'])),
    base: stepSide.nullable(),
    head: stepSide.nullable(),
    waitChangeMs: z.number().nullable(),
  })
  .meta({ id: 'Step', description: 'A step side by side. Waits are told, not judged.' });

const findingSide = z
  .object({
    message: z.string(),
    friction: z.number(),
    weight: z.number(),
    runs: z.tuple([z.int(), z.int()]),
  })
  .meta({ id: 'FindingSide' });

const finding = z
  .object({
    ...whose,
    fingerprint: z.string(),
    rule: z.string(),
    title: z.string(),
    dimension: z.enum(dimensions),
    axe: z.string().exactOptional(),
    step: z.string().nullable(),
    subject: z.string(),
    base: findingSide.nullable(),
    head: findingSide.nullable(),
    doubt: z.enum(['timed', 'some runs']).exactOptional(),
    contribution: z.number().nullable(),
  })
  .meta({ id: 'Finding', description: 'The same finding on both sides; null: it is not there.' });

const contribution = z
  .object({
    ...whose,
    step: z.string().nullable(),
    rule: z.string(),
    base: z.number(),
    head: z.number(),
    contribution: z.number(),
  })
  .meta({ id: 'Contribution', description: 'A part of the change of fluidity; the parts of a journey add up to it.' });

/** The shape of `comparison.json`; within one schema version keys are only ever added. */
const comparisonSchema = z.object({
  schemaVersion: z.literal(1),
  ruleset: z.string(),
  base: side,
  head: side,
  verdict,
  leastChange: z.number().nullable(),
  runsNeeded: z.int().nullable(),
  floor: z.number(),
  outcomes: z.array(outcome),
  steps: z.array(step),
  findings: z.object({
    new: z.array(finding),
    mended: z.array(finding),
    worse: z.array(finding),
    better: z.array(finding),
    unchanged: z.array(finding),
    unknown: z.array(finding.extend({ unknown: z.string() }).meta({ id: 'UnknownFinding' })),
    told: z.object({ new: z.array(finding), mended: z.array(finding), unchanged: z.array(finding) }),
  }),
  contributions: z.array(contribution),
  environmentDiffers: z.array(z.object({ what: z.string(), base: z.string(), head: z.string() })),
  gates: z.array(gate),
});

/** The published JSON Schema (draft-07, which editors read). */
export function comparisonJsonSchema(): unknown {
  const described = comparisonSchema.meta({
    title: 'Parcours comparison',
    description:
      'What got better and worse between two reports, schema version 1. Within a version keys are only ever added: a reader passes over those it does not know.',
  });
  return z.toJSONSchema(described, { target: 'draft-7', io: 'input' });
}

// Part by part, because the compiler stops looking some levels down.
true satisfies Same<z.infer<typeof comparisonSchema>, Comparison>;
true satisfies Same<z.infer<typeof countChange>, CountChange>;
true satisfies Same<z.infer<typeof outcome>, OutcomeChange>;
true satisfies Same<z.infer<typeof step>, StepChange>;
true satisfies Same<z.infer<typeof finding>, FindingChange>;
true satisfies Same<z.infer<typeof contribution>, Contribution>;
