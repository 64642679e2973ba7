import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Wait } from '../../src/model/action-measures.ts';
import { constants } from '../../src/model/constant.ts';
import type { Verdict } from '../../src/model/rule.ts';
import { waitFriction } from '../../src/model/wait.ts';
import { action, journeyOf, measured, step, target, wait } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';

const owners = ['slow-load', 'slow-response', 'silent-wait', 'covered-target', 'late-target'];

function charged(given: Wait): Readonly<Record<string, number>> {
  const one = step(action({ target: target(), wait: given }));
  const entries = rules
    .filter(({ id }) => owners.includes(id))
    .flatMap((rule) => rule.check(one, journeyOf(one)).map((verdict) => [rule.id, pointsOf(verdict)] as const));
  return Object.fromEntries(entries);
}

function pointsOf(verdict: Verdict): number {
  if ('unmeasured' in verdict || !('points' in verdict.charge)) throw new Error('a wait is charged in points');
  return verdict.charge.points(constants);
}

describe('a wait is charged once', () => {
  // A load of 3 s costs 1.2 + 2.7 = 3.9 points, a response 1.8 × 1.2 + 2.7 = 4.86; half of it unless it was silent.
  test.each([
    ['a load of the site alone', wait('load', 3000), { 'slow-load': 1.95 }],
    ['half of it covered', wait('load', 3000, { coveredMs: 1000 }), { 'slow-load': 0.975, 'covered-target': 0.975 }],
    [
      'covered, late and silent',
      wait('load', 3000, { coveredMs: 500, lateMs: 500, silent: true }),
      { 'slow-load': 0.975, 'covered-target': 0.4875, 'late-target': 0.4875, 'silent-wait': 1.95 },
    ],
    ['a response', wait('response', 3000), { 'slow-response': 2.43 }],
    ['a silent response', wait('response', 3000, { silent: true }), { 'slow-response': 2.43, 'silent-wait': 2.43 }],
    ['wholly late', wait('response', 700, { lateMs: 500 }), { 'late-target': 0.3 }],
    ['at the threshold', wait('response', 200), {}],
  ] as const)('%s', (_, given, points) => {
    const found = charged(given);
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(points).toSorted());
    for (const [owner, value] of Object.entries(points)) expect(found[owner]).toBeCloseTo(value, 10);
  });

  test('whatever its parts, they add up to the curve', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('load' as const, 'response' as const),
        fc.double({ min: 1001, max: 60_000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (kind, ms, covered, late, silent) => {
          const beyondMs = ms - (kind === 'load' ? 1000 : 200);
          const coveredMs = beyondMs * covered;
          const lateMs = (beyondMs - coveredMs) * late;
          const sum = Object.values(charged(wait(kind, ms, { coveredMs, lateMs, silent }))).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(waitFriction(ms, kind, constants) * (silent ? 1 : constants.progressFactor), 9);
        },
      ),
    );
  });
});

describe('what waits say', () => {
  const say = (rule: string, given: Parameters<typeof action>[0]) => {
    const one = step(action(given));
    return rules
      .find(({ id }) => id === rule)
      ?.check(one, journeyOf(one))
      .map((v) => ('message' in v ? v.message : v));
  };
  const open = { kind: 'open', source: 'open: /' } as const;

  test.each([
    [
      'slow-load',
      { ...open, wait: wait('load', 3200), waitedOn: [{ kind: 'network', subject: '/api/search', ms: 1900 }] },
      'button "Add to basket" was ready 3.2 s after opening /, 1.9 s of it for the network (/api/search)',
    ],
    [
      'slow-response',
      { kind: 'press', source: 'press: Enter', wait: wait('response', 650), waitedOn: [] },
      'button "Add to basket" was ready 0.65 s after pressing Enter',
    ],
    [
      'silent-wait',
      { kind: 'back', source: 'back', wait: wait('load', 12_000, { silent: true }) },
      'nothing was visible for over 1 s after going back',
    ],
    [
      'silent-wait',
      {
        target: target({ subject: 'button "Search"' }),
        wait: wait('load', 3000, { silent: true }),
        measures: { feedbackMs: measured(2600) },
      },
      'nothing was visible for 2.6 s after pressing button "Search"',
    ],
    [
      'silent-wait',
      { ...open, wait: wait('load', 3000, { silent: true }), measures: { feedbackMs: measured(5000) } },
      'nothing was visible for 3.0 s after opening /',
    ],
    [
      'slow-load',
      { ...open, wait: wait('load', 3200), waitedOn: [{ kind: 'network', subject: '/api/search', ms: 1500 }] },
      'button "Add to basket" was ready 3.2 s after opening /',
    ],
    [
      'covered-target',
      {
        ...open,
        wait: wait('load', 4000, {
          coveredMs: 2100,
          covering: [{ subject: 'dialog "We value your privacy"', ms: 2100 }],
        }),
      },
      'button "Add to basket" was covered by dialog "We value your privacy" for 2.1 s',
    ],
    [
      'covered-target',
      { ...open, wait: wait('load', 4000, { coveredMs: 900 }) },
      'button "Add to basket" was covered for 0.90 s',
    ],
    [
      'late-target',
      {
        ...open,
        wait: wait('load', 4000, {
          lateMs: 1800,
          lateness: [
            { cause: 'disabled', subject: 'button "Add to basket"', ms: 1300 },
            { cause: 'moving', subject: 'button "Add to basket"', ms: 500 },
          ],
        }),
      },
      'button "Add to basket" was there but disabled for 1.3 s, then moving for 0.50 s',
    ],
  ] as const)('%s', (rule, given, message) => {
    expect(say(rule, given)).toEqual([message]);
  });

  test.each(owners)('%s does not call a wait fine that could not be timed', (rule) => {
    const kind = rule === 'slow-load' ? 'load' : 'response';
    const lost = wait(kind, 0, { ms: { unmeasured: 'no frame was seen' } });
    expect(say(rule, { target: target(), wait: lost })).toEqual([{ unmeasured: 'no frame was seen' }]);
  });

  test('a load that could not be timed says nothing of responses', () => {
    const lost = wait('load', 0, { ms: { unmeasured: 'no frame was seen' } });
    expect(say('slow-response', { target: target(), wait: lost })).toEqual([]);
  });

  test('silence that nobody could tell is unmeasured when the wait costs something', () => {
    expect(say('silent-wait', { target: target(), wait: wait('response', 3000, { silent: null }) })).toEqual([
      { unmeasured: 'it could not be told whether anything was visible after pressing button "Add to basket"' },
    ]);
  });
});
