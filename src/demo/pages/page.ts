import type { Html } from '../html.ts';

export type PageName =
  | 'home'
  | 'listing'
  | 'search'
  | 'product'
  | 'basket'
  | 'checkout'
  | 'payment'
  | 'order'
  | 'orders'
  | 'sign-in'
  | 'sign-up'
  | 'account'
  | 'information'
  | 'lost';

/** What a page has of its own; the rest is the layout's. */
export interface Page {
  readonly name: PageName;
  readonly title: string;
  readonly main: Html;
  /** The category that the navigation marks. */
  readonly category?: string;
}
