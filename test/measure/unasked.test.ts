import { describe, expect, test } from 'vitest';
import { measure } from '../../src/measure/measure.ts';
import type { ActionMeasures } from '../../src/model/action-measures.ts';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { Step } from '../../src/model/journey.ts';
import type { Observations, Run } from '../../src/model/observations.ts';
import { journey } from '../report/assembled-report.ts';
import { acted, barred, taken, timed } from './observed.ts';

/** A step with so many declared actions. */
const step = (id: string, actions: number, given: Partial<Step> = {}): Step => ({
  ...(journey.steps[0] as Step),
  id,
  title: id,
  phase: 'journey',
  scored: true,
  actions: Array.from({ length: actions }, () => ({ kind: 'click' }) as never),
  ...given,
});

const observed = (steps: readonly Step[], runs: readonly Run[]): Observations => ({
  journey: { ...journey, steps },
  persona: 'desktop',
  url: 'https://shop.example/',
  runs,
});

const handled = (openedAt: number, inputAt: number, given: Partial<ActionObservation> = {}): ActionObservation =>
  acted({
    source: 'click button "No thanks"',
    subject: 'button "No thanks"',
    goal: 'gone: dialog "Newsletter"',
    unasked: true,
    openedAt,
    inputAt,
    goalReadyAt: inputAt + 200,
    feedbackAt: null,
    ...given,
  });

const measured = (actions: readonly (readonly ActionObservation[])[], ...next: readonly ActionObservation[]) =>
  measure(
    observed(
      [step('look', 1), step('buy', 1)],
      actions.map((own, index) => timed([taken('look', own), taken('buy', next)], index + 1)),
    ),
  ).steps;

const waitOf = (action: ActionMeasures | undefined) =>
  action?.wait && { ms: action.wait.ms, beyond: action.wait.beyond };
const buy = acted({ source: 'click buy', inputAt: 9000, goalReadyAt: 9000 });

describe('what is done for something that opened unasked', () => {
  test('stands where it came, and shifts no action of the step’s own', () => {
    const steps = measure(
      observed(
        [step('look', 2)],
        [
          timed(
            [taken('look', [acted({ source: 'a' }), handled(1200, 1500), acted({ source: 'b', inputAt: 2000 })])],
            1,
          ),
          timed([taken('look', [acted({ source: 'a' }), acted({ source: 'b', inputAt: 2000 })])], 2),
        ],
      ),
    ).steps;
    expect(steps[0]?.actions.map(({ source, unasked, doneIn }) => [source, unasked, doneIn])).toEqual([
      ['a', undefined, undefined],
      ['click button "No thanks"', true, [1, 2]],
      ['b', undefined, undefined],
    ]);
    expect(steps[0]?.actions[2]?.measures.goalReadyMs).toMatchObject({ value: 0 });
  });

  test('of one that opens twice, the second is another', () => {
    const [look] = measured([
      [acted(), handled(1200, 1300), handled(1600, 1700)],
      [acted(), handled(1200, 1300)],
    ]);
    expect(look?.actions.map(({ doneIn }) => doneIn)).toEqual([undefined, [2, 2], [1, 2]]);
  });

  test('begins no wait, and is all needless effort', () => {
    const [look] = measured([[acted(), handled(1200, 1500)]], buy);
    const action = look?.actions[1];
    expect(action?.wait).toBeUndefined();
    expect(action?.effort.map(({ operator, idealMs }) => [operator, idealMs])).toEqual([['think', 0]]);
    expect(look?.measures).toMatchObject({
      effortS: { value: 2.4 },
      idealEffortS: { value: 1.2 },
      actionCount: { value: 2 },
    });
  });

  test('that comes in few runs is no part of the median effort', () => {
    const [look] = measured([[acted(), handled(1200, 1500)], [acted()], [acted()]], buy);
    expect(look?.measures.effortS).toMatchObject({ value: 1.2 });
  });
});

describe('nobody waits while the customer is busy with it', () => {
  test('the goal that comes meanwhile was waited for until it opened', () => {
    const [look] = measured([[acted({ inputAt: 1000, goalReadyAt: 2400 }), handled(1500, 2500)]], buy);
    expect(look?.actions[0]).toMatchObject({
      wait: { ms: { value: 500 }, beyond: { siteMs: 300, coveredMs: 0, lateMs: 0 } },
      measures: { goalReadyMs: { value: 500 } },
    });
    expect(look?.measures.waitMs).toMatchObject({ value: 500 });
  });

  test('the goal that comes later was waited for before and after', () => {
    const [look] = measured([[acted({ inputAt: 1000, goalReadyAt: 4000 }), handled(1500, 2500)]], buy);
    expect(waitOf(look?.actions[0])).toMatchObject({ ms: { value: 2000 } });
    expect(look?.actions[0]?.waitedOn).toEqual([
      { kind: 'other', subject: 'timers, animation or rendering', ms: 2000 },
    ]);
  });

  test('what it was busy with cannot be closed yet: that is waited for, and owned', () => {
    const locked = handled(1500, 2500, { ledger: [barred('disabled', 1600, 2300, 'button "No thanks"')] });
    const [look] = measured([[acted({ inputAt: 1000, goalReadyAt: 1200 }), locked]], buy);
    expect(waitOf(look?.actions[0])).toEqual({
      ms: expect.objectContaining({ value: 900 }),
      beyond: { siteMs: 0, coveredMs: 0, lateMs: 700 },
    });
    expect(look?.actions[0]?.wait).toMatchObject({ nextTarget: 'button "Buy"', nextStep: 'buy' });
  });

  test('its fading out bars the next target, and is owned by what covers that', () => {
    const next = acted({ inputAt: 9000, goalReadyAt: 9000, ledger: [barred('covered', 2500, 2900)] });
    const [look] = measured([[acted({ inputAt: 1000, goalReadyAt: 1200 }), handled(1500, 2500)]], next);
    expect(waitOf(look?.actions[0])).toEqual({
      ms: expect.objectContaining({ value: 600 }),
      beyond: { siteMs: 0, coveredMs: 400, lateMs: 0 },
    });
  });

  test('in a pause of the customer’s own nothing is waited for', () => {
    const pause = acted({ kind: 'pause', inputAt: null, presses: 0, goalReadyAt: 5000, feedbackAt: null });
    const locked = handled(2000, 3500, { ledger: [barred('disabled', 2100, 3400)] });
    const steps = measure(
      observed(
        [step('look', 2), step('buy', 1)],
        [timed([taken('look', [acted({ inputAt: 1000, goalReadyAt: 1200 }), pause, locked]), taken('buy', [buy])])],
      ),
    ).steps;
    expect(waitOf(steps[0]?.actions[0])).toMatchObject({ ms: { value: 200 } });
  });
});

describe('phases', () => {
  test('no wait reaches from the journey into what clears away', () => {
    const late = acted({ inputAt: 9000, ledger: [barred('covered', 1100, 8000)] });
    const steps = measure(
      observed(
        [step('look', 1), step('empty', 1, { phase: 'teardown', scored: false })],
        [timed([taken('look', [acted({ inputAt: 1000, goalReadyAt: 1100 })]), taken('empty', [late])])],
      ),
    ).steps;
    expect(steps[0]?.actions[0]?.wait).toMatchObject({ ms: { value: 100 }, nextStep: null });
  });

  test('what could not be cleared away in one of the runs is told', () => {
    const failed = taken('empty', [], { outcome: 'failed', reason: 'there was no button "Empty" within 1 s' });
    const steps = measure(
      observed(
        [step('look', 1), step('empty', 1, { phase: 'teardown', scored: false })],
        [
          { ...timed([taken('look', [acted()]), failed]), pass: 'audit' },
          timed([taken('look', [acted()]), taken('empty', [acted()])]),
        ],
      ),
    ).steps;
    expect(steps[1]).toMatchObject({ outcome: 'failed', reason: 'there was no button "Empty" within 1 s' });
  });
});
