/** The smooth release is a model: no barrier, no shift, no small or crowded target, no heavy page. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { address } from './http-customer.ts';
import { enableOrder } from './meet/reach.ts';
import {
  newCustomer,
  openBrowser,
  type Screen,
  sendForm,
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

type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

const goTo = (path: string) => (page: Page) => page.goto(shop.url + path);

/** Every kind of page in every state, in the order of a visit. */
const states: readonly State[] = [
  ['home', goTo('')],
  ['category', goTo('cups')],
  ['category sorted', (page) => page.select('#sort', 'price').then(() => page.waitForFunction(() => location.search))],
  ['search', goTo('search?q=steel+kettle')],
  ['search without result', goTo('search?q=%3Cb%3Elamp')],
  ['empty basket', goTo('basket')],
  ['empty checkout', goTo('checkout')],
  ['no orders', goTo('orders')],
  ['sign in', goTo('account/sign-in')],
  ['sign in with problems', (page) => press(page, 'main form > .button', '.problem')],
  ['sign up', goTo('account/new')],
  ['sign up with problems', (page) => press(page, 'main form > .button', '.problem')],
  ['product', goTo('products/brushed-steel-kettle')],
  ['product in the basket', (page) => press(page, '.buy button', '.said:not(:empty)')],
  ['basket', (page) => sendForm(page, '/basket', { slug: 'glass-teapot' }).then(() => goTo('basket')(page))],
  ['basket with two', (page) => press(page, '[aria-label^="One more Brushed"]', '::-p-text(3 items in your basket)')],
  ['taken out', (page) => press(page, '[aria-label^="Remove Brushed"]', '.gone')],
  ['put back', (page) => press(page, '.gone button', '::-p-text(3 items in your basket)')],
  ['unknown voucher', (page) => page.type('#code', 'LEAF').then(() => press(page, '.voucher button', '.problem'))],
  [
    'voucher',
    (page) =>
      page
        .type('#code', 'S')
        .then(() => retype(page))
        .then(() => press(page, '.voucher button', '::-p-text(Saved with LEAVES)')),
  ],
  ['checkout', goTo('checkout')],
  ['checkout with problems', (page) => press(page, '[data-delivery] > .button', '.problem')],
  ['payment', (page) => sendForm(page, '/checkout', address).then(() => goTo('checkout/payment')(page))],
  ['payment with problems', (page) => press(page, '[data-payment] > .button', '.problem')],
  [
    'declined',
    (page) =>
      enableOrder(page, '4000000000000002').then(() =>
        press(page, '[data-payment] > .button', '::-p-text(Your bank declined)'),
      ),
  ],
  ['thanks', (page) => retypeCard(page).then(() => press(page, '[data-payment] > .button', '::-p-text(Thank you)'))],
  ['orders', goTo('orders')],
  ['order', (page) => press(page, '.orders a', '::-p-text(Order number)')],
  ['account', (page) => sendForm(page, '/account/new', newAccount()).then(() => goTo('account')(page))],
  ['about', goTo('about')],
  ['counted', (page) => press(page, '#consent button', '::-p-text(All right.)')],
  ['lost', goTo('nowhere')],
  ['French home', goTo('fr/')],
  ['French product', goTo('fr/products/double-walled-glass-cups')],
  ['French basket', (page) => press(page, '.buy button', '.said:not(:empty)').then(() => goTo('fr/basket')(page))],
  [
    'French checkout with problems',
    (page) =>
      goTo('fr/checkout')(page)
        .then(() => clearDelivery(page))
        .then(() => press(page, '[data-delivery] > .button', '.problem')),
  ],
  [
    'French payment with problems',
    (page) => goTo('fr/checkout/payment')(page).then(() => press(page, '[data-payment] > .button', '.problem')),
  ],
  [
    'French sign up with problems',
    (page) =>
      sendForm(page, '/account/sign-out', {})
        .then(() => goTo('fr/account/new')(page))
        .then(() => press(page, 'main form > .button', '.problem')),
  ],
];

async function press(page: Page, button: string, until: string): Promise<void> {
  await page.click(button);
  await page.waitForSelector(until);
}

async function retype(page: Page): Promise<void> {
  await page.$eval('#code', (field) => Object.assign(field, { value: 'LEAVES' }));
}

async function retypeCard(page: Page): Promise<void> {
  await page.$eval('#number', (field) => Object.assign(field, { value: '' }));
  await enableOrder(page);
}

async function clearDelivery(page: Page): Promise<void> {
  for (const field of ['name', 'email', 'street', 'postcode', 'city', 'country'])
    await page.$eval(`#${field}`, (one) => Object.assign(one, { value: '' }));
}

function newAccount() {
  return { name: 'Ada Lovelace', email: `ada${Math.random()}@example.org`, password: 'two cups of sencha' };
}

/** On a busy machine the parser stops in the middle of a line, and what was painted moves by a hair: nobody sees less than this. */
const leastShift = 0.001;

describe.each<Screen>(['phone', 'desktop'])('%s', (screen) => {
  test('no axe violation, no small or crowded target and no sideways scroll in any state', async () => {
    const page = await newCustomer(browser, screen);
    for (const [state, reach] of states) {
      await reach(page);
      expect(await violationsOf(page), state).toEqual([]);
      expect(await page.evaluate(sideways), state).toBeLessThanOrEqual(0);
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
        expect(
          (await shiftsOf(page)).filter(({ value }) => value >= leastShift),
          state,
        ).toEqual([]);
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

/** Runs in the page: targets under 44 px, and pairs of them less than 8 px apart. A choice is as large as its label; what stands in a field is a part of it; a link in a sentence has the place of its text. */
function poorTargets(): string[] {
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      ':is(main, #consent) :is(a, button, input:not([type=hidden]), select), header :is(a, button, input), footer a',
    ),
  ]
    .filter((one) => one.checkVisibility() && !one.matches('.show'))
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
