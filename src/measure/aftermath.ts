import type { Aftermath } from '../model/aftermath.ts';
import { deadEndOf } from './dead-end.ts';
import { extraPageOf } from './extra-page.ts';
import { measureFaults } from './faults.ts';
import type { Trip } from './trips.ts';

/** What came of an action that nobody wanted, over all runs. */
export function measureAftermath(trips: readonly Trip[]): Aftermath {
  return {
    faults: measureFaults(trips),
    deadEnd: inRuns(trips, deadEndOf),
    extraPage: inRuns(trips, extraPageOf),
  };
}

/** As the first run that met it did, with all runs that did; null: none. */
function inRuns<Met>(trips: readonly Trip[], meet: (trip: Trip) => Met | null): (Met & { runs: number[] }) | null {
  const met = trips.flatMap((trip) => {
    const one = meet(trip);
    return one === null ? [] : [{ one, run: trip.run.index }];
  });
  return met[0] ? { ...met[0].one, runs: met.map(({ run }) => run) } : null;
}
