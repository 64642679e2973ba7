import { describe, expect, test } from 'vitest';
import { measure } from '../../src/measure/measure.ts';
import type { Run, StepObservation } from '../../src/model/observations.ts';
import { observationsOf } from '../judge/observed-runs.ts';
import { acted, barred, taken } from './observed.ts';

/** A run whose steps each kept the customer waiting for so long; null: the step was skipped, 'unseen': its input was not seen. */
function runOf(waits: readonly (number | 'unseen' | null)[], outcome: Run['outcome'] = 'completed'): Run {
  const ids = ['look', 'cookies', 'buy'];
  const steps = waits.map((wait, index): StepObservation => {
    if (wait === null) return taken(ids[index] ?? '', [], { outcome: 'skipped' });
    const unseen = { inputAt: null, unmeasured: 'no input was seen' };
    return taken(ids[index] ?? '', [acted(wait === 'unseen' ? unseen : { inputAt: 1000, goalReadyAt: 1000 + wait })]);
  });
  return { pass: 'timing', index: 1, outcome, steps };
}

const measured = (...runs: readonly Run[]) => measure(observationsOf(runs));

describe('the whole journey', () => {
  test('is the median of what each run came to, not the sum of medians', () => {
    const { measures, steps } = measured(runOf([100, 900, 0]), runOf([900, 100, 0]), runOf([500, 500, 600]));
    expect(steps.map((step) => step.measures.waitMs)).toMatchObject([{ value: 500 }, { value: 500 }, { value: 0 }]);
    expect(measures.waitMs).toMatchObject({ value: 1000, samples: [1000, 1000, 1600] });
  });

  test('has nothing of a step that a run skipped', () => {
    const { measures, steps } = measured(runOf([100, null, 200]), runOf([100, 700, 200]));
    expect(measures.waitMs).toMatchObject({ samples: [300, 1000] });
    expect(steps[1]).toMatchObject({ outcome: 'completed', notTakenIn: [1] });
    expect(steps[1]?.measures.waitMs).toMatchObject({ value: 700, samples: [700], runs: [2] });
  });

  test('has no total of a run in which a figure is missing that others have', () => {
    const { measures } = measured(runOf([100, 0, 'unseen']), runOf([100, 0, 200]));
    expect(measures.waitMs).toMatchObject({ value: 300, samples: [300], runs: [2] });
    expect(measured(runOf(['unseen', 0, 200]), runOf([100, 0, 'unseen'])).measures.waitMs).toEqual({
      unmeasured: 'no run could be measured in every step',
    });
  });

  test('figures of the audit are taken once', () => {
    const { measures } = measured(runOf([100, 0, 100]), runOf([100, 0, 100]));
    expect(measures.effortS).toMatchObject({ samples: [expect.any(Number)] });
  });
});

test('a step that every run skipped is skipped, and in none of them by itself', () => {
  const [, cookies] = measured(runOf([100, null, 200]), runOf([100, null, 200])).steps;
  expect(cookies).toMatchObject({ outcome: 'skipped' });
  expect(cookies).not.toHaveProperty('notTakenIn');
});

test('how the runs ended is kept in order, and how many were asked for', () => {
  const runs = [runOf([1, 1, 1]), runOf([1, 1], 'blocked'), runOf([1], 'unmeasured')];
  expect(measure({ ...observationsOf(runs), asked: 6 }).runs).toEqual({
    total: 3,
    completed: 1,
    blocked: 1,
    asked: 6,
    outcomes: ['completed', 'blocked', 'unmeasured'],
    stops: [{ step: null, reason: 'the customer could not go on', obstacle: null, isDeadPress: false }],
  });
});

describe('where a run was blocked', () => {
  const blockedBy = (given: Parameters<typeof acted>[0]): Run => ({
    pass: 'timing',
    index: 2,
    outcome: 'blocked',
    failure: { kind: 'blocked', step: 'cookies', message: 'There was no button.', nearest: [] },
    steps: [
      taken('look', [acted()]),
      taken('cookies', [acted(given)], { outcome: 'failed' }),
      taken('buy', [], { outcome: 'unreached' }),
    ],
  });
  const dead = { mutations: 0, requests: 0, navigations: 0, paints: 0, reactions: [] };

  test.each([
    [
      'nothing there',
      { inputAt: null, ledger: [barred('absent', 0, 900)] },
      { obstacle: 'absent', isDeadPress: false },
    ],
    [
      'covered',
      { inputAt: null, ledger: [barred('absent', 0, 90), barred('covered', 90, 900)] },
      { obstacle: 'covered', isDeadPress: false },
    ],
    ['a press without effect', { effects: dead }, { obstacle: null, isDeadPress: true }],
  ])('%s: kept, though the runs that count know nothing of it', (_, given, expected) => {
    const { runs, steps } = measured(runOf([1, 1, 1]), blockedBy(given));
    expect(runs.stops).toEqual([{ step: 'cookies', reason: 'There was no button.', ...expected }]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(['completed', 'completed', 'completed']);
  });

  test('in every run, each in another step: the steps say which some did not reach', () => {
    const early: Run = {
      ...runOf([100], 'blocked'),
      steps: [taken('look', [acted()], { outcome: 'failed' }), taken('cookies', [], { outcome: 'unreached' })],
    };
    const { steps, measures } = measured(early, blockedBy({ inputAt: 1000, goalReadyAt: 1500 }));
    expect(steps.map(({ outcome, notTakenIn }) => [outcome, notTakenIn])).toEqual([
      ['failed', undefined],
      ['failed', [1]],
      ['unreached', undefined],
    ]);
    expect(measures.waitMs).toMatchObject({ samples: [100, 600] });
  });
});
