/** Every friction of the rough release can be met there, and nowhere in the smooth one. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type FrictionId, frictions } from '../../src/demo/frictions.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { slug } from '../../src/model/slug.ts';
import {
  fillCheckout,
  newCustomer,
  openBrowser,
  putInBasket,
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

/** Whether a customer of the release at `url` meets the friction. */
type Check = (page: Page, url: string) => Promise<boolean>;

const checks: Readonly<Record<FrictionId, Check>> = {
  'late-banner': async (page, url) => {
    await watchShifts(page);
    await page.goto(url);
    await page.waitForNetworkIdle({ idleTime: 1300 });
    const shifts = await shiftsOf(page);
    return shifts.reduce((sum, { value }) => sum + value, 0) > 0.03;
  },
  'no-language': async (page, url) => {
    await page.goto(`${url}about`);
    return await page.evaluate(() => document.documentElement.lang === '');
  },
  'wordless-picture': async (page, url) => {
    await page.goto(url);
    return await page.$eval('.hero img', (picture) => !picture.hasAttribute('alt'));
  },
  'slow-search': async (page, url) => {
    const sent = await sendSearch(page, url);
    await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent === '3 results');
    return Date.now() - sent > 2400;
  },
  'silent-search': async (page, url) => {
    await sendSearch(page, url);
    const word = await page.waitForSelector('main [role=status]');
    return word !== null && (await word.isHidden());
  },
  'stock-veil': async (page, url) => {
    await page.goto(`${url}products/brushed-steel-kettle`);
    const shown = Date.now();
    if (await page.evaluate(isOnTop, '[data-add] button')) return false;
    await page.waitForFunction(isOnTop, {}, '[data-add] button');
    return Date.now() - shown > 1500;
  },
  'lost-press': async (page, url) => {
    await page.goto(`${url}products/brushed-steel-kettle`);
    await page.waitForFunction(isOnTop, {}, '[data-add] button');
    const traces: string[] = [];
    await page.exposeFunction('note', (trace: string) => traces.push(trace));
    await page.evaluate(() => {
      const { note } = window as unknown as { note(trace: string): void };
      const watched = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((changes) => note(String(changes[0]?.type))).observe(document, watched);
    });
    page.on('request', (request) => traces.push(request.url()));
    await page.click('[data-add] button');
    await page.waitForNetworkIdle({ idleTime: 400 });
    const lost = traces.length === 0;
    if (lost) await page.click('[data-add] button');
    await page.waitForSelector('[data-said]:not(:empty)', { timeout: 2000 });
    return lost;
  },
  'nameless-basket-link': async (page, url) => {
    await page.goto(url);
    return (await violationsOf(page, '.basket-link')).some((one) => one.startsWith('link-name'));
  },
  'slow-basket': async (_page, url) => {
    const asked = Date.now();
    await fetch(`${url}basket`);
    return Date.now() - asked > 2000;
  },
  'tiny-steppers': async (page, url) => {
    await openBasket(page, url);
    return await page.$eval('[data-step="1"]', (button) => button.getBoundingClientRect().width < 24);
  },
  'crowded-steppers': async (page, url) => {
    await openBasket(page, url);
    const [less, more] = await page.$$eval('[data-step]', (buttons) =>
      buttons.map((one) => one.getBoundingClientRect().toJSON()),
    );
    return more.left - less.right < 8;
  },
  'pale-button': async (page, url) => {
    await openBasket(page, url);
    return (await violationsOf(page, '.sum')).some((one) => one.startsWith('color-contrast'));
  },
  'wrong-aria': async (page, url) => {
    await openCheckout(page, url);
    return (await violationsOf(page, 'form[data-order]')).some((one) => one === 'aria-valid-attr-value: #country');
  },
  'no-autocomplete': async (page, url) => {
    await openCheckout(page, url);
    return await page.$$eval('.field :is(input, select)', (all) =>
      all.every((one) => !one.hasAttribute('autocomplete')),
    );
  },
  'plain-keyboard': async (page, url) => {
    await openCheckout(page, url);
    return await page.$eval('#email', (field) => (field as HTMLInputElement).type === 'text');
  },
  'late-order': async (page, url) => {
    await openCheckout(page, url);
    await fillCheckout(page);
    const complete = Date.now();
    await page.waitForSelector('[data-order] > .button:enabled');
    return Date.now() - complete > 1200;
  },
};

describe.each(Object.entries(checks))('%s', (_id, check) => {
  test('is met in the rough release', async () => {
    expect(await check(await newCustomer(browser, 'phone'), shop.urlOf('rough'))).toBe(true);
  }, 20_000);

  test('is not met in the smooth release', async () => {
    expect(await check(await newCustomer(browser, 'phone'), shop.urlOf('smooth'))).toBe(false);
  }, 20_000);
});

test('each can be left out of the rough release, one by one', async () => {
  for (const id of ['slow-basket', 'no-language', 'nameless-basket-link'] as const) {
    const mended = await serveShop({ without: [id] });
    try {
      expect(await checks[id](await newCustomer(browser, 'phone'), mended.urlOf('rough')), id).toBe(false);
    } finally {
      await mended.close();
    }
  }
}, 20_000);

test('the rough release has the barriers that it declares and no other', async () => {
  const page = await newCustomer(browser, 'phone');
  const url = shop.urlOf('rough');
  const found = new Set<string>();
  const look = async () => {
    for (const one of await violationsOf(page)) found.add(one.replace(/:.*/, ''));
  };
  await page.goto(url);
  await page.waitForSelector('.promotion');
  await look();
  await page.goto(`${url}products/brushed-steel-kettle`);
  await look();
  await openBasket(page, url);
  await look();
  await openCheckout(page, url);
  await look();
  const declared = [
    'aria-valid-attr-value',
    'color-contrast',
    'html-has-lang',
    'image-alt',
    'link-name',
    'target-size',
  ];
  expect([...found].sort()).toEqual(declared);
}, 30_000);

test('every friction names a step of the demo journey, and no id is met twice', () => {
  const journey = parse(readFileSync(new URL('../../journeys/buy-a-kettle.yml', import.meta.url), 'utf8'));
  const steps = journey.steps.map((one: { step: string }) => slug(one.step));
  for (const { id, step } of frictions) expect(steps, id).toContain(step);
  expect(new Set(frictions.map((one) => one.id)).size).toBe(frictions.length);
});

/** Runs in the page: whether a press in the middle of the element would reach it. */
function isOnTop(selector: string): boolean {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box !== undefined && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === element;
}

async function sendSearch(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.type('#q', 'steel kettle');
  await page.keyboard.press('Enter');
  return Date.now();
}

async function openBasket(page: Page, url: string): Promise<void> {
  await page.goto(`${url}about`);
  await putInBasket(page, 'brushed-steel-kettle');
  await page.goto(`${url}basket`);
  await page.waitForSelector('[data-slug]');
}

async function openCheckout(page: Page, url: string): Promise<void> {
  await page.goto(`${url}about`);
  await putInBasket(page, 'brushed-steel-kettle');
  await page.goto(`${url}checkout`);
}
