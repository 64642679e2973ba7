import type { Locator } from './locator.ts';

/** A glob or pattern on a URL or title, compiled to a regular expression. */
export interface Match {
  readonly pattern: string;
  readonly flags: string;
  /** True: held against the whole URL; false: against its path and query (a title is always compared whole). */
  readonly whole: boolean;
}

/** Something that is true or false of the page at any moment. `source` is the text a person wrote. */
export type Condition = { readonly source: string } & (
  | { readonly kind: 'visible' | 'gone' | 'enabled' | 'disabled' | 'focused'; readonly target: Locator }
  | { readonly kind: 'url' | 'title'; readonly match: Match }
  | { readonly kind: 'value'; readonly target: Locator; readonly text: string }
  | { readonly kind: 'count'; readonly target: Locator; readonly count: number }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
);
