import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { measure } from '../../src/measure/measure.ts';
import type { Step } from '../../src/model/journey.ts';
import type { Observations, Run, StepObservation } from '../../src/model/observations.ts';
import { stepKey } from '../../src/model/step-key.ts';
import { friction, toy } from '../judge/toy.ts';
import { journey } from '../report/assembled-report.ts';
import { acted, barred, taken, timed } from './observed.ts';

const step = (id: string): Step => ({
  ...(journey.steps[0] as Step),
  id,
  title: id,
  phase: 'journey',
  scored: true,
  actions: [{ kind: 'click' } as never],
});

const observed = (...runs: readonly Run[]): Observations => ({
  journey: { ...journey, steps: [step('open'), step('more'), step('look')] },
  persona: 'desktop',
  url: 'https://shop.example/',
  runs,
});

/** A run whose rounds took so long each; every press comes a second after the goal before. */
function run(index: number, ...rounds: readonly number[]): Run {
  let at = 1000;
  const next = (id: string, ms: number, given: Partial<StepObservation> = {}) => {
    const action = acted({ source: `press in ${id}`, inputAt: at, goalReadyAt: at + ms });
    at += ms + 1000;
    return taken(id, [action], { ...given, startedAt: at });
  };
  const more = rounds.map((ms, round) => next('more', ms, { iteration: round + 1 }));
  const none = [taken('more', [], { outcome: 'skipped', reason: 'it was so already' })];
  return timed([next('open', 100), ...(rounds.length > 0 ? more : none), next('look', 100)], index);
}

describe('a step that is repeated', () => {
  test('is measured round by round, under one id', () => {
    const { steps } = measure(observed(run(1, 300, 500), run(2, 300, 700)));
    expect(steps.map((one) => [one.id, one.iteration, one.outcome, one.measures.waitMs])).toMatchObject([
      ['open', undefined, 'completed', { samples: [100, 100] }],
      ['more', 1, 'completed', { samples: [300, 300] }],
      ['more', 2, 'completed', { samples: [500, 700] }],
      ['look', undefined, 'completed', { samples: [100, 100] }],
    ]);
    expect(steps.map(({ actions }) => actions[0]?.wait?.nextStep)).toEqual(['more.1', 'more.2', 'look', null]);
  });

  test('runs of different lengths are told up to the longest; the others have skipped its last rounds', () => {
    const { steps } = measure(observed(run(1, 300), run(2, 300, 700, 900)));
    expect(steps.map((one) => [stepKey(one), one.outcome])).toEqual([
      ['open', 'completed'],
      ['more.1', 'completed'],
      ['more.2', 'completed'],
      ['more.3', 'completed'],
      ['look', 'completed'],
    ]);
    expect(steps[2]?.measures.waitMs).toMatchObject({ value: 700, samples: [700] });
    expect(steps[2]?.measures.requests).toMatchObject({ samples: [0] });
  });

  test('of which no run took a round is told once', () => {
    const { steps } = measure(observed(run(1), run(2)));
    expect(steps.map((one) => [stepKey(one), one.outcome, one.reason])).toEqual([
      ['open', 'completed', undefined],
      ['more', 'skipped', 'it was so already'],
      ['look', 'completed', undefined],
    ]);
  });

  test('of which one run took rounds and the other none', () => {
    const { steps } = measure(observed(run(1), run(2, 400)));
    expect(steps.map((one) => [stepKey(one), one.outcome])).toEqual([
      ['open', 'completed'],
      ['more.1', 'completed'],
      ['look', 'completed'],
    ]);
  });

  test('what bars a round is met in that round, and charged once', () => {
    const first = acted({ inputAt: 1000, goalReadyAt: 1000 });
    const second = acted({ inputAt: 9000, goalReadyAt: 9000, ledger: [barred('covered', 1000, 4000)] });
    const { steps } = measure(
      observed(
        timed([
          taken('open', [acted({ inputAt: 0, goalReadyAt: 0 })]),
          taken('more', [first], { iteration: 1 }),
          taken('more', [second], { iteration: 2 }),
          taken('look', [acted({ inputAt: 9500, goalReadyAt: 9500 })]),
        ]),
      ),
    );
    expect(steps.filter(({ actions }) => actions.some(({ wait }) => wait?.nextStep === 'more.2'))).toHaveLength(1);
  });
});

describe('the judgement of rounds', () => {
  const rule = toy(
    'slow',
    {},
    {
      check: ({ iteration = 0 }) => (iteration > 0 ? [friction({ points: () => iteration * 2 })] : []),
    },
  );

  test('findings that are alike become one; each round keeps its own part', () => {
    const measures = measure(observed(run(1, 300, 500, 700)));
    const { findings, steps, score } = judge(measures, [rule]);
    expect(findings.map(({ step: at, friction: cost, message }) => [at, cost, message])).toEqual([
      ['more', 12, 'it went wrong; 2 more times like it in this step'],
    ]);
    expect(Object.entries(steps).map(([key, { friction: cost, grade }]) => [key, cost, grade])).toEqual([
      ['open', 0, 'easy'],
      ['more.1', 2, 'easy'],
      ['more.2', 4, 'some load'],
      ['more.3', 6, 'some load'],
      ['look', 0, 'easy'],
    ]);
    expect(score?.friction).toBe(12);
  });

  test('where the journey is blocked, the round that failed has the cost', () => {
    const whole = run(1, 300, 500);
    const steps = whole.steps.map((one) =>
      one.iteration === 2 ? { ...one, outcome: 'failed' as const, reason: 'no way on' } : one,
    );
    const failure = { kind: 'blocked', step: 'more', message: 'no way on', nearest: [] } as const;
    const blocked: Run = { ...whole, outcome: 'blocked', failure, steps: steps.slice(0, -1) };
    const judged = judge(measure(observed(blocked)), []);
    expect(judged.findings).toMatchObject([{ rule: 'blocked', step: 'more', friction: 100 }]);
    expect(judged.steps).toMatchObject({ 'more.1': { friction: 0 }, 'more.2': { friction: 100 } });
  });

  test('the parts add up to what the journey costs, however many rounds there were', () => {
    const rounds = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(rounds, { minLength: 1, maxLength: 4 }), (runs) => {
        const measures = measure(observed(...runs.map((own, index) => run(index + 1, ...own))));
        const { steps, score } = judge(measures, [rule]);
        const sum = Object.values(steps).reduce((total, one) => total + one.friction, 0);
        expect(sum).toBeCloseTo(score?.friction ?? Number.NaN, 9);
        const keys = measures.steps.map(stepKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
