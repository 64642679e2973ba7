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
}

export interface BrowserOptions {
  readonly executable: string;
  readonly headed?: boolean;
  /** Root cannot use Chrome's sandbox. */
  readonly isRoot: boolean;
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

/** Starts Chrome; tries without the sandbox, and says why, only when it cannot start with it. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  if (options.isRoot) return open(options, 'Chrome cannot use its sandbox as root');
  try {
    return await open(options, null);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    return open(options, 'Chrome could not start with its sandbox here (a container without user namespaces?)');
  }
}

async function open(options: BrowserOptions, sandboxReason: string | null): Promise<OpenBrowser> {
  const browser = await launch({
    executablePath: options.executable,
    headless: !options.headed,
    pipe: true,
    // A customer's Chrome opens no tab that was not asked for.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...quiet,
      `--window-size=${windowSize.width},${windowSize.height}`,
      ...(sandboxReason ? ['--no-sandbox'] : []),
    ],
  });
  return {
    browser,
    version: await browser.version(),
    executable: options.executable,
    sandbox: sandboxReason === null,
    ...(sandboxReason !== null && { sandboxReason }),
    async [Symbol.asyncDispose]() {
      await closeOrKill(browser);
    },
  };
}

/** Asks Chrome to close; a Chrome that does not within 3 s is killed. */
async function closeOrKill(browser: Browser): Promise<void> {
  const child = browser.process();
  const timer = setTimeout(() => child?.kill('SIGKILL'), 3000);
  try {
    await browser.close();
  } catch {
    child?.kill('SIGKILL');
  } finally {
    clearTimeout(timer);
  }
}
