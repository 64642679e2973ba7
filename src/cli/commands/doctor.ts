import { wrap } from '../../render/wrap.ts';
import { type BrowserFound, findBrowser } from '../../replay/find-browser.ts';
import { installBrowser } from '../../replay/install-browser.ts';
import { openBrowser } from '../../replay/open-browser.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { benchmark } from '../benchmark.ts';
import { describeMachine } from '../run/environment.ts';
import { type Surroundings, toolVersion } from '../surroundings.ts';

export interface DoctorFlags {
  readonly browser?: string;
  readonly installBrowser?: boolean;
}

/** Says what is here to measure with, and whether it works. */
export async function doctor(flags: DoctorFlags, here: Surroundings): Promise<ExitCode> {
  const tell = (name: string, text: string) => here.out.write(`${entry(name, text, Math.min(here.out.width, 100))}\n`);
  tell('Parcours', toolVersion());
  tell('Node', `${process.versions.node} (${process.execPath})`);
  tell('Machine', describeMachine());
  const { median, spread } = benchmark();
  tell(
    'Speed',
    `${median.toFixed(0)} loops a millisecond; five goes lie within ${spread.toFixed(0)} % of each other${steadiness(spread)}`,
  );
  const found = await browserFor(flags, here);
  if ('problem' in found) {
    tell('Chrome', found.problem);
    return 4;
  }
  tell('Chrome', `${found.executable} (${found.from})`);
  return tryOut(found.executable, here, tell);
}

async function browserFor(flags: DoctorFlags, here: Surroundings): Promise<BrowserFound> {
  const found = await findBrowser(here, flags.browser);
  if (!('problem' in found) || found.named || !flags.installBrowser) return found;
  return installBrowser(here, { onMessage: (text) => here.err.write(`${text}\n`) });
}

async function tryOut(
  executable: string,
  here: Surroundings,
  tell: (name: string, text: string) => void,
): Promise<ExitCode> {
  try {
    await using browser = await openBrowser({ executable, isRoot: here.isRoot });
    tell('', `starts, and calls itself ${browser.version}`);
    tell('Sandbox', browser.sandbox ? 'works' : `is off: ${browser.sandboxReason ?? 'no reason is known'}`);
    return 0;
  } catch (error) {
    tell('', `does not start: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    return 4;
  }
}

/** Beyond this, differences between two runs are as likely the machine's as the site's. */
const noisyPercent = 10;

function steadiness(spread: number): string {
  return spread > noisyPercent ? ': a noisy machine, on which small differences cannot be told' : '';
}

function entry(name: string, text: string, width: number): string {
  const indent = 11;
  return wrap(text, width - indent)
    .map((line, index) => (index === 0 ? name : '').padEnd(indent) + line)
    .join('\n');
}
