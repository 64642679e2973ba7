import { expect, test } from 'vitest';
import { count, points, seconds } from '../../src/model/quantity.ts';

test.each([
  [0, '0.00 s'],
  [254, '0.25 s'],
  [994, '0.99 s'],
  [996, '1.0 s'],
  [2149, '2.1 s'],
  [9949, '9.9 s'],
  [9960, '10 s'],
  [61_400, '61 s'],
])('%d ms are %s', (ms, text) => {
  expect(seconds(ms)).toBe(text);
});

test('points and counts', () => {
  expect([0.44, 1.04, 12.34].map(points)).toEqual(['0.4 points', '1 point', '12.3 points']);
  expect([count(0, 'place'), count(1, 'place'), count(2, 'entry', 'entries')]).toEqual([
    '0 places',
    '1 place',
    '2 entries',
  ]);
});
