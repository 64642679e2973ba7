/** A Chromium for the tests of the shop, and the customers' screens. */
import axe, { type AxeResults } from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';

export const screens = {
  phone: { width: 412, height: 823, isMobile: true, hasTouch: true, deviceScaleFactor: 2.625 },
  desktop: { width: 1350, height: 940, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
} as const;

export type Screen = keyof typeof screens;

/** The window is larger than every screen, or Chrome would present no frame for what lies below it. */
export function openBrowser(): Promise<Browser> {
  return launch({
    executablePath: process.env.PARCOURS_BROWSER ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--window-size=1500,1100',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page of a customer who was never here before. */
export async function newCustomer(browser: Browser, screen: Screen): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(screens[screen]);
  return page;
}

interface Shift {
  readonly value: number;
  /** The start of the markup of everything that moved. */
  readonly moved: readonly string[];
}

/** Notes every layout shift of every page from now on; `shiftsOf` reads those of the page that is shown. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent) ?? '');
        shifts.push({ value, moved: moved.map((one) => one.slice(0, 80)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export function shiftsOf(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

/** What axe-core finds, `rule: target` each, in the page or in one part of it. */
export async function violationsOf(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(part)}, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Sends a form of the release that is shown, as its own script would. */
export async function sendForm(page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    async (path, fields) => {
      await fetch(path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-in-place': '1' } });
    },
    path,
    fields,
  );
}
