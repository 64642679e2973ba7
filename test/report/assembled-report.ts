import type { Journey } from '../../src/model/journey.ts';
import type { JourneyMeasures } from '../../src/model/measures.ts';
import type { Observations } from '../../src/model/observations.ts';
import { personas } from '../../src/model/persona.ts';
import type { Report } from '../../src/model/report.ts';
import type { Judgement } from '../../src/model/score.ts';
import { assemble } from '../../src/report/assemble.ts';
import { describeThrottling } from '../../src/report/describe-throttling.ts';
import { unmeasuredJourney } from '../../src/report/journey-report.ts';
import { rules, ruleset } from '../../src/rules/index.ts';
import { completedJourney } from '../render/sample-report.ts';

const { journey: identity, persona, url, runs, measures, steps } = completedJourney();

export const journey: Journey = {
  ...identity,
  url,
  persona,
  timeoutMs: 30_000,
  own: [],
  secrets: [],
  whenever: [],
  steps: steps.map(({ id, title, phase, at, scored }) => ({
    id,
    title,
    phase,
    at,
    scored,
    was: [],
    actions: [],
    expect: [],
    optional: false,
    patienceMs: 3000,
    timeoutMs: 30_000,
    irreversible: false,
  })),
};

export const observations: Observations = {
  journey,
  persona,
  url,
  runs: [{ pass: 'timing', index: 1, outcome: 'completed', steps: [] }],
};

export const journeyMeasures: JourneyMeasures = {
  journey: identity,
  persona,
  url,
  runs,
  measures,
  steps: steps.map(({ at: _, friction: __, grade: ___, ...step }) => step),
};

export const judgement: Judgement = {
  outcome: 'completed',
  score: completedJourney().score,
  steps: { basket: { friction: 14.9, grade: 'hard' } },
  findings: completedJourney().findings,
  unmeasured: [],
};

/** A report as `assemble` makes it, of a journey that came through and one of which nothing came back. */
export function assembledReport(): Report {
  const failure = { kind: 'tool', message: 'Chrome ended.', nearest: [] } as const;
  return assemble({
    version: '0.1.0',
    ruleset,
    rules,
    startedAt: '2026-11-24T05:42:10.000Z',
    environment: {
      browser: 'Chrome/156',
      node: '24',
      os: 'Linux',
      machine: '2 cores',
      sandbox: true,
      throttling: { phone: describeThrottling(personas.phone) },
    },
    journeys: [
      { observations, measures: journeyMeasures, judgement, evidence: [] },
      unmeasuredJourney(journey, 'desktop', url, failure),
    ],
    gates: [],
    exitCode: 4,
  });
}
