import { surroundings } from '../../src/cli/surroundings.ts';
import { findBrowser } from '../../src/replay/find-browser.ts';
import { installBrowser } from '../../src/replay/install-browser.ts';

/** Path of a Chrome to work with: the one that is here, or else one that is installed now. Rejects when neither is to be had. */
export async function ensureBrowser(): Promise<string> {
  const here = surroundings();
  const found = await findBrowser(here);
  if (!('problem' in found)) return found.executable;
  if (found.named) throw new Error(found.problem);
  const installed = await installBrowser(here, { onMessage: (text) => here.err.write(`${text}\n`) });
  if ('problem' in installed) throw new Error(installed.problem);
  return installed.executable;
}
