/** Both releases take an order from the first page to the number of the order, in a browser. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseName } from '../../src/demo/release.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { enableOrder } from './meet/reach.ts';
import { newCustomer, openBrowser } from './open-browser.ts';

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
  'a cup can be bought in the %s release',
  async (release) => {
    const page = await newCustomer(browser, 'phone');
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('requestfailed', (request) => failures.push(request.url()));

    await page.goto(shop.urlOf(release));
    if (release === 'rough') await page.locator('::-p-aria(Refuse all)').click();
    await page.type('#q', 'ocean cup');
    await page.keyboard.press('Enter');
    await statusSays(page, '1 result');
    await page.locator('main a ::-p-text(Ocean blue stoneware cup)').click();
    await page.locator('.buy button').click();
    await statusSays(page, '1 item in your basket');
    await page.tap('[data-testid=basket-link]');
    await page.locator('::-p-aria(One more Ocean blue stoneware cup)').click();
    await statusSays(page, '2 items in your basket');
    await page.locator('.checkout').click();
    await page.waitForSelector('[data-delivery]');
    await sayDelivery(page);
    await page.locator('[data-delivery] > .button').click();
    await page.waitForSelector('[data-payment]');
    await enableOrder(page, '4000000000000002');
    await page.locator('[data-payment] > .button').click();
    await page.locator('::-p-text(declined)').wait();
    await page.waitForNetworkIdle();
    await clearCard(page);
    await enableOrder(page);
    await page.locator('[data-payment] > .button').click();
    await page.waitForSelector('h1 ::-p-text(Thank you)');

    expect(page.url()).toMatch(/\/orders\/MB-\d+\?thanks$/);
    expect(await page.evaluate(() => document.body.innerText)).toContain('€42.90, with the card ending in 4242');
    expect(failures).toEqual([]);
  },
  60_000,
);

describe('in place', () => {
  test('a page that comes back shows the basket as it is now', async () => {
    const page = await newCustomer(browser, 'desktop');
    await page.goto(`${shop.url}cups`);
    await page.goto(`${shop.url}products/stoneware-cup`);
    await page.click('.buy button');
    await page.waitForSelector('.said:not(:empty)');
    await page.goBack();
    await page.waitForSelector('[aria-label="Basket, 1 item"]');
  });

  test('no press of a quick finger is lost in the basket, and one is enough elsewhere', async () => {
    const page = await newCustomer(browser, 'desktop');
    await page.goto(`${shop.url}products/sencha`);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.buy button');
      button?.click();
      button?.click();
    });
    await page.waitForSelector('.said:not(:empty)');
    await page.goto(`${shop.url}basket`);
    await page.evaluate(() => {
      const more = document.querySelector<HTMLButtonElement>('[aria-label^="One more"]');
      for (let press = 0; press < 4; press += 1) more?.click();
    });
    await statusSays(page, '5 items in your basket');
  });

  test('a list is sorted, and its address says how', async () => {
    const page = await newCustomer(browser, 'desktop');
    await page.goto(`${shop.url}kettles`);
    await page.select('#sort', 'price');
    await page.waitForFunction(() => location.search === '?sort=price');
    expect(
      await page.$$eval('.cards h2', (names) => names.map((name) => name.textContent?.replaceAll('\u00a0', ' '))),
    ).toEqual([
      'Whistling enamel kettle 2 l',
      'Matt black steel kettle 1.5 l',
      'Gooseneck steel kettle 0.9 l',
      'Brushed steel kettle 1.7 l',
    ]);
  });

  test('a press that did not arrive is said not to have', async () => {
    const page = await newCustomer(browser, 'desktop');
    await page.goto(`${shop.url}products/sencha`);
    await page.setOfflineMode(true);
    await page.click('.buy button');
    await statusSays(page, 'That did not reach us. Please press once more.');
    await page.setOfflineMode(false);
    await page.click('.buy button');
    await statusSays(page, '1 item in your basket');
  });
});

async function statusSays(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('[role=status]')].some((status) => status.textContent === text),
    {},
    text,
  );
}

async function sayDelivery(page: Page): Promise<void> {
  for (const [field, text] of [
    ['name', 'Ada Lovelace'],
    ['email', 'ada@example.org'],
    ['street', '12 quai Saint-Antoine'],
    ['postcode', '69002'],
    ['city', 'Lyon'],
  ])
    await page.type(`#${field}`, text ?? '');
  await page.select('#country', 'FR');
  await page.click('[name=terms]');
}

async function clearCard(page: Page): Promise<void> {
  for (const box of await page.$$('[name=number]')) await box.evaluate((one) => Object.assign(one, { value: '' }));
}
