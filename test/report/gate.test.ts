import { expect, test } from 'vitest';
import type { JourneyReport } from '../../src/model/report.ts';
import { minScoreGates } from '../../src/report/gate.ts';
import { blockedJourney, completedJourney, unmeasuredJourney } from '../render/sample-report.ts';

function gateOf(journey: JourneyReport | undefined, minScore: number) {
  const planned = journey ?? completedJourney();
  return minScoreGates([planned], journey ? [journey] : [], minScore)[0];
}

function scoring(fluidity: number): JourneyReport {
  const journey = completedJourney();
  return { ...journey, score: journey.score && { ...journey.score, fluidity } };
}

/** Of six runs that were asked for. */
function runsOf(journey: JourneyReport, runs: Partial<JourneyReport['runs']>): JourneyReport {
  return { ...journey, runs: { total: 6, completed: 6, blocked: 0, asked: 6, ...runs } };
}

function partOf(journey: JourneyReport): JourneyReport {
  const last = journey.steps.length - 1;
  return {
    ...journey,
    steps: journey.steps.map((step, index) => (index === last ? { ...step, outcome: 'unreached' } : step)),
  };
}

test.each([
  ['reached', scoring(70), 70, 'pass', '70.0'],
  ['missed', scoring(63.4), 70, 'fail', '63.4'],
  ['missed by less than what is shown', scoring(69.999), 70, 'fail', '69.9'],
  ['no number', scoring(Number.NaN), 0, 'fail', 'NaN'],
  ['stopped on purpose before its end', partOf(completedJourney()), 0, 'unmeasured', 'a part of it'],
  ['in every run', runsOf(scoring(80), {}), 70, 'pass', '80.0'],
  ['though one run was blocked', runsOf(scoring(80), { completed: 5, blocked: 1 }), 70, 'pass', '80.0'],
  ['while one run could not be measured', runsOf(scoring(80), { completed: 5 }), 70, 'unmeasured', '80.0'],
  ['while some were never begun', runsOf(scoring(80), { total: 3, completed: 3 }), 70, 'unmeasured', '80.0'],
  ['missed, and one run could not be measured', runsOf(scoring(60), { completed: 5 }), 70, 'fail', '60.0'],
  ['blocked, even where nothing is asked', blockedJourney(), 0, 'fail', 'blocked'],
  ['unmeasured, even where nothing is asked', unmeasuredJourney(), 0, 'unmeasured', 'unmeasured'],
  ['never travelled', undefined, 0, 'unmeasured', 'not travelled'],
] as const)('%s', (_, journey, minScore, verdict, got) => {
  expect(gateOf(journey, minScore)).toMatchObject({ id: 'min-score', wanted: String(minScore), verdict, got });
});

test('there is one gate for each journey and persona, also for those that were not travelled', () => {
  const planned = [completedJourney(), blockedJourney(), unmeasuredJourney()];
  const gates = minScoreGates(planned, [completedJourney()], 50);
  expect(gates.map(({ subject, verdict }) => `${subject}: ${verdict}`)).toEqual([
    'buy-a-kettle, phone: pass',
    'buy-a-kettle, desktop: unmeasured',
    'sign-in, phone: unmeasured',
  ]);
});
