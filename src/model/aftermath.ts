/** What came of an action that nobody wanted. */
export interface Aftermath {
  /** Requests and scripts that failed. */
  readonly faults: readonly Fault[];
  /** Null: it did not lead to one. */
  readonly deadEnd: DeadEnd | null;
  /** Null: it loaded no page without need. */
  readonly extraPage: ExtraPage | null;
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

/** A page from which the customer's way does not go on. */
export interface DeadEnd {
  /** `error`: the page says that something went wrong, or was answered so; `empty`: it says that nothing was found, and no more. */
  readonly kind: 'error' | 'empty';
  /** From 400 on; null: the page itself was answered as if all were well. */
  readonly status: number | null;
  /** In the page's own words. */
  readonly says: string;
  /** The journey expects to be told so. */
  readonly isExpected: boolean;
  /** What the journey expects, which is something else, stands on the page all the same: only its status is wrong. */
  readonly isMet: boolean;
  /** Something on it leads on, besides menus, header and footer. */
  readonly leadsOn: boolean;
  /** In which runs; 1 for the first. */
  readonly runs: readonly number[];
}

/** A page that was loaded though nothing but a part of one was asked for. */
export interface ExtraPage {
  readonly kind: 'same page' | 'new tab';
  /** Its path. */
  readonly path: string;
  /** Something had been typed into the page before: it may have been needed to send that, or to keep it. */
  readonly hasTyped: boolean;
  /** In which runs; 1 for the first. */
  readonly runs: readonly number[];
}
