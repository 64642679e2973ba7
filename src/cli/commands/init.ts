import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { whyNotWritten } from '../../model/why-not-written.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { configFiles } from '../config/find-config.ts';
import { type Service, services } from '../init/ci.ts';
import { configText } from '../init/config-text.ts';
import { type FoundJourney, findFirstJourney } from '../init/find-first-journey.ts';
import { guessService, guessSite } from '../init/guess-site.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { openedBrowser } from '../run/opened-browser.ts';
import type { Surroundings } from '../surroundings.ts';

export interface InitFlags {
  readonly ci?: Service | 'none';
  readonly browser?: string;
}

const journeyFile = 'journeys/look-around.yml';

/** Looks at a site and writes what a team starts with; what is there already is left as it is. */
export async function init(address: string | undefined, flags: InitFlags, here: Surroundings): Promise<ExitCode> {
  const { cwd, err, out, ask } = here;
  const given = address ?? (await ask?.('Which site? ')) ?? '';
  const url = asAddress(given);
  if (url === undefined) {
    err.write(
      given === ''
        ? 'Name the site: parcours init https://shop.example\n'
        : `“${given}” is no address of a site; it looks like https://shop.example\n`,
    );
    return 2;
  }
  const ci = flags.ci ?? guessService(cwd);
  const config = configFiles.find((file) => existsSync(join(cwd, file))) ?? configFiles[0];
  const files = [journeyFile, config, ...(ci === 'none' ? [] : [services[ci].path])];
  const missing = files.filter((file) => !existsSync(join(cwd, file)));
  const kept = files
    .filter((file) => !missing.includes(file))
    .map((file) => `kept   ${file}, which was there already\n`);
  if (missing.length === 0) {
    out.write(`${kept.join('')}Nothing was left to write, and the site was not looked at.\n`);
    return 0;
  }

  err.write(`Looking at ${url} on a phone; this takes up to half a minute.\n`);
  const found = await lookFor(url, flags, here);
  if ('problem' in found) {
    err.write(`${found.problem}. Nothing was written.\n`);
    return found.exit;
  }
  const score = Math.floor(found.judgement.score?.fluidity ?? 0);
  const texts: Readonly<Record<string, readonly [text: string, what: string]>> = {
    [journeyFile]: [found.text, `${found.steps} steps, tried once: they can be taken, fluidity ${score}`],
    [config]: configText(url, score),
    ...(ci !== 'none' && {
      [services[ci].path]: [services[ci].text(guessSite(cwd, url)), `for ${ci === 'github' ? 'GitHub' : 'GitLab'}`],
    }),
  };
  for (const file of missing) {
    const [text = '', what = ''] = texts[file] ?? [];
    const problem = writeNew(join(cwd, file), text);
    if (problem !== undefined) {
      err.write(`${file} could not be written: ${problem}.\n`);
      return 4;
    }
    out.write(`wrote  ${file}: ${what}\n`);
  }
  out.write(
    `${kept.join('')}\nNow: npx parcours run\nEach run leaves its report in a folder below reports/, which need not be committed.\n`,
  );
  return 0;
}

const stopped = { problem: 'Stopped by hand', exit: 130 } as const;

async function lookFor(
  url: string,
  flags: InitFlags,
  here: Surroundings,
): Promise<FoundJourney | { readonly problem: string; readonly exit: ExitCode }> {
  let leave = () => {};
  using interruption = listenForInterruption(() => leave());
  const open = await openedBrowser(flags, here, interruption.signal);
  if (interruption.signal.aborted) return stopped;
  if ('problem' in open) return { ...open, exit: 4 };
  await using browser = open;
  const directory = mkdtempSync(join(tmpdir(), 'parcours-init-'));
  leave = () => {
    browser.leave();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const found = await findFirstJourney({ url, browser, directory, signal: interruption.signal });
    if (interruption.signal.aborted) return stopped;
    return 'problem' in found ? { problem: `No journey could be made of ${url}: ${found.problem}`, exit: 4 } : found;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A whole address; where only a host was given, by https, and by http on this machine. */
function asAddress(text: string): string | undefined {
  const isLocal = /^(localhost|127\.|\[::1\])/i.test(text);
  const whole = /^https?:\/\//i.test(text) ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { href, hostname } = new URL(whole);
  return hostname.includes('.') || hostname.includes(':') || hostname === 'localhost' ? href : undefined;
}

/** Never over something that is there; why not, when it cannot be. */
function writeNew(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return whyNotWritten(error);
  }
}
