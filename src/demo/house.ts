import type { Customers } from './customers.ts';
import type { Release } from './release.ts';
import type { Sessions } from './sessions.ts';

/** One release of the shop with the people in it. */
export interface House {
  readonly release: Release;
  readonly sessions: Sessions;
  readonly customers: Customers;
}
