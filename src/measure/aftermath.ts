import type { Aftermath } from '../model/aftermath.ts';
import { measureFaults } from './faults.ts';
import type { Trip } from './trips.ts';

/** What came of an action that nobody wanted, over all runs. */
export function measureAftermath(trips: readonly Trip[]): Aftermath {
  return { faults: measureFaults(trips) };
}
