import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tripsIn, tripsOf } from '../../src/measure/trips.ts';
import { measureWait, waitInStep } from '../../src/measure/wait.ts';
import { waitedOn } from '../../src/measure/waited-on.ts';
import type { LedgerEntry } from '../../src/model/action-observation.ts';
import { acted, barred, taken, timed } from './observed.ts';

const waitOfFirst = (...steps: Parameters<typeof timed>[0]) =>
  measureWait(tripsOf([timed(steps)], steps[0]?.id ?? '', 0));

describe('a wait', () => {
  test('lasts from the input to the goal, and goes on while something bars the next target', () => {
    const wait = waitOfFirst(
      taken('look', [acted({ inputAt: 1000, goalReadyAt: 1500 })]),
      taken('buy', [acted({ inputAt: 4000, ledger: [barred('covered', 1400, 3500)] })]),
    );
    expect(wait).toMatchObject({
      kind: 'response',
      ms: { value: 2500 },
      beyond: { coveredMs: 2000, lateMs: 0, siteMs: 300 },
    });
    expect(wait?.covering).toEqual([{ subject: 'dialog "Cookies"', ms: 2000 }]);
    expect(wait).toMatchObject({ awaited: 'status "Done"', nextTarget: 'button "Buy"', nextStep: 'buy' });
  });

  test.each([
    ['covered', { coveredMs: 900, lateMs: 0, siteMs: 0 }],
    ['disabled', { coveredMs: 0, lateMs: 900, siteMs: 0 }],
    ['moving', { coveredMs: 0, lateMs: 900, siteMs: 0 }],
    ['invisible', { coveredMs: 0, lateMs: 900, siteMs: 0 }],
    ['absent', { coveredMs: 0, lateMs: 0, siteMs: 900 }],
    ['scrolling', { coveredMs: 0, lateMs: 0, siteMs: 900 }],
  ] as const)('%s belongs to its owner, less the threshold', (cause, beyond) => {
    const wait = waitOfFirst(
      taken('look', [acted({ inputAt: 1000, goalReadyAt: 1000 })]),
      taken('buy', [acted({ ledger: [barred(cause, 1000, 2100)] })]),
    );
    expect(wait?.beyond).toEqual(beyond);
  });

  test('what lies before the threshold is evidence, whoever took it', () => {
    const wait = waitOfFirst(
      taken('open', [acted({ kind: 'open', goalReadyAt: 1400, load: load(1000) })]),
      taken('buy', [acted({ ledger: [barred('covered', 1400, 1900)] })]),
    );
    expect(wait).toMatchObject({ kind: 'load', ms: { value: 900 }, beyond: { coveredMs: 0, lateMs: 0, siteMs: 0 } });
  });

  test("the customer's own pause is not the site's", () => {
    const wait = waitOfFirst(
      taken('look', [
        acted({ goalReadyAt: 1200 }),
        acted({ kind: 'pause', inputAt: null, presses: 0, goalReadyAt: 3000 }),
      ]),
      taken('buy', [acted({ ledger: [barred('covered', 1200, 3500)] })]),
    );
    expect(wait?.ms).toMatchObject({ value: 200 + 500 });
  });

  test('a target that was never reached blocks the journey and is no wait', () => {
    const wait = waitOfFirst(
      taken('look', [acted({ goalReadyAt: 1100 })]),
      taken('buy', [acted({ inputAt: null, presses: 0, ledger: [barred('disabled', 1100, 31_000)] })], {
        outcome: 'failed',
      }),
    );
    expect(wait).toMatchObject({ ms: { value: 100 }, nextTarget: null });
  });

  test('is silent when nothing was seen within 1 s, in most runs', () => {
    const run = (feedbackAt: number | null, index: number) =>
      timed([taken('look', [acted({ feedbackAt, goalReadyAt: 3000 })])], index);
    const silent = (...feedback: (number | null)[]) => measureWait(tripsOf(feedback.map(run), 'look', 0))?.silent;
    expect(silent(1400)).toBe(false);
    expect(silent(2100)).toBe(true);
    expect(silent(null)).toBe(true);
    expect(silent(1400, null, null)).toBe(true);
    expect(silent(1400, 1400, null)).toBe(false);
  });

  test('of several runs: the median, and what lies beyond the threshold in it, though the shorter one lies below', () => {
    const run = (goalReadyAt: number, index: number) => timed([taken('look', [acted({ goalReadyAt })])], index);
    const wait = measureWait(tripsOf([run(1100, 1), run(4100, 2)], 'look', 0));
    expect(wait).toMatchObject({
      ms: { value: 1600, samples: [100, 3100] },
      beyond: { coveredMs: 0, lateMs: 0, siteMs: 1400 },
      each: [
        { kind: 'response', beyond: { siteMs: 0 }, silent: false },
        { kind: 'response', beyond: { siteMs: 2900 }, silent: false },
      ],
    });
  });

  test('of a run that did not get there nothing is said', () => {
    const run = (id: string, index: number) => timed([taken(id, [acted({ goalReadyAt: 1000 + 100 * index })])], index);
    const wait = measureWait(tripsOf([run('look', 1), run('other', 2), run('look', 3)], 'look', 0));
    expect(wait).toMatchObject({ ms: { value: 200, samples: [100, 300], runs: [1, 3] }, each: [{}, {}] });
  });

  test('an input that nobody saw is unmeasured, with the reason', () => {
    const wait = waitOfFirst(
      taken('look', [acted({ inputAt: null, unmeasured: 'no trusted input was seen to reach the page' })]),
    );
    expect(wait?.ms).toEqual({ unmeasured: 'no trusted input was seen to reach the page' });
  });

  test('its parts add up, whatever the ledger holds', () => {
    const causes = ['covered', 'disabled', 'moving', 'invisible', 'absent', 'scrolling'] as const;
    const ledgers = fc.array(fc.tuple(fc.constantFrom(...causes), fc.integer({ min: 1, max: 3000 })), { maxLength: 6 });
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 4000 }), (stretches, goalMs) => {
        let at = 1000 + goalMs;
        const ledger: LedgerEntry[] = stretches.map(([cause, ms], index) => {
          const fromAt = at;
          at += ms;
          return barred(cause, fromAt, at, `thing ${index % 2}`);
        });
        const wait = waitOfFirst(
          taken('look', [acted({ goalReadyAt: 1000 + goalMs })]),
          taken('buy', [acted({ ledger })]),
        );
        const total = at - 1000;
        expect(wait?.ms).toMatchObject({ value: total });
        const { coveredMs = 0, lateMs = 0, siteMs = 0 } = wait?.beyond ?? {};
        expect(coveredMs + lateMs + siteMs).toBeCloseTo(Math.max(0, total - 200), 6);
      }),
    );
  });
});

test('a step waits for its own answers and for what bars its own targets', () => {
  const run = timed([
    taken('look', [acted({ inputAt: 1000, goalReadyAt: 1500 })]),
    taken('buy', [acted({ inputAt: 4000, goalReadyAt: 4300, ledger: [barred('covered', 1500, 3500)] })]),
  ]);
  expect(waitInStep(tripsIn(run), 'look')).toBe(500);
  expect(waitInStep(tripsIn(run), 'buy')).toBe(2300);
});

test('what the site did in a wait counts each millisecond once, and adds up', () => {
  const step = taken(
    'look',
    [acted({ inputAt: 1000, goalReadyAt: 3000, longTasks: [{ startAt: 1200, ms: 300, subject: 'render' }] })],
    {
      requests: [
        {
          url: 'https://shop.example/api',
          method: 'GET',
          type: 'Fetch',
          startAt: 1010,
          endAt: 2510,
          status: 200,
          bytes: 1,
          thirdParty: false,
        },
        {
          url: 'https://shop.example/b',
          method: 'GET',
          type: 'Fetch',
          startAt: 1010,
          endAt: 1100,
          status: 200,
          bytes: 1,
          thirdParty: false,
        },
      ],
    },
  );
  const [trip] = tripsOf([timed([step])], 'look', 0);
  const parts = trip ? waitedOn(trip) : [];
  expect(parts).toEqual([
    { kind: 'main-thread', subject: 'render', ms: 300 },
    { kind: 'network', subject: 'GET https://shop.example/api', ms: 1200 },
    { kind: 'other', subject: 'timers, animation or rendering', ms: 500 },
  ]);
});

function load(startAt: number) {
  return {
    url: '',
    status: 200,
    startAt,
    firstByteAt: null,
    firstPaintAt: null,
    firstContentfulPaintAt: null,
    largestContentfulPaintAt: null,
    largestContentfulElement: null,
  };
}
