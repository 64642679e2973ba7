import { expect, test } from 'vitest';
import type { Run } from '../../src/model/observations.ts';
import { rejudge } from '../../src/pipeline.ts';
import { journeyReport } from '../../src/report/journey-report.ts';
import { rules } from '../../src/rules/index.ts';
import { assembledReport, journey, journeyMeasures, judgement, observations } from './assembled-report.ts';

test('steps carry their place in the file, and friction only where they were judged', () => {
  const steps = assembledReport().journeys[0]?.steps.map(({ id, at, friction, grade }) => [
    id,
    at.line,
    friction,
    grade,
  ]);
  expect(steps).toContainEqual(['basket', 27, 14.9, 'hard']);
  expect(steps).toContainEqual(['cookies', 16, null, null]);
});

test('steps keep their earlier ids, also when they are judged again', () => {
  const renamed = journey.steps.map((step) => (step.id === 'basket' ? { ...step, was: ['cart'] } : step));
  const report = journeyReport({
    observations: { ...observations, journey: { ...journey, steps: renamed } },
    measures: journeyMeasures,
    judgement,
    evidence: [],
  });
  const again = rejudge({ ...assembledReport(), journeys: [report] }).journeys[0];
  for (const { steps = [] } of [report, again ?? { steps: [] }]) {
    expect(steps.flatMap(({ id, was }) => (was ? [`${id} was ${was}`] : []))).toEqual(['basket was cart']);
  }
});

test('a journey of which nothing came back is there, with every step unreached and no score', () => {
  const lost = assembledReport().journeys[1];
  expect(lost).toMatchObject({ outcome: 'unmeasured', reason: 'Chrome ended.', score: null, persona: 'desktop' });
  expect(new Set(lost?.steps.map(({ outcome }) => outcome))).toEqual(new Set(['unreached']));
});

test('a report explains every rule it was judged by, and holds no code', () => {
  const report = assembledReport();
  expect(report.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('the failure told is the one that explains the outcome', () => {
  const failed = (outcome: Run['outcome'], message: string): Run => ({
    pass: 'timing',
    index: 1,
    outcome,
    steps: [],
    failure: { kind: outcome === 'blocked' ? 'blocked' : 'tool', message, nearest: [] },
  });
  const runs = [failed('unmeasured', 'Chrome ended.'), failed('blocked', 'No button was found.')];
  const blocked = journeyReport({
    observations: { ...observations, runs },
    measures: journeyMeasures,
    judgement: { ...judgement, outcome: 'blocked' },
    evidence: [],
  });
  expect(blocked).toMatchObject({ outcome: 'blocked', reason: 'No button was found.' });
});
