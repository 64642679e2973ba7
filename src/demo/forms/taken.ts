import type { House } from '../house.ts';
import type { Page } from '../pages/page.ts';
import type { Session } from '../sessions.ts';
import type { Visit } from '../visit.ts';

/** A form that was sent, and whoever sent it. */
export interface Sent extends Visit {
  readonly session: Session;
  readonly form: URLSearchParams;
  readonly house: House;
}

/**
 * What became of a form: a page that says what is wrong with it; another page to go to; or the page it was sent from, to be seen again as
 * it is now. A script that sent the form gets the page itself in the last two cases but one: it never reloads what it can renew.
 */
export type Taken =
  | { readonly wrong: Page }
  | { readonly goTo: string; readonly cookie?: string }
  | { readonly stayAt: string };
