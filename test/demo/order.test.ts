/** Both releases take an order from the first page to the number of the order. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseName } from '../../src/demo/frictions.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { fillCheckout, newCustomer, openBrowser } from './open-browser.ts';

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

test.each<ReleaseName>(['smooth', 'rough'])(
  'a kettle can be bought in the %s release',
  async (release) => {
    const page = await newCustomer(browser, 'phone');
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('requestfailed', (request) => failures.push(request.url()));

    await page.goto(shop.urlOf(release));
    await page.type('#q', 'steel kettle');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent === '3 results');
    await page.locator('a ::-p-text(Brushed steel kettle 1.7 l)').click();
    await page.waitForFunction(() => document.querySelector('[data-add]') && !document.querySelector('[data-veil]'));
    if (release === 'rough') await page.tap('[data-add] button');
    await page.tap('[data-add] button');
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === '1 item in your basket');
    await page.tap('[data-testid=basket-link]');
    await page.locator('::-p-aria(One more Brushed steel kettle 1.7 l)').click();
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === '2 items in your basket');
    await page.locator('.checkout').click();
    await page.waitForSelector('[data-order]');
    await fillCheckout(page);
    await page.locator('[data-order] > .button').click();
    await page.waitForSelector('h1 ::-p-text(Thank you)');

    expect(page.url()).toMatch(/\/orders\/MB-\d+$/);
    expect(await page.evaluate(() => document.body.innerText)).toContain('€182.90, to ada@example.org');
    expect(failures).toEqual([]);
  },
  60_000,
);

test('a page that comes back shows the basket as it is now', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(`${shop.url}cups`);
  await page.goto(`${shop.url}products/stoneware-cup`);
  await page.click('[data-add] button');
  await page.waitForSelector('[data-said]:not(:empty)');
  await page.goBack();
  await page.waitForSelector('[aria-label="Basket, 1 item"]');
});
