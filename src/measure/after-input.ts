import type { ActionObservation } from '../model/action-observation.ts';
import type { Trip } from './trips.ts';

/** A stretch of a run, in ms since its start. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** From an action's input to the next: what begins in this time may be its doing. Null: the page was given no input. */
export function afterInput({ action, next }: Trip): Window | null {
  if (action.inputAt === null || action.kind === 'look') return null;
  return { from: action.inputAt - clockSlackMs, to: next?.inputAt ?? Number.POSITIVE_INFINITY };
}

/** The page's clock and the network's differ by so much (ms). */
const clockSlackMs = 5;

/** Whether something that began at this moment belongs to the page that the action led to, rather than to the action. */
export function isOfLoad({ action }: Trip, at: number): boolean {
  return action.load !== undefined && at >= action.load.startAt;
}

/** What was done before in the same run, the last first. */
export function doneBefore({ run, action }: Trip): readonly ActionObservation[] {
  const all = run.steps.flatMap(({ actions }) => actions);
  return all.slice(0, all.indexOf(action)).reverse();
}

/** Whether something was typed into the page since it was loaded, by the action itself too. */
export function hasTyped(trip: Trip): boolean {
  const earlier = doneBefore(trip);
  const loadedAt = earlier.findIndex(({ load }) => load !== undefined);
  const here = loadedAt < 0 ? earlier : earlier.slice(0, loadedAt);
  return [trip.action, ...here].some(({ kind }) => kind === 'fill' || kind === 'type');
}
