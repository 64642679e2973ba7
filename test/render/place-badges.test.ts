import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBadges } from '../../src/render/html/place-badges.ts';

const view = { x: 0, y: 0, width: 412, height: 823 };

function mark(x: number, y: number, ...numbers: readonly number[]) {
  const findings = numbers.map((number) => ({ number, dimension: 'fluid' as const }));
  return { box: { x, y, width: 120, height: 40 }, findings };
}

test('numbers stand over the right corner of what they are about', () => {
  const [placed] = placeBadges([mark(100, 200, 7)], view, 1);
  const badge = placed?.badges[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(badge.y + badge.height).toBeLessThan(200);
  expect(badge.x + badge.width).toBeCloseTo(222);
});

test('two marks in one place put theirs beside each other', () => {
  const placed = placeBadges([mark(100, 200, 1), mark(100, 201, 2)], view, 1);
  const [one, other] = placed.flatMap(({ badges }) => badges.map(({ box }) => box));
  expect(one && other && (other.x + other.width <= one.x || other.y >= one.y + one.height)).toBe(true);
});

test('what lies out of view is not drawn, and what reaches out is cut', () => {
  expect(placeBadges([mark(500, 0, 1), mark(0, -60, 2)], view, 1)).toEqual([]);
  expect(placeBadges([mark(-20, 800, 1)], view, 1)[0]?.box).toEqual({ x: 0, y: 800, width: 100, height: 23 });
});

test('every number stands in the picture, at whatever place and scale', () => {
  const side = fc.integer({ min: -300, max: 1200 });
  const marks = fc.array(
    fc.tuple(side, side, fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 3 })),
  );
  fc.assert(
    fc.property(marks, fc.double({ min: 0.3, max: 3, noNaN: true }), (places, px) => {
      const placed = placeBadges(
        places.map(([x, y, numbers]) => mark(x, y, ...numbers)),
        view,
        px,
      );
      for (const { box } of placed.flatMap(({ badges, box: own }) => [...badges, { box: own }])) {
        expect(box.x).toBeGreaterThanOrEqual(-0.001);
        expect(box.y).toBeGreaterThanOrEqual(-0.001);
        expect(box.x + box.width).toBeLessThanOrEqual(412.001);
        expect(box.y + box.height).toBeLessThanOrEqual(823.001);
      }
    }),
  );
});
