import { describe, expect, test } from 'vitest';
import { measureEffort } from '../../src/measure/effort.ts';
import { personas } from '../../src/model/persona.ts';
import type { TargetObservation } from '../../src/model/target-observation.ts';
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

test('scrolling and typing are effort of their own', () => {
  const operators = measureEffort(
    acted({ kind: 'fill', target: { ...target(48), inspected: 5 }, keyCount: 12, scrolledPx: 1000 }),
    personas.phone,
    { x: 0, y: 0 },
  );
  const of = (name: string) => operators.find(({ operator }) => operator === name);
  expect(of('scroll')).toMatchObject({ ms: 3 * 710, idealMs: 0 });
  expect(of('search'), 'what is scrolled to is found by the looks of the swipes').toMatchObject({ ms: 185 });
  expect(of('type')?.ms).toBeCloseTo(12 * 331, 6);
});

test('what is in view is found among what stands before it', () => {
  const target48 = { ...target(48), inspected: 5 };
  const search = measureEffort(acted({ target: target48 }), personas.phone, { x: 0, y: 0 }).find(
    ({ operator }) => operator === 'search',
  );
  expect(search).toMatchObject({ ms: 5 * 185, idealMs: 185 });
});

test('a pause costs the customer nothing that is not their own', () => {
  expect(measureEffort(acted({ kind: 'pause' }), personas.phone, { x: 0, y: 0 })).toEqual([]);
});

const rivals = { count: 9, near: 9, leftOut: true, alike: 9, beside: '', place: 'list "Addresses"' };

test.each([
  ['each rival takes one act of thought, up to four', rivals, 4 * 1200],
  ['two of them', { ...rivals, alike: 2 }, 2 * 1200],
  ['what stands beside them tells them apart', { ...rivals, alike: 0 }, undefined],
  ['they are elsewhere', { ...rivals, near: 0, alike: 0 }, undefined],
])('%s', (_, given, ms) => {
  const target48 = { ...target(48), rivals: given };
  const compare = measureEffort(acted({ target: target48 }), personas.phone, { x: 0, y: 0 }).find(
    ({ operator }) => operator === 'compare',
  );
  expect(compare?.ms).toBe(ms);
});

describe('a scroll that the journey asks for', () => {
  const scroll = acted({ kind: 'scroll', target: target(48), scrolledPx: 1000 });

  test('is the own wish of the customer, whose ideal twin swipes too', () => {
    const operators = measureEffort(scroll, personas.phone, { x: 0, y: 0 });
    expect(operators.map(({ operator, ms, idealMs }) => [operator, ms - idealMs])).toEqual([
      ['think', 0],
      ['scroll', 0],
    ]);
  });

  test('on the way to what is pressed next is counted there', () => {
    const onTheWay = { isDetour: false, isOnTheWay: true };
    const operators = measureEffort(scroll, personas.phone, { x: 0, y: 0 }, onTheWay);
    expect(operators.map(({ operator }) => operator)).toEqual(['think']);
  });
});

test('the ideal twin does without what only brings another target to sight', () => {
  const detour = { isDetour: true, isOnTheWay: false };
  const operators = measureEffort(acted({ target: target(48) }), personas.phone, { x: 0, y: 0 }, detour);
  expect(sum(operators, 'idealMs')).toBe(0);
  expect(sum(operators, 'ms')).toBeGreaterThan(1500);
});

test('a mouse that only points presses nothing; a finger has to', () => {
  const hover = acted({ kind: 'hover', target: target(48) });
  const names = (persona: 'phone' | 'desktop') =>
    measureEffort(hover, personas[persona], { x: 0, y: 0 }).map(({ operator }) => operator);
  expect(names('desktop')).not.toContain('press');
  expect(names('phone')).toContain('press');
});
