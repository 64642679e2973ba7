import { describe, expect, test } from 'vitest';
import { measureAction } from '../../src/measure/action.ts';
import { tripsOf } from '../../src/measure/trips.ts';
import type { ActionObservation, Disclosure, MoveObservation } from '../../src/model/action-observation.ts';
import type { ShiftObservation } from '../../src/model/page-observation.ts';
import { personas } from '../../src/model/persona.ts';
import { acted, taken, timed } from './observed.ts';

const measured = (...steps: Parameters<typeof timed>[0]) =>
  measureAction(tripsOf([timed(steps)], 'one', 0), undefined, personas.phone, { x: 0, y: 0 });

describe('what an action only brings to sight', () => {
  const kettles = (disclosed: Disclosure): ActionObservation => acted({ subject: 'link "Kettles"', disclosed });
  const disclosedBy = (kind: string, disclosed: Disclosure, where: 'same step' | 'next step') => {
    const next = kettles(disclosed);
    const first = acted({ kind });
    return where === 'same step'
      ? measured(taken('one', [first, next]))?.discloses
      : measured(taken('one', [first]), taken('two', [next]))?.discloses;
  };

  test.each([
    ['click', 'menu', 'same step', true],
    ['click', 'menu', 'next step', true],
    ['click', 'part', 'same step', true],
    ['click', 'part', 'next step', false],
    ['click', 'other', 'same step', false],
    ['hover', 'other', 'same step', true],
    ['scroll', 'menu', 'same step', false],
  ] as const)('%s that shows %s, in the %s: %s', (kind, disclosed, where, isOnlyMeans) => {
    expect(disclosedBy(kind, disclosed, where)).toBe(isOnlyMeans ? 'link "Kettles"' : undefined);
  });
});

describe('how its target moved', () => {
  const move: MoveObservation = { sinceAt: 1000, fromAt: 1800, toAt: 1830, px: 64, under: null };
  const shift = (at: number, given: Partial<ShiftObservation> = {}): ShiftObservation => ({
    at,
    value: 0.02,
    recentInput: false,
    movedPressed: false,
    movedNextTarget: true,
    sources: [],
    ...given,
  });

  test.each([
    ['a layout shift in those frames', [shift(1810), shift(1820)], 0.04],
    ['one before and one after', [shift(1790), shift(1840)], 0],
    ['one that answered an input', [shift(1810, { recentInput: true })], 0],
    ['none', [], 0],
  ])('with %s', (_, shifts, value) => {
    const moved = acted({ moves: [move] });
    const one = measured(taken('one', [moved]), taken('earlier', [], { shifts }));
    expect(one?.moves).toEqual([
      { subject: 'button "Buy"', afterMs: 800, px: 64, under: null, shift: expect.closeTo(value, 9), run: 1 },
    ]);
  });
});

test('how far away a target lay is told in screens', () => {
  expect(measured(taken('one', [acted({ scrolledPx: 823 })]))?.screensAway).toBe(1);
  expect(measured(taken('one', [acted()]))).not.toHaveProperty('screensAway');
});
