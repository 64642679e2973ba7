import { expect, test } from 'vitest';
import { count, points, scoreRange, seconds, secondsRange } from '../../src/model/quantity.ts';

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

test.each([
  [3900, 5100, '3.9–5.1 s'],
  [950, 1240, '0.95–1.2 s'],
  [1300, 1340, '1.30–1.34 s'],
  [11_800, 12_100, '11.8–12.1 s'],
  [1301, 1302, '1.3 s'],
  [267, 273, '0.27 s'],
])('from %d to %d ms: %s', (low, high, text) => {
  expect(secondsRange(low, high)).toBe(text);
});

test.each([
  [70.4, 85, '70–85'],
  [73.8, 74.1, '73.8–74.1'],
  [73.81, 73.84, '74'],
] as const)('from %d to %d of 100: %s', (low, high, text) => {
  expect(scoreRange([low, high])).toBe(text);
  expect(scoreRange([low, high], ' to ')).toBe(text.replace('–', ' to '));
});

test('points and counts', () => {
  expect([0.44, 1.04, 12.34].map(points)).toEqual(['0.4 points', '1 point', '12.3 points']);
  expect([count(0, 'place'), count(1, 'place'), count(2, 'entry', 'entries')]).toEqual([
    '0 places',
    '1 place',
    '2 entries',
  ]);
});
