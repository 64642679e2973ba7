import { describe, expect, test } from 'vitest';
import { deadEndOf } from '../../src/measure/dead-end.ts';
import { extraPageOf } from '../../src/measure/extra-page.ts';
import { tripsOf } from '../../src/measure/trips.ts';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { ArrivalObservation } from '../../src/model/arrival.ts';
import type { RequestObservation } from '../../src/model/page-observation.ts';
import { acted, load, taken, timed } from './observed.ts';

const here: ArrivalObservation = {
  url: 'https://shop.example/kettles',
  changedQuery: [],
  title: 'Kettles',
  language: 'en',
  heading: 'Kettles',
  fields: ['quantity'],
  leadsOn: true,
  says: '',
  holdsGoal: false,
};

const there: ArrivalObservation = {
  ...here,
  url: 'https://shop.example/sizes',
  title: 'Size guide',
  heading: 'Size guide',
};

/** The last of some actions in one step, after the page was opened at `here`. */
function trip(
  action: Partial<ActionObservation>,
  between: readonly ActionObservation[] = [],
  requests: readonly RequestObservation[] = [],
) {
  const actions = [
    acted({ kind: 'open', inputAt: 0, load, arrival: here }),
    ...between,
    acted({ goal: '', ...action }),
  ];
  const [found] = tripsOf([timed([taken('a', actions, { requests })])], 'a', actions.length - 1);
  if (!found) throw new Error('the action is in its run');
  return found;
}

describe('a dead end', () => {
  const led = (arrival: Partial<ArrivalObservation>, given: Partial<ActionObservation> = {}, status = 200) =>
    deadEndOf(trip({ load: { ...load, status }, arrival: { ...there, ...arrival }, ...given }));

  test.each([
    ['a page that is not there', { heading: 'Page not found' }, 404, { status: 404, says: 'Page not found' }],
    ['says so with status 200', { heading: 'Page introuvable' }, 200, { status: null, says: 'Page introuvable' }],
    ['says so in its title', { title: 'Error 500', heading: 'Oh' }, 200, { status: null, says: 'Error 500' }],
    ['says so in its own words', { heading: 'Lost?' }, 404, { status: 404, says: 'Lost?' }],
    ['breaks down over a form', { heading: 'Size guide' }, 500, { status: 500, says: 'Size guide' }],
  ] as const)('%s', (_, arrival, status, end) => {
    expect(led(arrival, {}, status)).toEqual({
      kind: 'error',
      isExpected: false,
      isMet: false,
      leadsOn: true,
      ...end,
    });
  });

  test('is none: any other page, also the last one', () => {
    expect(led({})).toBeNull();
    expect(led({ leadsOn: false, says: 'Thank you\nYour order is on its way.' })).toBeNull();
  });

  test.each([400, 401, 409, 422])('is none: a form that is refused with %d and sent again', (status) => {
    expect(led({}, {}, status)).toBeNull();
    expect(led({}, { kind: 'open' }, status)).toMatchObject({ status });
    expect(led({ leadsOn: false }, {}, status)).toMatchObject({ status });
  });

  test('is expected when the journey names it', () => {
    const heading = 'Page not found';
    expect(led({ heading }, { goal: 'heading "Page not found"' }, 404)).toMatchObject({ isExpected: true });
    expect(led({ heading }, { goal: 'heading /not found/i' }, 404)).toMatchObject({ isExpected: true });
    expect(led({ heading: 'Lost?' }, { goal: 'heading "Lost?"' }, 404)).toMatchObject({ isExpected: false });
    expect(led({ heading }, { goal: 'link "Home"' }, 404)).toMatchObject({ isExpected: false });
  });

  test('of which only the status is wrong shows what was expected', () => {
    expect(led({ holdsGoal: true }, {}, 404)).toMatchObject({ isMet: true });
    expect(led({ holdsGoal: true, heading: 'Page not found' }, {}, 404)).toMatchObject({ isMet: false });
  });

  test('is a list that came to nothing and leads nowhere', () => {
    const nothing = { leadsOn: false, says: 'Search\nNo results for “tea pott”.' };
    expect(led(nothing)).toEqual({
      kind: 'empty',
      status: null,
      says: 'No results for “tea pott”.',
      isExpected: false,
      isMet: false,
      leadsOn: false,
    });
    expect(led({ ...nothing, leadsOn: true })).toBeNull();
  });

  test('in the page: a filter that leaves nothing, but not a press that takes the last thing away', () => {
    const arrival = { ...here, leadsOn: false, says: '0 results' };
    expect(deadEndOf(trip({ kind: 'check', arrival }))).toMatchObject({ kind: 'empty' });
    expect(deadEndOf(trip({ kind: 'click', arrival }, [acted({ kind: 'fill' })]))).toMatchObject({ kind: 'empty' });
    expect(deadEndOf(trip({ kind: 'click', arrival }))).toBeNull();
  });

  test('where the customer stood already is no new one; nobody looked, nobody knows', () => {
    const arrival = { ...there, heading: 'Page not found' };
    expect(deadEndOf(trip({ arrival }, [acted({ load, arrival })]))).toBeNull();
    expect(deadEndOf(trip({}))).toBeNull();
  });
});

describe('an extra page', () => {
  const reloaded = (given: Partial<ActionObservation> = {}, arrival: Partial<ArrivalObservation> = {}) =>
    extraPageOf(trip({ load, arrival: { ...here, ...arrival }, ...given }));

  test('is the same page, loaded anew', () => {
    expect(reloaded()).toEqual({ kind: 'same page', path: '/kettles', hasTyped: false });
    expect(
      reloaded({ kind: 'check' }, { changedQuery: ['colour'], url: 'https://shop.example/kettles?colour=…' }),
    ).not.toBeNull();
    expect(reloaded({ kind: 'fill' })).toMatchObject({ hasTyped: true });
  });

  test.each([
    ['the customer reloaded it', { kind: 'reload' }, {}],
    ['the customer went back', { kind: 'back' }, {}],
    ['the customer opened it', { kind: 'open' }, {}],
    ['another page', {}, { url: 'https://shop.example/basket' }],
    ['another site', {}, { url: 'https://pay.example/kettles' }],
    ['another part under the same address', {}, { heading: 'Where should it go?' }],
    ['the next fields under the same address', {}, { fields: ['street', 'city'] }],
    ['another language', {}, { language: 'fr' }],
    ['another search', {}, { changedQuery: ['q'] }],
    ['the second page of a list', {}, { changedQuery: ['page'] }],
    ['the second page of a list, by a number', { subject: 'link "2"' }, {}],
    ['the second page of a list, in French', { subject: 'link "Suivant"' }, {}],
    ['a form that was refused', { load: { ...load, status: 422 } }, {}],
  ] as const)('is none: %s', (_, given, arrival) => {
    expect(reloaded(given, arrival)).toBeNull();
  });

  test('is none: the page stays', () => {
    expect(extraPageOf(trip({ arrival: here }))).toBeNull();
  });

  test('is none: the customer was led past a door', () => {
    const door: RequestObservation = {
      url: 'https://shop.example/login?to=…',
      method: 'GET',
      type: 'Document',
      startAt: 1100,
      endAt: 1150,
      status: 302,
      bytes: 0,
      thirdParty: false,
      document: true,
    };
    const past = (request: RequestObservation) => extraPageOf(trip({ load, arrival: here }, [], [request]));
    expect(past(door)).toBeNull();
    expect(past({ ...door, url: 'https://id.example/', thirdParty: true })).toBeNull();
    expect(past({ ...door, url: 'https://shop.example/basket/add' })).not.toBeNull();
  });

  test('is a tab for a page of one’s own', () => {
    const opened = (url: string, thirdParty = false) => extraPageOf(trip({ newTabs: [{ url, thirdParty }] }));
    expect(opened('https://shop.example/sizes?in=…')).toEqual({ kind: 'new tab', path: '/sizes', hasTyped: false });
    expect(opened('https://shop.example/sizes.html')).not.toBeNull();
    expect(opened('https://shop.example/manual.pdf')).toBeNull();
    expect(opened('https://letters.example/', true)).toBeNull();
  });

  test('after something was typed into the page may be needed; what was typed before it was loaded does not count', () => {
    const typed = acted({ kind: 'fill', arrival: here });
    const sent = acted({ load, arrival: here });
    expect(extraPageOf(trip({ load, arrival: here }, [typed]))).toMatchObject({ hasTyped: true });
    expect(extraPageOf(trip({ load, arrival: here }, [typed, sent]))).toMatchObject({ hasTyped: false });
  });
});
