/** The smooth release is a model: no barrier, no shift, no small or crowded target, no heavy page. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import {
  fillCheckout,
  newCustomer,
  openBrowser,
  putInBasket,
  type Screen,
  shiftsOf,
  violationsOf,
  watchShifts,
} from './open-browser.ts';

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  shop = await serveShop();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** Every kind of page in every state, in the order of a visit. */
const states: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['home', (page) => page.goto(shop.url)],
  ['category', (page) => page.goto(`${shop.url}cups`)],
  ['search', (page) => page.goto(`${shop.url}search?q=steel+kettle`)],
  ['search without result', (page) => page.goto(`${shop.url}search?q=%3Cb%3Elamp`)],
  ['empty basket', (page) => page.goto(`${shop.url}basket`)],
  ['empty checkout', (page) => page.goto(`${shop.url}checkout`)],
  ['product', (page) => page.goto(`${shop.url}products/brushed-steel-kettle`)],
  ['product in the basket', addToBasket],
  ['basket', openBasket],
  ['basket with two', takeTwo],
  ['checkout', (page) => page.goto(`${shop.url}checkout`)],
  ['checkout with problems', sendCheckout],
  ['confirmation', (page) => fillCheckout(page).then(() => sendCheckout(page))],
  ['about', (page) => page.goto(`${shop.url}about`)],
  ['lost', (page) => page.goto(`${shop.url}nowhere`)],
];

async function addToBasket(page: Page): Promise<void> {
  await page.click('[data-add] button');
  await page.waitForSelector('[data-said]:not(:empty)');
}

async function openBasket(page: Page): Promise<void> {
  await putInBasket(page, 'double-walled-glass-cups');
  await page.goto(`${shop.url}basket`);
  await page.waitForSelector('[data-slug]');
}

async function takeTwo(page: Page): Promise<void> {
  await page.click('[aria-label="One more Brushed steel kettle 1.7 l"]');
  await page.waitForFunction(() => document.body.innerText.includes('3 items in your basket'));
}

async function sendCheckout(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('[data-order] > .button')]);
}

describe.each<Screen>(['phone', 'desktop'])('%s', (screen) => {
  test('no axe violation, no small or crowded target and no sideways scroll in any state', async () => {
    const page = await newCustomer(browser, screen);
    for (const [state, reach] of states) {
      await reach(page);
      expect(await violationsOf(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(
        0,
      );
      if (screen === 'phone') expect(await page.evaluate(poorTargets), state).toEqual([]);
    }
  }, 120_000);

  test.each([false, true])(
    'nothing shifts, slow device and network: %s',
    async (slow) => {
      const page = await newCustomer(browser, screen);
      await watchShifts(page);
      if (slow) await slowDown(page);
      for (const [state, reach] of states) {
        await reach(page);
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
        await page.waitForNetworkIdle({ idleTime: 100 });
        expect(await shiftsOf(page), state).toEqual([]);
        await page.evaluate(() => scrollTo(0, 0));
      }
    },
    120_000,
  );
});

test('works at 320 px without sideways scroll', async () => {
  const page = await newCustomer(browser, 'phone');
  await page.setViewport({ width: 320, height: 640 });
  for (const [state, reach] of states) {
    await reach(page);
    expect(await page.evaluate(sideways), state).toBeLessThanOrEqual(0);
    expect(await page.evaluate(poorTargets), state).toEqual([]);
  }
}, 60_000);

test('the first visit of a phone takes less than 250 kB and 20 requests', async () => {
  const page = await newCustomer(browser, 'phone');
  await page.goto(shop.url, { waitUntil: 'load' });
  const sizes = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => (entry as PerformanceResourceTiming).transferSize),
  );
  expect(sizes.length).toBeLessThan(20);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
});

async function slowDown(page: Page): Promise<void> {
  await page.emulateCPUThrottling(4);
  await page.emulateNetworkConditions({ latency: 70, download: 1_250_000, upload: 375_000 });
}

/** Runs in the page: how many pixels are out of reach at the side. */
function sideways(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/** Runs in the page: targets under 44 px, and pairs of them less than 8 px apart. A choice is as large as its label. */
function poorTargets(): string[] {
  const found = [
    ...document.querySelectorAll(
      'main :is(a, button, input:not([type=hidden]), select), header :is(a:not(.skip), button, input), footer a',
    ),
  ]
    .map((one) => one.closest('label') ?? one)
    .map((one) => ({ name: `${one.tagName} ${one.textContent?.trim() || one.id}`, box: one.getBoundingClientRect() }));
  const poor: string[] = [];
  found.forEach(({ name, box }, index) => {
    if (box.width < 44 || box.height < 44) poor.push(`${name}: ${box.width} × ${box.height}`);
    for (const { name: other, box: next } of found.slice(index + 1)) {
      const across = Math.max(next.left - box.right, box.left - next.right);
      const down = Math.max(next.top - box.bottom, box.top - next.bottom);
      if (Math.max(across, down) < 8) poor.push(`${name} | ${other}: ${Math.max(across, down)}`);
    }
  });
  return poor;
}
