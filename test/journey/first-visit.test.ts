import { describe, expect, test } from 'vitest';
import { firstVisit } from '../../src/journey/first-visit.ts';
import { parse } from './parsing.ts';

describe('a first visit', () => {
  test('opens the page, looks, and scrolls to the end', () => {
    const journey = firstVisit('https://shop.example:8080/a?b="c"');
    expect(journey).toMatchObject({
      id: 'first-visit',
      title: 'First visit to shop.example:8080',
      url: 'https://shop.example:8080/a?b="c"',
    });
    expect(journey).not.toHaveProperty('file');
    expect(journey.steps.flatMap((step) => step.actions.map((action) => action.kind))).toEqual([
      'open',
      'pause',
      'scroll',
    ]);
    expect(journey.steps.every((step) => step.scored && step.expect.length > 0)).toBe(true);
    expect(parse(journey.text).problems).toEqual([]);
  });

  test('takes an address literally', () => {
    expect(firstVisit('https://shop.example/${run}').steps[0]?.actions).toMatchObject([
      { url: 'https://shop.example/$${run}' },
    ]);
    expect(firstVisit('https://shop.example/${x}').steps[0]?.actions).toMatchObject([
      { url: 'https://shop.example/${x}' },
    ]);
  });

  test('of no address is a mistake of the caller', () => {
    expect(() => firstVisit('shop.example')).toThrow(TypeError);
  });
});
