/** What came of an action that nobody wanted. */
export interface Aftermath {
  /** Requests and scripts that failed. */
  readonly faults: readonly Fault[];
}

/** A request or a script that failed after an action, over all runs. */
export interface Fault {
  readonly kind: 'request' | 'script';
  /** `POST /api/basket`, with its host when that is another site's; of a script, what it threw: `TypeError: price is undefined`. */
  readonly what: string;
  /** `was answered 500`, `got no answer (ERR_CONNECTION_RESET)`; of a script, where it stands: `/basket.js, line 14`. */
  readonly how: string;
  /** The other site's host, when it is another site's. */
  readonly host: string | null;
  readonly of: FaultOwner;
  /** In which runs; 1 for the first. */
  readonly runs: readonly number[];
}

/**
 * What a failure belongs to.
 *
 * - `action`: the site's own answer to what the customer did
 * - `load`: the page that came, as a whole
 * - `other site`: whatever another site sent
 * - `report`: telling somebody what the customer does
 * - `picture`: what is only looked at: images, fonts, media
 * - `question`: a page may take such an answer as an ordinary one: nothing of that name, not allowed
 * - `second try`: the page asked again and was answered
 */
export type FaultOwner = 'action' | 'load' | 'other site' | 'report' | 'picture' | 'question' | 'second try';
