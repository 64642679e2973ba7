import type { ActionMeasures } from '../model/action-measures.ts';
import type { ActionObservation } from '../model/action-observation.ts';
import { has } from '../model/action-traits.ts';
import type { Trip } from './trips.ts';

/** In how many runs nothing at all came of the first press. What draws on a canvas or lives in a frame leaves no trace to tell by. */
export function measureDeadPress(perRun: readonly (Trip | null)[]): Pick<ActionMeasures, 'deadPress' | 'deadIn'> {
  const pressed = perRun.filter((trip) => trip !== null).filter(({ action }) => isPress(action));
  const dead = pressed.filter(({ action }) => isDead(action));
  return {
    ...(pressed.length > 0 && { deadPress: [dead.length, pressed.length] as const }),
    ...(dead.length > 0 && dead.length < perRun.length && { deadIn: dead.map(({ run }) => run.index) }),
  };
}

/** It was made, and was seen to be. */
export function isPress({ kind, inputAt }: ActionObservation): boolean {
  return has(kind, 'press') && inputAt !== null;
}

/** Of a press: nothing at all came of it, at least of the first time. */
export function isDead({ presses, effects }: ActionObservation): boolean {
  const { mutations, requests, navigations, paints, reactions } = effects;
  return presses > 1 || mutations + requests + navigations + paints + reactions.length === 0;
}
