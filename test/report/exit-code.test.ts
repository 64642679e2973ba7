import { expect, test } from 'vitest';
import type { Failure } from '../../src/model/observations.ts';
import type { JourneyReport } from '../../src/model/report.ts';
import { exitCode, type Outcome, outcomesOf } from '../../src/report/exit-code.ts';
import { completedJourney, sampleReport } from '../render/sample-report.ts';

const cases: readonly [readonly Outcome[], number][] = [
  [[], 0],
  [['passed', 'passed'], 0],
  [['passed', 'inconclusive'], 5],
  [['inconclusive', 'gate failed'], 1],
  [['gate failed', 'blocked', 'inconclusive'], 3],
  [['blocked', 'unmeasured', 'gate failed'], 4],
  [['unmeasured', 'wrong', 'blocked'], 2],
  [['wrong', 'interrupted', 'unmeasured', 'blocked', 'gate failed', 'inconclusive', 'passed'], 130],
];

test.each(cases)('of %j the exit code is %i', (outcomes, code) => {
  expect(exitCode(outcomes)).toBe(code);
});

const endings: readonly [JourneyReport['outcome'], Failure['kind'] | undefined, Outcome][] = [
  ['completed', undefined, 'passed'],
  ['completed', 'blocked', 'passed'],
  ['completed', 'interrupted', 'interrupted'],
  ['completed', 'tool', 'unmeasured'],
  ['completed', 'unreachable', 'unmeasured'],
  ['completed', 'ambiguous', 'wrong'],
  ['blocked', 'blocked', 'blocked'],
  ['unmeasured', 'ambiguous', 'wrong'],
  ['unmeasured', 'unreachable', 'unmeasured'],
  ['unmeasured', 'tool', 'unmeasured'],
  ['unmeasured', 'interrupted', 'interrupted'],
  ['unmeasured', undefined, 'unmeasured'],
];

test.each(endings)('a journey that is %s with the failure %s counts as %s', (outcome, kind, expected) => {
  const failure = kind && { kind, message: 'It failed.', nearest: [] };
  expect(outcomesOf([{ ...completedJourney(), outcome, ...(failure && { failure }) }], [])).toEqual([expected]);
});

test('a gate that could not be held against anything counts as failed', () => {
  const [gate] = sampleReport().gates;
  const verdicts = ['pass', 'warn', 'fail', 'unmeasured', 'inconclusive'] as const;
  const gates = gate ? verdicts.map((verdict) => ({ ...gate, verdict })) : [];
  expect(outcomesOf([], gates)).toEqual(['passed', 'passed', 'gate failed', 'gate failed', 'inconclusive']);
});
