import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/measure/fold.ts';

describe('runs are folded to the median with an exact interval', () => {
  test('nothing known is unmeasured, with the reason', () => {
    expect(fold([null, null], 'nobody looked')).toEqual({ unmeasured: 'nobody looked' });
  });

  /** Ranks of the 95 % interval of a median, from the binomial distribution (research on order statistics: n = 6, 9, 12, 20). */
  test.each([
    [1, null, null],
    [5, null, null],
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
  ])('%i runs: from the %s. to the %s.', (n, low, high) => {
    const samples = Array.from({ length: n }, (_, index) => index + 1);
    expect(fold(samples, '')).toMatchObject({ low, high });
  });

  test('the median lies in the interval, and order does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 30 }), (samples) => {
        const folded = fold(samples, '');
        const turned = fold([...samples].reverse(), '');
        expect('value' in folded && 'value' in turned && folded.value === turned.value).toBe(true);
        if (!('value' in folded)) return;
        expect(folded.low).toBeLessThanOrEqual(folded.value);
        expect(folded.high).toBeGreaterThanOrEqual(folded.value);
      }),
    );
  });
});
