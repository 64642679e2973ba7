import fc from 'fast-check';
import type { Measure } from '../../src/model/measure.ts';
import { personaIds } from '../../src/model/persona.ts';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { type Dimension, dimensions } from '../../src/model/rule.ts';
import type { Finding } from '../../src/model/score.ts';
import { of, sampleReport } from '../render/sample-report.ts';

/** A finding as a rule would leave it; the rule named `slow` is timed, `fixed` is not. */
export function found(given: Partial<Finding> & { readonly friction: number }): Finding {
  const { rule = 'fixed', step = 'pay', subject = 'button "Pay"' } = given;
  return {
    rule,
    dimension: 'fluid',
    step,
    subject,
    message: `${rule} at ${subject}`,
    points: null,
    gain: null,
    fingerprint: '',
    evidence: {},
    runs: [1, 1],
    ...given,
  };
}

/** A journey of the steps `look` and `pay`, completed by a phone in one run. */
export function travelled(findings: readonly Finding[], given: Partial<JourneyReport> = {}): JourneyReport {
  return {
    journey: { id: 'buy', title: 'Buy a kettle', text: '' },
    persona: 'phone',
    url: 'https://shop.example/',
    outcome: 'completed',
    score: null,
    runs: { total: 1, completed: 1, blocked: 0 },
    measures: { waitMs: of(1500), actionCount: of(5), keyCount: of(20), pageCount: of(2), requests: of(30) },
    steps: [stepOf('look'), stepOf('pay')],
    findings,
    unmeasured: [],
    evidence: [],
    ...given,
  };
}

export function stepOf(
  id: string,
  given: Partial<JourneyReport['steps'][number]> = {},
): JourneyReport['steps'][number] {
  return {
    id,
    title: `Step ${id}`,
    phase: 'journey',
    scored: true,
    outcome: 'completed',
    at: { file: 'buy.yml', line: 3, column: 5 },
    measures: { waitMs: of(500) },
    actions: [],
    shifts: [],
    friction: null,
    grade: null,
    ...given,
  };
}

/** A report of these journeys under rules of which `slow` is timed. */
export function reportOf(...journeys: readonly JourneyReport[]): Report {
  const rule = (id: string, timed: boolean) => {
    const words = { title: `Title of ${id}`, what: '', why: '', fix: '' };
    return { id, dimension: 'fluid' as const, ...words, sources: [], constants: [], timed };
  };
  return {
    ...sampleReport(),
    rules: [rule('slow', true), rule('fixed', false), rule('other', false)],
    journeys,
    gates: [],
  };
}

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.array(fc.nat({ max: 9000 }), { minLength: 1, maxLength: 5 }).map((samples) => {
    const sorted = samples.toSorted((a, b) => a - b);
    return { value: sorted[Math.floor(sorted.length / 2)] ?? 0, samples, low: null, high: null };
  }),
  fc.constant({ unmeasured: 'no frame followed' }),
);

const finding = (steps: readonly string[]): fc.Arbitrary<Finding> =>
  fc
    .record({
      rule: fc.constantFrom('slow', 'fixed', 'other'),
      dimension: fc.constantFrom<Dimension>(...dimensions),
      step: fc.constantFrom(...steps, null),
      subject: fc.constantFrom('button "Pay"', 'link "Back"', 'the page'),
      cost: fc.oneof(
        fc.double({ min: 0.5, max: 30, noNaN: true }).map((friction) => ({ friction, weight: friction })),
        // Near one another, so that the same finding is often unchanged.
        fc.constantFrom(2, 2.1, 2.4, 2.7).map((friction) => ({ friction, weight: friction })),
        fc.double({ min: 0.5, max: 3, noNaN: true }).map((friction) => ({ friction, weight: friction * 3 })),
        fc.double({ min: 0.05, max: 0.49, noNaN: true }).map((weight) => ({ friction: 0, weight })),
        fc.constant({ friction: 0, weight: 0 }),
      ),
      runs: fc.constantFrom<readonly [number, number]>([1, 1], [3, 3], [1, 3]),
    })
    .map(({ cost, ...one }) => found({ ...one, ...cost }));

const journey: fc.Arbitrary<JourneyReport> = fc
  .record({
    id: fc.constantFrom('buy', 'sign-in'),
    persona: fc.constantFrom(...personaIds),
    outcome: fc.constantFrom('completed', 'completed', 'completed', 'blocked', 'unmeasured'),
    steps: fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 5 }),
    was: fc.option(fc.constantFrom('a', 'b', 'f')),
    waits: fc.array(measure, { minLength: 6, maxLength: 6 }),
    lost: fc.option(fc.record({ rule: fc.constantFrom('slow', 'fixed'), at: fc.nat({ max: 4 }) })),
    actionCount: fc.integer({ min: 1, max: 4 }),
    pageCount: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ steps, ...rest }) =>
    fc
      .uniqueArray(finding(steps), {
        maxLength: 8,
        selector: ({ rule, step, subject }) => JSON.stringify([rule, step, subject]),
      })
      .map((findings) => ({ ...rest, steps, findings })),
  )
  .map(({ id, persona, outcome, steps, was, waits, lost, actionCount, pageCount, findings }) => ({
    ...travelled(outcome === 'unmeasured' ? [] : findings),
    journey: { id, title: `Journey ${id}`, text: '' },
    persona,
    outcome,
    ...(outcome !== 'completed' && { reason: 'The address gave no answer.' }),
    steps: steps.map((step, index) =>
      stepOf(step, {
        ...(index === 0 && was !== null && !steps.includes(was) && { was: [was] }),
        outcome: outcome === 'blocked' && index === steps.length - 1 ? 'failed' : 'completed',
        measures: { waitMs: waits[index] ?? of(0) },
      }),
    ),
    measures: { waitMs: waits[5] ?? of(0), actionCount: of(actionCount), keyCount: of(20), pageCount: of(pageCount) },
    unmeasured:
      lost === null ? [] : [{ rule: lost.rule, step: steps[lost.at % steps.length] ?? '', reason: 'no audit' }],
  }));

/** Reports of a few journeys with this and that found in them. */
export const reports: fc.Arbitrary<Report> = fc
  .record({
    journeys: fc.uniqueArray(journey, {
      minLength: 1,
      maxLength: 3,
      selector: (one) => `${one.journey.id} ${one.persona}`,
    }),
    machine: fc.constantFrom('2 cores', '4 cores'),
  })
  .map(({ journeys, machine }) => {
    const report = reportOf(...journeys);
    return { ...report, environment: { ...report.environment, machine } };
  });
