import { expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { ActionMeasures } from '../../src/model/action-measures.ts';
import { action, aftermath, fault } from '../../src/rules/example.ts';
import { friction, journey, named, points, toy } from './toy.ts';

const runs = { total: 2, completed: 0, blocked: 2 };
const pay = (...actions: readonly ActionMeasures[]) =>
  named('pay', { title: 'Pay', outcome: 'failed', reason: 'button "Pay now" never appeared', actions });

test('a blocked journey: 100 points, no split, and what was met before is still listed', () => {
  const steps = [named('basket'), pay(), named('thanks', { outcome: 'unreached' })];
  const judgement = judge(journey(steps, { runs }), [toy('one', { basket: [friction(points(4))] })]);
  expect(judgement).toStrictEqual({
    outcome: 'blocked',
    score: {
      fluidity: 0,
      fluid: null,
      intuitive: null,
      ergonomic: null,
      friction: 104,
      band: null,
      runs: [0, 0],
      interval: null,
    },
    steps: { basket: { friction: 4, grade: 'some load' }, pay: { friction: 100, grade: 'hard' } },
    findings: [
      {
        rule: 'blocked',
        dimension: 'intuitive',
        step: 'pay',
        subject: 'Pay',
        message: 'in 2 of 2 runs the customer could not get past "Pay": button "Pay now" never appeared',
        friction: 100,
        weight: 100,
        points: null,
        gain: null,
        fingerprint: 'example/blocked/pay/Pay',
        evidence: { runs, reason: 'button "Pay now" never appeared' },
        runs: [2, 2],
      },
      {
        rule: 'one',
        dimension: 'fluid',
        step: 'basket',
        subject: 'button "Pay"',
        message: 'it went wrong',
        friction: 4,
        weight: 4,
        points: null,
        gain: null,
        fingerprint: 'example/one/basket/button "Pay"',
        evidence: {},
        runs: [2, 2],
      },
    ],
    unmeasured: [],
  });
});

const met = (cause: string, ms: number) => ({ cause, subject: 'button "Pay now"', ms });

test.each([
  ['nothing there that matches', action({ blocked: [met('absent', 30_000), met('covered', 400)] }), 'intuitive'],
  ['covered to the end', action({ blocked: [met('absent', 700), met('covered', 30_000)] }), 'fluid'],
  ['disabled to the end', action({ blocked: [met('disabled', 30_000)] }), 'fluid'],
  ['a dead press', action({ blocked: [met('absent', 30_000)], deadPress: [1, 1] }), 'fluid'],
  [
    'a press whose request failed',
    action({ deadPress: [0, 1], aftermath: aftermath({ faults: [fault({ kind: 'request', what: 'POST /pay' })] }) }),
    'fluid',
  ],
  [
    'a press beside which another site failed',
    action({ aftermath: aftermath({ faults: [fault({ kind: 'request', what: 'GET x.js', of: 'other site' })] }) }),
    'intuitive',
  ],
  ['a press that worked', action({ blocked: [met('absent', 30_000)], deadPress: [0, 1] }), 'intuitive'],
] as const)('the dimension of its cause: %s', (_, given, dimension) => {
  expect(judge(journey([pay(given)], { runs }), []).findings).toMatchObject([{ rule: 'blocked', dimension }]);
});

test('blocked now and then costs the share of customers it stops', () => {
  const { outcome, score, findings } = judge(journey([pay()], { runs: { total: 5, completed: 4, blocked: 1 } }), []);
  expect(outcome).toBe('completed');
  expect(score?.fluidity).toBeCloseTo(80, 9);
  expect(findings).toMatchObject([
    {
      rule: 'blocked',
      runs: [1, 5],
      friction: expect.closeTo(-100 * Math.log(0.8), 12),
      points: expect.closeTo(20, 9),
      message: 'in 1 of 5 runs the customer could not get past "Pay": button "Pay now" never appeared',
    },
  ]);
});

test('where the blocked runs ended is told though the others went on: where most of them did, then the furthest', () => {
  const stop = (step: string, obstacle: string | null) => ({
    step,
    reason: `no way on in ${step}`,
    obstacle,
    isDeadPress: false,
  });
  const steps = [named('basket'), named('pay', { title: 'Pay' }), named('thanks')];
  const found = (...stops: readonly ReturnType<typeof stop>[]) => {
    const counts = { total: 9, completed: 9 - stops.length, blocked: stops.length, stops };
    return judge(journey(steps, { runs: counts }), []).findings[0];
  };
  expect(found(stop('pay', 'covered'))).toMatchObject({
    step: 'pay',
    dimension: 'fluid',
    message: 'in 1 of 9 runs the customer could not get past "Pay": no way on in pay',
  });
  expect(found(stop('basket', null), stop('thanks', null), stop('basket', null))).toMatchObject({ step: 'basket' });
  expect(found(stop('basket', null), stop('thanks', null))).toMatchObject({ step: 'thanks', dimension: 'intuitive' });
});

test('one run, and no step that says where', () => {
  const { findings, score } = judge(journey([named('a')], { runs: { total: 1, completed: 0, blocked: 1 } }), []);
  expect(score?.fluidity).toBe(0);
  expect(findings).toMatchObject([
    {
      step: null,
      subject: 'An example',
      message: 'the customer did not reach the end',
      fingerprint: 'example/blocked//An example',
    },
  ]);
});
