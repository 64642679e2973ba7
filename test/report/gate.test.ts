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
