import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { MoveMeasures } from '../../src/model/action-measures.ts';
import { constants } from '../../src/model/constant.ts';
import type { ShiftMeasures } from '../../src/model/measures.ts';
import { risksOf } from '../../src/rules/aim.ts';
import { action, journeyOf, step, target } from '../../src/rules/example.ts';
import layoutShift from '../../src/rules/layout-shift.ts';
import movingTarget from '../../src/rules/moving-target.ts';

const move = (given: Partial<MoveMeasures> = {}): MoveMeasures => ({
  subject: 'button "Buy"',
  afterMs: 1000,
  px: 80,
  under: null,
  shift: 0,
  run: 1,
  ...given,
});

const shares = (...moves: readonly MoveMeasures[]) => risksOf(moves, constants).map(({ share }) => share);

describe('the share of presses that go wrong', () => {
  // Between aim and touch lie 0.5 s; people aim at some moment of 2.4 s.
  test.each([
    ['while people aim', 1000, 0.5 / 2.4],
    ['right after it was seen: only who aims at once', 200, 0.2 / 2.4],
    ['when the last have aimed and not yet touched', 2600, 0.3 / 2.4],
    ['when everybody has touched it', 3000, 0],
  ])('%s', (_, afterMs, share) => {
    expect(shares(move({ afterMs }))[0]).toBeCloseTo(share, 9);
  });

  test('no moment of aiming goes wrong twice', () => {
    const [first, second] = shares(move({ afterMs: 1000 }), move({ afterMs: 1200 }));
    expect(first).toBeCloseTo(0.5 / 2.4, 9);
    expect(second).toBeCloseTo(0.2 / 2.4, 9);
  });

  test('however often it moves, nobody presses wrong more than once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 20 }), (moments) => {
        const moves = moments.toSorted((a, b) => a - b).map((afterMs) => move({ afterMs }));
        const all = shares(...moves);
        expect(Math.min(0, ...all)).toBe(0);
        expect(all.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('a move that is a layout shift too is charged once, by the dearer', () => {
  const judged = (one: MoveMeasures) => {
    const shift: ShiftMeasures = {
      value: one.shift,
      subject: 'button "Buy now"',
      movedPx: one.px,
      movedNextTarget: true,
      move: one,
      run: 1,
    };
    const given = { ...step(action({ target: target(), moves: [one] })), shifts: [shift] };
    return judge(journeyOf(given), [movingTarget, layoutShift]).findings.map(({ rule, friction, told }) => ({
      rule,
      friction,
      told: told !== undefined,
    }));
  };

  test('the misses, where something slid under the finger and little moved', () => {
    expect(judged(move({ under: 'button "Buy now"', shift: 0.014 }))).toEqual([
      { rule: 'moving-target', friction: expect.closeTo(0.625, 9), told: false },
    ]);
  });

  test('the shift, where much moved', () => {
    expect(judged(move({ shift: 0.12 }))).toEqual([
      { rule: 'layout-shift', friction: expect.closeTo(2.04, 9), told: false },
      { rule: 'moving-target', friction: 0, told: true },
    ]);
  });
});

test('a move in one of four runs costs a quarter', () => {
  const given = step(action({ target: target(), moves: [move({ under: 'button "Buy now"', run: 3 })] }));
  const journey = { ...journeyOf(given), runs: { total: 4, completed: 4, blocked: 0 } };
  const [found] = movingTarget.check(given, journey);
  expect(found).toMatchObject({ runs: [1, 4] });
  expect(found && 'charge' in found && 'points' in found.charge && found.charge.points(constants)).toBeCloseTo(
    0.625 / 4,
    9,
  );
});
