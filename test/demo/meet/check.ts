import type { Page } from 'puppeteer-core';

/** A customer at the door of one release. */
export interface Door {
  /** Where the release starts. */
  readonly url: string;
  /** A page of a customer who was never here before, for what needs a browser. */
  page(): Promise<Page>;
}

/** Whether a customer of the release meets the friction; Parcours' own rules have no say in it. */
export type Check = (door: Door) => Promise<boolean>;
