import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { fold } from '../../src/measure/fold.ts';
import { measure } from '../../src/measure/measure.ts';
import { defineRule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { travels } from './observed-runs.ts';
import { friction, journey, named, points, toy } from './toy.ts';

/** Charges a tenth of a point for each millisecond waited. */
const byWait = defineRule({
  ...toy('by-wait', []),
  check: ({ measures: { waitMs } }) =>
    waitMs && 'value' in waitMs ? [friction(points(waitMs.value / 10))] : [{ unmeasured: 'no wait' }],
});

const counts = (completed: number, blocked = 0) => ({ total: completed + blocked, completed, blocked });
const waited = (...ms: readonly (number | null)[]) => named('a', { measures: { waitMs: fold(ms, 'no wait') } });
const fluidity = (friction: number) => expect.closeTo(100 * Math.exp(-friction / 100), 9);

test('the runs by themselves, in order, beside the score of their median', () => {
  const { score } = judge(journey([waited(300, 100, 200)], { runs: counts(3) }), [byWait]);
  expect(score).toMatchObject({
    fluidity: fluidity(20),
    runs: [fluidity(30), fluidity(10), fluidity(20)],
    interval: null,
  });
});

test('from six runs on they have an interval', () => {
  const { score } = judge(journey([waited(60, 20, 30, 10, 50, 40)], { runs: counts(6) }), [byWait]);
  expect(score?.interval).toEqual([fluidity(6), fluidity(1)]);
});

describe('a run that was blocked', () => {
  test('is a 0 at its place, and counts for the interval', () => {
    const runs = {
      ...counts(5, 1),
      total: 7,
      outcomes: ['completed', 'blocked', 'completed', 'unmeasured', 'completed', 'completed', 'completed'] as const,
    };
    const { score } = judge(journey([waited(10, 20, 30, 40, 50)], { runs }), [byWait]);
    expect(score?.runs).toEqual([fluidity(1), 0, fluidity(2), fluidity(3), fluidity(4), fluidity(5)]);
    expect(score?.interval).toEqual([0, fluidity(1)]);
  });

  test('in all runs leaves nothing else', () => {
    const { score } = judge(journey([waited()], { runs: counts(0, 6) }), [byWait]);
    expect(score).toMatchObject({ fluidity: 0, runs: [0, 0, 0, 0, 0, 0], interval: [0, 0] });
  });
});

describe('a step that only some runs took', () => {
  const runs = counts(4);
  const some = { ...waited(null, 100, null, null), notTakenIn: [1, 3, 4] };

  test('is charged for the customers who come to it', () => {
    const { score, findings } = judge(journey([some], { runs }), [byWait]);
    expect(findings).toMatchObject([{ friction: 10 / 4, runs: [1, 4] }]);
    expect(score?.runs).toEqual([100, fluidity(10), 100, 100]);
  });

  test('and so is an exclusion in it', () => {
    const shut = toy('shut', [friction({ share: () => 0.2, cause: 'all' })]);
    expect(judge(journey([some], { runs }), [shut]).score?.friction).toBeCloseTo(-100 * Math.log(1 - 0.05), 9);
  });

  test('what happened in one of the runs that took it, happened in one of all', () => {
    const once = toy('once', [friction(points(8), { runs: [1, 2] })]);
    const two = { ...waited(50, 100, null, null), notTakenIn: [3, 4] };
    expect(judge(journey([two], { runs }), [once]).findings).toMatchObject([{ friction: 4, runs: [1, 4] }]);
  });
});

test('however many runs: points add up to what is missing, and the sub-scores multiply to the total', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const { score, findings, outcome } = judge(measure(observations), rules);
      if (score === null || outcome !== 'completed') return;
      const sum = findings.reduce((total, { points }) => total + (points ?? Number.NaN), 0);
      expect(sum).toBeCloseTo(100 - score.fluidity, 9);
      const { fluid, intuitive, ergonomic } = score;
      expect((Number(fluid) * Number(intuitive) * Number(ergonomic)) / 10_000).toBeCloseTo(score.fluidity, 9);
      for (const run of score.runs ?? []) expect(run >= 0 && run <= 100).toBe(true);
    }),
  );
});
