/** The autofill fields of HTML: what a browser may know of the customer. Source: WHATWG HTML, "Autofill" (form-control-infrastructure). */
export const autofillFields = [
  'name',
  'honorific-prefix',
  'given-name',
  'additional-name',
  'family-name',
  'honorific-suffix',
  'nickname',
  'username',
  'new-password',
  'current-password',
  'one-time-code',
  'organization-title',
  'organization',
  'street-address',
  'address-line1',
  'address-line2',
  'address-line3',
  'address-level4',
  'address-level3',
  'address-level2',
  'address-level1',
  'country',
  'country-name',
  'postal-code',
  'cc-name',
  'cc-given-name',
  'cc-additional-name',
  'cc-family-name',
  'cc-number',
  'cc-exp',
  'cc-exp-month',
  'cc-exp-year',
  'cc-csc',
  'cc-type',
  'transaction-currency',
  'transaction-amount',
  'language',
  'bday',
  'bday-day',
  'bday-month',
  'bday-year',
  'sex',
  'url',
  'photo',
  'tel',
  'tel-country-code',
  'tel-national',
  'tel-area-code',
  'tel-local',
  'tel-local-prefix',
  'tel-local-suffix',
  'tel-extension',
  'email',
  'impp',
] as const;

export type AutofillField = (typeof autofillFields)[number];

/** What a field asks for: one of HTML's autofill fields; a password, old or new; or something that no browser can know. */
export type FieldPurpose = AutofillField | 'password' | 'search' | 'quantity' | 'amount';

/**
 * What comes up on a touch screen when a field is entered. `letters` has neither `@` nor digits at hand; `digits` has nothing but them,
 * `decimal` a point or comma as well, `tel` also `+`, `*` and `#`; `picker` is a calendar, a list or the like; `none`: the page brings its own.
 */
export type Keyboard = 'letters' | 'email' | 'url' | 'search' | 'tel' | 'digits' | 'decimal' | 'picker' | 'none';

/** Where the name of a field comes from, in the order in which browsers look. */
export type LabelSource = 'aria-labelledby' | 'aria-label' | 'label' | 'title' | 'placeholder' | 'none';
