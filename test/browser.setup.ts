import { ensureBrowser } from '../bin/dev/ensure-browser.ts';

/** Finds a Chrome, or gets one, before the first test that needs it. */
export default async function setup(): Promise<void> {
  process.env.PARCOURS_BROWSER = await ensureBrowser();
}
