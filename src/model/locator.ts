/** A text as a person wrote it: the whole text, case and white space folded; or a regular expression. */
export type TextMatch = { readonly exact: string } | { readonly pattern: string; readonly flags: string };

/**
 * How a person would point at something.
 *
 * - `control`: anything that can be pressed, by accessible name (bare words after click, hover, press)
 * - `field`: a form control by its label, then its placeholder (bare words after fill, choose, check; `field "…"`)
 * - `shown`: visible text or a control's name (bare words in a condition)
 * - `role`: an ARIA role, with or without a name; `frame` is a role here
 * - `text`: visible text, innermost element
 * - `css`, `xpath`, `testid`: the escape hatches, with `value`
 */
export interface Locator {
  readonly kind: 'control' | 'field' | 'shown' | 'role' | 'text' | 'css' | 'xpath' | 'testid';
  readonly role?: string;
  readonly name?: TextMatch;
  /** The selector, expression or test id of an escape hatch. */
  readonly value?: string;
  /** Where to look. */
  readonly in?: Locator;
  /** Which of several, counted from 1 in document order. */
  readonly nth?: number | 'last';
  /** As a person wrote it: the name under which messages speak of it. */
  readonly source: string;
}
