import { expect, test } from 'vitest';
import { measureEffort } from '../../src/measure/effort.ts';
import type { TargetObservation } from '../../src/model/observations.ts';
import { personas } from '../../src/model/persona.ts';
import { acted } from './observed.ts';

const target = (side: number): TargetObservation => ({
  subject: 'button "Buy"',
  role: 'button',
  name: 'Buy',
  tag: 'button',
  box: { x: 300 - side / 2, y: -side / 2, width: side, height: side },
  words: 1,
  inspected: 1,
  neighbours: [],
  inline: false,
});

const sum = (operators: ReturnType<typeof measureEffort>, which: 'ms' | 'idealMs') =>
  operators.reduce((total, operator) => total + operator[which], 0);

test('a press of the ideal target costs what the ideal twin pays', () => {
  const operators = measureEffort(acted({ target: target(48) }), personas.phone, { x: 0, y: 0 });
  expect(sum(operators, 'ms')).toBeCloseTo(sum(operators, 'idealMs'), 6);
  expect(operators.map(({ operator }) => operator)).toEqual(['think', 'search', 'read', 'point', 'press']);
});

/** Friction science: a touch at 300 px takes 0.51 s to 48 px and 0.64 s to 24 px. */
test.each([
  [48, 0.51],
  [24, 0.64],
])('pointing at %i px, 300 px away, takes %f s by touch', (side, seconds) => {
  const point = measureEffort(acted({ target: target(side) }), personas.phone, { x: 0, y: 0 }).find(
    ({ operator }) => operator === 'point',
  );
  expect((point?.ms ?? 0) / 1000).toBeCloseTo(seconds, 1);
});

test('scrolling, searching and typing are effort of their own', () => {
  const operators = measureEffort(
    acted({ kind: 'fill', target: { ...target(48), inspected: 5 }, keyCount: 12, scrolledPx: 1000 }),
    personas.phone,
    { x: 0, y: 0 },
  );
  const of = (name: string) => operators.find(({ operator }) => operator === name);
  expect(of('scroll')).toMatchObject({ ms: 3 * 710, idealMs: 0 });
  expect(of('search')).toMatchObject({ ms: 5 * 185, idealMs: 185 });
  expect(of('type')?.ms).toBeCloseTo(12 * 331, 6);
});

test('a pause costs the customer nothing that is not their own', () => {
  expect(measureEffort(acted({ kind: 'pause' }), personas.phone, { x: 0, y: 0 })).toEqual([]);
});
