import { describe, expect, test } from 'vitest';
import { measureFaults } from '../../src/measure/faults.ts';
import { tripsOf } from '../../src/measure/trips.ts';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { ErrorObservation, RequestObservation } from '../../src/model/page-observation.ts';
import { acted, load, taken, timed } from './observed.ts';

/** A request of the journey's own site, begun 20 ms after the input and answered 60 ms later. */
function asked(given: Partial<RequestObservation> = {}): RequestObservation {
  return {
    url: 'https://shop.example/api/basket',
    method: 'POST',
    type: 'Fetch',
    startAt: 1020,
    answeredAt: 1080,
    endAt: 1085,
    status: 500,
    bytes: 10,
    thirdParty: false,
    ...given,
  };
}

function thrown(given: Partial<ErrorObservation> = {}): ErrorObservation {
  return {
    at: 1030,
    kind: 'exception',
    message: 'TypeError: price is undefined',
    place: 'https://shop.example/basket.js:14',
    ...given,
  };
}

function faultsOf(
  seen: { readonly requests?: readonly RequestObservation[]; readonly errors?: readonly ErrorObservation[] },
  action: Partial<ActionObservation> = {},
) {
  return measureFaults(tripsOf([timed([taken('a', [acted(action)], seen)])], 'a', 0).filter((trip) => trip !== null));
}

describe('a request', () => {
  test.each([
    ['500', {}, 'action'],
    ['no answer', { status: null, failed: 'net::ERR_CONNECTION_RESET' }, 'action'],
    ['blocked by CORS', { status: null, failed: 'net::ERR_FAILED' }, 'action'],
    ['a part of the code is missing', { type: 'Script', method: 'GET', status: 404 }, 'action'],
    ['a style sheet is missing', { type: 'Stylesheet', method: 'GET', status: 404 }, 'action'],
    ['a frame breaks down', { type: 'Document', method: 'GET', status: 502 }, 'action'],
    ['begun in the same millisecond as the input', { startAt: 997 }, 'action'],
    ['refused, and nothing was said', { status: 422 }, 'action'],
    ['not found, and perhaps asked for that reason', { method: 'GET', status: 404 }, 'question'],
    ['a picture is missing', { type: 'Image', method: 'GET', status: 404 }, 'picture'],
    ['a font is not sent', { type: 'Font', status: null, failed: 'net::ERR_FAILED' }, 'picture'],
    ['it reports', { url: 'https://shop.example/api/v1/events' }, 'report'],
    ['it tracks', { url: 'https://shop.example/rum-collect/track.gif?id=…' }, 'report'],
    ["another site's", { url: 'https://ads.example/bid', thirdParty: true }, 'other site'],
  ] as const)('%s: of %s', (_, given, of) => {
    expect(faultsOf({ requests: [asked(given)] })).toMatchObject([{ kind: 'request', of, runs: [1] }]);
  });

  test.each([
    ['answered', { status: 200 }],
    ['under way', { status: null, endAt: null }],
    ['called off', { status: null, failed: 'net::ERR_ABORTED' }],
    ['called off by the page, as the browser tells it', { status: null }],
    ['stopped by an extension', { status: null, failed: 'net::ERR_BLOCKED_BY_CLIENT' }],
    ['who is it? nobody', { method: 'GET', status: 401 }],
    ['the page itself: where that leads is judged apart', { type: 'Document', document: true }],
    ['asked for by itself, too', { byItself: true }],
    ['fetched ahead', { type: 'Prefetch' }],
    ['a ping', { type: 'Ping' }],
    ['a preflight', { type: 'Preflight' }],
    ['a connection that stays open', { type: 'EventSource' }],
    ['begun before the input', { startAt: 900 }],
  ] as const)('%s: no fault', (_, given) => {
    expect(faultsOf({ requests: [asked(given)] })).toEqual([]);
  });

  test('that is refused and then said to be is an answer', () => {
    const requests = [asked({ status: 409 })];
    expect(faultsOf({ requests }, { lastContentAt: 1095 })).toEqual([]);
    expect(faultsOf({ requests }, { lastContentAt: 1050 })).toMatchObject([{ of: 'action' }]);
  });

  test('that breaks down is a fault, whatever is said then', () => {
    expect(faultsOf({ requests: [asked()] }, { lastContentAt: 1095 })).toMatchObject([{ of: 'action' }]);
  });

  test('that is made again and answered has cost time only', () => {
    const again = asked({ startAt: 1100, answeredAt: 1150, endAt: 1150, status: 200 });
    expect(faultsOf({ requests: [asked(), again] })).toMatchObject([{ of: 'second try' }]);
    expect(faultsOf({ requests: [asked(), { ...again, status: 503 }] }).map(({ of }) => of)).toEqual([
      'action',
      'action',
    ]);
    expect(faultsOf({ requests: [asked(), { ...again, method: 'GET' }] })).toMatchObject([{ of: 'action' }]);
  });

  test('of a page that comes is of its load; what it asks for and may not have is its own affair', () => {
    const requests = [
      asked({ startAt: 1230, status: 404, type: 'Script', method: 'GET' }),
      asked({ startAt: 1240, status: 403, method: 'GET' }),
      asked({ startAt: 1150 }),
    ];
    expect(faultsOf({ requests }, { load }).map(({ of }) => of)).toEqual(['load', 'action']);
  });

  test('is named without its own host, and how it failed', () => {
    const requests = [
      asked({ status: null, failed: 'net::ERR_TIMED_OUT' }),
      asked({ url: 'https://pay.example:8443/charge?card=…', thirdParty: true }),
    ];
    expect(faultsOf({ requests })).toMatchObject([
      { what: 'POST /api/basket', how: 'got no answer (ERR_TIMED_OUT)', host: null },
      { what: 'POST pay.example:8443/charge', how: 'was answered 500', host: 'pay.example' },
    ]);
  });
});

describe('a script', () => {
  test('that fails is named by its line', () => {
    expect(faultsOf({ errors: [thrown()] })).toEqual([
      {
        kind: 'script',
        what: 'TypeError: price is undefined',
        how: 'in /basket.js, line 14',
        host: null,
        of: 'action',
        runs: [1],
      },
    ]);
  });

  test.each([
    ['caught and written down', { kind: 'console' }],
    ['thrown by itself, too', { byItself: true }],
    ['called off', { message: 'AbortError: signal is aborted without reason' }],
    ['called off, a view transition', { message: 'Uncaught (in promise) AbortError: Transition was skipped' }],
    ['refused by the browser', { message: 'NotAllowedError: Write permission denied.' }],
    ['a notice', { message: 'ResizeObserver loop completed with undelivered notifications.' }],
    ['before the input', { at: 990 }],
  ] as const)('%s: no fault', (_, given) => {
    expect(faultsOf({ errors: [thrown(given)] })).toEqual([]);
  });

  test('of another site, or of the page that comes, is not the action’s', () => {
    const errors = [
      thrown({ place: 'https://ads.example/tag.js:3', thirdParty: true }),
      thrown({ at: 1350, message: 'ReferenceError: dataLayer is not defined' }),
    ];
    expect(faultsOf({ errors }, { load })).toMatchObject([
      { of: 'other site', host: 'ads.example', how: 'in ads.example/tag.js, line 3' },
      { of: 'load', host: null },
    ]);
  });
});

test('the same fault in several runs is one, with its runs; a look and a pause have none', () => {
  const runs = [1, 2, 3].map((index) =>
    timed(
      [taken('a', [acted()], { requests: index === 2 ? [] : [asked()], errors: index === 3 ? [thrown()] : [] })],
      index,
    ),
  );
  expect(measureFaults(tripsOf(runs, 'a', 0).filter((trip) => trip !== null)).map((fault) => fault.runs)).toEqual([
    [1, 3],
    [3],
  ]);
  expect(faultsOf({ requests: [asked()] }, { kind: 'look' })).toEqual([]);
  expect(faultsOf({ requests: [asked()] }, { kind: 'pause', inputAt: null })).toEqual([]);
});

test('what comes after the next input is not of this one', () => {
  const actions = [acted(), acted({ inputAt: 1500 })];
  const run = timed([taken('a', actions, { requests: [asked({ startAt: 1600 })] })]);
  expect(measureFaults(tripsOf([run], 'a', 0).filter((trip) => trip !== null))).toEqual([]);
  expect(measureFaults(tripsOf([run], 'a', 1).filter((trip) => trip !== null))).toHaveLength(1);
});
