import fc from 'fast-check';
import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { leastForInterval, medianInterval } from '../../src/model/median-interval.ts';

/** Ranks of the 95 % interval of a median, from the binomial distribution (tables of the sign test: n = 6, 8, 9, 12, 20). */
test.each([
  [leastForInterval, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [12, 3, 10],
  [20, 6, 15],
  [100, 40, 61],
])('%i samples: from the %i. to the %i.', (n, low, high) => {
  expect(medianInterval(Array.from({ length: n }, (_, index) => index + 1))).toEqual([low, high]);
});

test.each([0, 1, 2, leastForInterval - 1])('%i samples: none', (n) => {
  expect(medianInterval(Array.from({ length: n }, (_, index) => index))).toBeNull();
});

test('it contains the median, whatever the order', () => {
  const many = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 60 });
  fc.assert(
    fc.property(many, (samples) => {
      const [low, high] = medianInterval(samples) ?? [Number.NaN, Number.NaN];
      expect(low).toBeLessThanOrEqual(median(samples));
      expect(high).toBeGreaterThanOrEqual(median(samples));
      expect(medianInterval(samples.toReversed())).toEqual([low, high]);
    }),
  );
});
