import type { Browser } from 'puppeteer-core';

/** A running Chrome; closing it ends every process it started and removes its profile. */
export interface OpenBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** As it names itself: `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly executable: string;
  readonly sandbox: boolean;
  /** Why Chrome runs without its sandbox. */
  readonly sandboxReason?: string;
}
