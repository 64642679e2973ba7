import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, once } from '../../src/measure/fold.ts';
import { isTakenOnce, sampleOf } from '../../src/model/runs.ts';

test('nothing known is unmeasured, with the reason', () => {
  expect(fold([null, null], 'nobody looked')).toEqual({ unmeasured: 'nobody looked' });
});

test('one run has no interval', () => {
  expect(fold([7], '')).toEqual({ value: 7, samples: [7], low: null, high: null });
});

test('runs without a value are left out, and which ones have one is said', () => {
  expect(fold([1, null, 5], '')).toEqual({ value: 3, samples: [1, 5], runs: [1, 3], low: null, high: null });
});

test('six runs have an interval', () => {
  expect(fold([6, 5, 4, 3, 2, 1], '')).toEqual({ value: 3.5, samples: [6, 5, 4, 3, 2, 1], low: 1, high: 6 });
});

test('what a figure was in a run can be told from it', () => {
  const runs = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 })), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(runs, (samples) => {
      const folded = fold(samples, '');
      expect(samples.map((_, index) => sampleOf(folded, index + 1))).toEqual(samples);
      expect(isTakenOnce(folded)).toBe(false);
    }),
  );
});

test('what the audit took holds for every run', () => {
  expect([1, 2, 6].map((run) => sampleOf(once(3), run))).toEqual([3, 3, 3]);
});
