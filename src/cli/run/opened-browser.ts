import { findBrowser } from '../../replay/find-browser.ts';
import { type OpenBrowser, openBrowser } from '../../replay/open-browser.ts';
import type { RunFlags } from '../commands/run.ts';
import type { Surroundings } from '../surroundings.ts';

/** The browser to travel in, started; or why there is none, in a sentence. */
export async function openedBrowser(
  flags: Pick<RunFlags, 'browser' | 'headed'>,
  here: Surroundings,
  signal: AbortSignal,
): Promise<OpenBrowser | { readonly problem: string }> {
  const found = await findBrowser(here, flags.browser);
  if ('problem' in found) return found;
  try {
    const { executable } = found;
    return await openBrowser({ executable, headed: flags.headed === true, isRoot: here.isRoot, signal });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problem: `${found.executable} could not be started: ${why}` };
  }
}
