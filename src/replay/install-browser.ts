import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type BrowserFound, browserCache, findBrowser, type Machine } from './find-browser.ts';

/** Long enough for a slow line to show a first sign of life, short enough not to look hung. */
const silenceMs = 20_000;
const aptTimeoutMs = 600_000;

/** What is done, for whoever waits. */
export interface Installing {
  readonly onMessage: (message: string) => void;
}

/**
 * Gets a Chrome: Chrome for Testing in the version that Puppeteer is made for; where that cannot be had, the distribution's
 * Chromium, when this is root on Debian or Ubuntu. Ends with a Chrome that has been seen to start, or one sentence.
 */
export async function installBrowser(machine: Machine, { onMessage }: Installing): Promise<BrowserFound> {
  const download = await downloadChrome(browserCache(machine), onMessage);
  if (download.executable !== undefined) {
    const trouble = await whyNotStarting(download.executable);
    if (trouble === undefined) return { executable: download.executable, from: 'a download of Chrome for Testing' };
    onMessage(`Chrome for Testing does not start here: ${trouble}`);
  } else {
    onMessage(`Chrome for Testing could not be fetched: ${lastLine(download.problem ?? '')}`);
  }
  return distributionChromium(machine, onMessage);
}

/** What the thread says: how far it is, how long it may now be silent, or how it ended. */
export interface DownloadNews {
  readonly message?: string;
  readonly silenceMs?: number;
  readonly executable?: string;
  readonly problem?: string;
}

/** In a thread of its own, so that a connection that hangs can be ended with it. */
async function downloadChrome(cacheDir: string, onMessage: Installing['onMessage']): Promise<DownloadNews> {
  const program = import.meta.url.endsWith('.ts') ? './download-chrome.ts' : './download-chrome.js';
  const worker = new Worker(new URL(program, import.meta.url), { workerData: { cacheDir } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DownloadNews>((done) => {
      const wait = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => done({ problem: `nothing came for ${ms / 1000} s` }), ms);
      };
      wait(silenceMs);
      worker.on('message', (news: DownloadNews) => {
        wait(news.silenceMs ?? silenceMs);
        if (news.message !== undefined) onMessage(news.message);
        if (news.executable !== undefined || news.problem !== undefined) done(news);
      });
      worker.on('error', (error) => done({ problem: String(error) }));
      worker.on('exit', () => done({ problem: 'the download ended early' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

async function distributionChromium(machine: Machine, onMessage: Installing['onMessage']): Promise<BrowserFound> {
  const aptGet = '/usr/bin/apt-get';
  if (machine.platform !== 'linux' || !existsSync('/etc/debian_version') || !existsSync(aptGet)) {
    return { problem: 'No Chrome could be installed here: install one yourself, or name yours with --browser.' };
  }
  if (!machine.isRoot) {
    return {
      problem:
        'No Chrome could be installed here: `sudo apt-get install chromium` may help, or name yours with --browser.',
    };
  }
  onMessage('Installing the Chromium of this distribution instead (apt-get install chromium).');
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(aptGet, ['update'], env, aptTimeoutMs);
  const { ok, output } = await run(aptGet, ['install', '-y', '--no-install-recommends', 'chromium'], env, aptTimeoutMs);
  if (!ok) return { problem: `apt-get could not install chromium: ${lastLine(output)}` };
  const found = await findBrowser({ ...machine, env: { ...machine.env, PUPPETEER_CACHE_DIR: '/nonexistent' } });
  if ('problem' in found) return found;
  const trouble = await whyNotStarting(found.executable);
  if (trouble !== undefined) return { problem: `${found.executable} was installed and does not start: ${trouble}` };
  return { executable: found.executable, from: 'this distribution' };
}

/** Undefined when it starts and says its version. */
async function whyNotStarting(executable: string): Promise<string | undefined> {
  const { ok, output } = await run(executable, ['--version'], undefined, 30_000);
  return ok ? undefined : lastLine(output);
}

function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv | undefined,
  timeout: number,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, { ...(env && { env }), timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

function lastLine(output: string): string {
  return (
    output
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^[\s-]*(DefaultProvider:)?\s*/, '') || 'it said nothing'
  );
}
