import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';

/** A running Chrome; closing it ends every process it started and removes its profile. */
export interface OpenBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** As it names itself: `Chrome/156.0.8078.79`. */
  readonly version: string;
  readonly executable: string;
  readonly sandbox: boolean;
  /** Why Chrome runs without its sandbox. */
  readonly sandboxReason?: string;
  /** Ends it without waiting for anything: for who has to leave at once. */
  readonly leave: () => void;
}

export interface BrowserOptions {
  readonly executable: string;
  readonly headed?: boolean;
  /** Root cannot use Chrome's sandbox. */
  readonly isRoot: boolean;
  /** Gives up starting it. */
  readonly signal?: AbortSignal;
}

/**
 * The window must be at least as large as any persona's viewport: below the window headless Chrome presents no frames, and Event
 * Timing is lost or inflated.
 */
const windowSize = { width: 1400, height: 1200 };

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-back-forward-cache',
  '--mute-audio',
];

/** How long Chrome may take to start (ms). */
const startLimitMs = 30_000;

/** How long Chrome may take to end before it is killed (ms). */
const endLimitMs = 3000;

/** No answer of Chrome takes longer (ms): the page program's calls have limits of their own. */
const answerLimitMs = 90_000;

/** Starts Chrome; tries without the sandbox, and says why, only when it cannot start with it. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  if (options.isRoot) return open(options, 'Chrome cannot use its sandbox as root');
  try {
    return await open(options, null);
  } catch (error) {
    // Through a pipe Chrome's own words are not heard: that it ended at once is all there is to know.
    if (options.signal?.aborted || !(error instanceof EndedAtOnce)) throw error;
    return open(options, 'Chrome could not start with its sandbox here (a container without user namespaces?)');
  }
}

/** The program ended before it could be asked anything. */
class EndedAtOnce extends Error {}

async function open(options: BrowserOptions, sandboxReason: string | null): Promise<OpenBrowser> {
  // Ours, so that it can be taken away at once when this process has to leave at once.
  const home = mkdtempSync(join(tmpdir(), 'parcours-'));
  try {
    const browser = await start(options, home, sandboxReason !== null);
    const leave = () => {
      killAll(browser);
      removeNow(home);
    };
    return {
      browser,
      version: await browser.version(),
      executable: options.executable,
      sandbox: sandboxReason === null,
      ...(sandboxReason !== null && { sandboxReason }),
      leave,
      async [Symbol.asyncDispose]() {
        await closeOrKill(browser);
        await remove(home);
      },
    };
  } catch (error) {
    await remove(home);
    throw error;
  }
}

async function start(options: BrowserOptions, home: string, isUnsafe: boolean): Promise<Browser> {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  const timer = setTimeout(onAbort, startLimitMs);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    options.signal?.throwIfAborted();
    return await launch({
      executablePath: options.executable,
      headless: !options.headed,
      userDataDir: join(home, 'profile'),
      env: environment(home),
      pipe: true,
      signal: stop.signal,
      protocolTimeout: answerLimitMs,
      // A customer's Chrome opens no tab that nobody asked for.
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...quiet, `--window-size=${windowSize.width},${windowSize.height}`, ...(isUnsafe ? ['--no-sandbox'] : [])],
    });
  } catch (error) {
    if (options.signal?.aborted) throw new Error('it was stopped by hand', { cause: error });
    if (stop.signal.aborted) throw new Error(`it did not answer within ${startLimitMs / 1000} s`, { cause: error });
    if (/Target closed|Connection closed/i.test(String(error)))
      throw new EndedAtOnce('it ended at once, or is no browser', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

/** The longest name that a socket may have where it is shortest, less that of Chrome's own below its folder for temporary files. */
const longestHome = 104 - '/org.chromium.Chromium.XXXXXX/SingletonSocket'.length;

/** What Chrome leaves when it is killed goes where its profile goes. */
function environment(home: string): NodeJS.ProcessEnv {
  return home.length < longestHome ? { ...process.env, TMPDIR: home } : process.env;
}

/** Asks Chrome to close; a Chrome that does not within its time is killed. */
async function closeOrKill(browser: Browser): Promise<void> {
  const timer = setTimeout(() => killAll(browser), endLimitMs);
  try {
    await browser.close();
  } catch {
    killAll(browser);
  } finally {
    clearTimeout(timer);
    // What Chrome started does not always end with it.
    killAll(browser);
  }
}

/** Chrome's processes are a group of their own, where the system has groups. */
function killAll(browser: Browser): void {
  const child = browser.process();
  if (child?.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** What still ends may still write: it is tried again for a second. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }).catch(() => {});
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  } catch {
    // It lies in the system's folder for what is temporary.
  }
}
