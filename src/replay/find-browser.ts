import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a search for a browser depends on; nothing in here is read from the process itself. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: string;
  /** May install packages. */
  readonly isRoot: boolean;
}

/** A Chrome and how it was found, or why there is none, in one sentence. */
export type BrowserFound =
  | { readonly executable: string; readonly from: string }
  /** `named`: one was asked for and is not there, so that installing another would not help. */
  | { readonly problem: string; readonly named?: true };

const variables = ['PARCOURS_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

/**
 * The Chrome to travel in: the one that was asked for, then that of the environment, then Puppeteer's own download, then the
 * system's. One that was named and is not there is a problem, never a reason to take another.
 */
export async function findBrowser(machine: Machine, asked?: string): Promise<BrowserFound> {
  if (asked !== undefined) return named(asked, '--browser');
  const variable = variables.find((name) => (machine.env[name] ?? '') !== '');
  if (variable !== undefined) return named(machine.env[variable] ?? '', variable);
  return (
    (await downloaded(machine)) ??
    ofTheSystem(machine) ?? {
      problem: 'No Chrome was found here. `parcours doctor --install-browser` gets one, or name yours with --browser.',
    }
  );
}

/** Where Puppeteer keeps the browsers it downloads. */
export function browserCache({ env, home }: Machine): string {
  return env.PUPPETEER_CACHE_DIR || join(home, '.cache', 'puppeteer');
}

function named(executable: string, from: string): BrowserFound {
  if (isExecutable(executable)) return { executable, from };
  return { problem: `${from} names ${executable}, which is no program that can be started.`, named: true };
}

/** The newest Chrome in Puppeteer's cache. */
async function downloaded(machine: Machine): Promise<BrowserFound | undefined> {
  const cacheDir = browserCache(machine);
  if (!isFolder(cacheDir)) return undefined;
  const { Browser, getInstalledBrowsers, getVersionComparator } = await import('@puppeteer/browsers');
  const newerFirst = getVersionComparator(Browser.CHROME);
  const installed = (await getInstalledBrowsers({ cacheDir }))
    .filter(({ browser, executablePath }) => browser === Browser.CHROME && isExecutable(executablePath))
    .sort((a, b) => newerFirst(b.buildId, a.buildId));
  const newest = installed[0];
  return newest && { executable: newest.executablePath, from: "Puppeteer's download" };
}

function ofTheSystem(machine: Machine): BrowserFound | undefined {
  const executable = systemPlaces(machine).find(isExecutable);
  return executable === undefined ? undefined : { executable, from: 'this system' };
}

function systemPlaces({ env, home, platform }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
    const folders = ['/Applications', join(home, 'Applications')];
    return folders.flatMap((folder) => programs.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((one) => one !== undefined);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    (one) => one !== '',
  );
  const programs = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  return [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), '/opt/google/chrome/chrome'];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
