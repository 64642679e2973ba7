/** What a person finds on a page: enough to write a first journey from. */
export interface Outline {
  readonly url: string;
  readonly title: string;
  /** In the order of the page; those without words are left out. */
  readonly headings: readonly { readonly level: number; readonly name: string }[];
  /** Links and buttons whose role and name mean one thing on this page. */
  readonly choices: readonly Choice[];
  /** Name of the field to search with; null: there is none that a name means. */
  readonly search: string | null;
}

export interface Choice {
  readonly role: 'link' | 'button';
  readonly name: string;
  /** Where a link leads, as a full URL; null for a button. */
  readonly href: string | null;
  readonly place: 'navigation' | 'main' | 'floating' | 'elsewhere';
}
