import { has } from '../model/action-traits.ts';
import type { DeadEnd } from '../model/aftermath.ts';
import type { ArrivalObservation } from '../model/arrival.ts';
import { doneBefore, hasTyped } from './after-input.ts';
import { emptySentence } from './empty-words.ts';
import { saysError } from './error-words.ts';
import type { Trip } from './trips.ts';

/** The dead end that an action led to in one run; null: none, or the customer stood there before. */
export function deadEndOf(trip: Trip): Omit<DeadEnd, 'runs'> | null {
  const { action } = trip;
  const { arrival, load, goal } = action;
  if (!arrival) return null;
  const before = doneBefore(trip).find((earlier) => earlier.arrival)?.arrival;
  if (!load && before && isSameView(before, arrival)) return null;
  const error = errorIn(arrival);
  const status = load?.status !== undefined && load.status !== null && load.status >= 400 ? load.status : null;
  if (error !== null || (status !== null && !isRefusedForm(trip, status))) {
    return {
      kind: 'error',
      status,
      says: error ?? (arrival.heading || arrival.title),
      isExpected: saysError(quoted(goal)) || (error !== null && goal.includes(error)),
      isMet: error === null && arrival.holdsGoal,
      leadsOn: arrival.leadsOn,
    };
  }
  const empty = arrival.leadsOn || !asksForList(trip) ? null : emptySentence(arrival.says);
  if (empty === null) return null;
  return {
    kind: 'empty',
    status: null,
    says: empty,
    isExpected: emptySentence(quoted(goal)) !== null,
    isMet: false,
    leadsOn: false,
  };
}

/** It led to another page, searched or narrowed a list; a press that takes the last thing away does not. */
function asksForList(trip: Trip): boolean {
  const { kind, load, softNavigation } = trip.action;
  return load !== undefined || softNavigation || has(kind, 'narrows') || hasTyped(trip);
}

/** In the page's own words; null: it does not say so. */
function errorIn({ heading, title }: ArrivalObservation): string | null {
  return [heading, title].find((text) => saysError(text)) ?? null;
}

/** Refusals that servers send with the form itself, for the customer to mend it: invalid, wrong password, taken already. */
const formStatus: ReadonlySet<number> = new Set([400, 401, 409, 422]);
const sends: ReadonlySet<string> = new Set(['click', 'press', 'doubleClick']);

function isRefusedForm({ action }: Trip, status: number): boolean {
  return formStatus.has(status) && sends.has(action.kind) && action.arrival?.leadsOn === true;
}

function isSameView(one: ArrivalObservation, other: ArrivalObservation): boolean {
  return one.heading === other.heading && one.title === other.title && one.says === other.says;
}

/** The words that a journey expects, out of their locators: `heading "Page not found"`. */
function quoted(goal: string): string {
  return (
    [...goal.matchAll(/"([^"]+)"|\/([^/]+)\//g)].map(([, words, pattern]) => words ?? pattern ?? '').join('. ') || goal
  );
}
