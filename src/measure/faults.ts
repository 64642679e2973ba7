import type { Fault } from '../model/aftermath.ts';
import { failedRequests } from './failed-requests.ts';
import { scriptErrors } from './script-errors.ts';
import type { Trip } from './trips.ts';

/** What failed after an action, over all runs: the same thing that fails in the same way is one fault. */
export function measureFaults(trips: readonly Trip[]): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const trip of trips) {
    for (const one of [...failedRequests(trip), ...scriptErrors(trip)]) {
      const key = JSON.stringify(one);
      const runs = new Set([...(faults.get(key)?.runs ?? []), trip.run.index]);
      faults.set(key, { ...one, runs: [...runs] });
    }
  }
  return [...faults.values()];
}

/** One fault in one run. */
export type SingleFault = Omit<Fault, 'runs'>;
