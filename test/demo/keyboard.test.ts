/** The smooth release can be used by keys alone, and the keyboard is always where the customer is. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { address } from './http-customer.ts';
import { newCustomer, openBrowser, sendForm } from './open-browser.ts';

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

test('a teapot can be bought by keys alone', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(shop.url);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('a Skip to the content');
  await page.keyboard.press('Enter');
  await tabTo(page, 'a Glass teapot with sieve 1 l');
  await pressAndGo(page);
  await tabTo(page, 'button Add to basket');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.said:not(:empty)');
  expect(await focused(page)).toBe('button Add to basket');
  await page.keyboard.down('Shift');
  await tabTo(page, 'a Basket, 1 item');
  await page.keyboard.up('Shift');
  await pressAndGo(page);
  await tabTo(page, 'a Go to checkout');
  await pressAndGo(page);
  await fillByTab(page, ['Full name', 'Email', 'Street and number', 'Postcode', 'City'], Object.values(address));
  await tabTo(page, 'select Country');
  await page.keyboard.type('France');
  await tabTo(page, 'input I accept the terms of sale');
  await page.keyboard.press('Space');
  await tabTo(page, 'button Continue to payment');
  await pressAndGo(page);
  const card = ['4242424242424242', '0431', '123', 'Ada Lovelace'];
  await fillByTab(page, ['Card number', 'Expires', 'Security code', 'Name on the card'], card);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1 ::-p-text(Thank you)');
}, 60_000);

test('what is wrong takes the keyboard to the first wrong field, which says so', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(`${shop.url}account/new`);
  await page.type('#name', 'Ada');
  await page.type('#email', 'ada');
  await page.type('#password', 'short');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.problem');
  expect(await focused(page)).toBe('input Email');
  expect(await page.$eval('#email', described)).toBe('Write it like ada@example.org.');
  expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toBe('2 answers need another look.');
  expect(await page.$eval('#password', (field) => (field as HTMLInputElement).value)).toBe('short');
  await page.$eval('#email', (field) => (field as HTMLInputElement).select());
  await page.keyboard.type('ada@example.org');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'password');
  expect(await page.$eval('#password', described)).toBe('Make it 10 characters or more.');
  expect(await page.$eval('#email', (field) => field.hasAttribute('aria-invalid'))).toBe(false);
});

test('the keyboard stays in the basket whatever is taken out', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(`${shop.url}about`);
  await sendForm(page, '/basket', { slug: 'sencha' });
  await page.goto(`${shop.url}basket`);
  await tabTo(page, 'button One more Sencha, 100 g tin');
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(2 items in your basket)');
  expect(await focused(page)).toBe('button One more Sencha, 100 g tin');
  await tabTo(page, 'button Remove Sencha, 100 g tin');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Put it back');
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(2 items in your basket)');
  expect(await focused(page)).toBe('button Remove Sencha, 100 g tin');
});

test('a password can be shown, and hidden again', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(`${shop.url}account/sign-in`);
  await page.type('#password', 'two cups');
  const type = () => page.$eval('#password', (field) => (field as HTMLInputElement).type);
  await page.click('[data-show]');
  expect(await type()).toBe('text');
  expect(await page.$eval('[data-show]', (button) => button.getAttribute('aria-pressed'))).toBe('true');
  await page.click('[data-show]');
  expect(await type()).toBe('password');
});

test('the digits of a card stand in groups while they are typed, and a slip can be mended in the middle', async () => {
  const page = await newCustomer(browser, 'desktop');
  await page.goto(`${shop.url}about`);
  await sendForm(page, '/basket', { slug: 'sencha' });
  await sendForm(page, '/checkout', address);
  await page.goto(`${shop.url}checkout/payment`);
  const number = () => page.$eval('#number', (field) => (field as HTMLInputElement).value);
  await page.type('#number', '42424x24242');
  expect(await number()).toBe('4242 4242 42');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  expect(await number()).toBe('4242 422 42');
});

/** Presses Tab, or Shift and Tab when Shift is held, until the keyboard is there; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(hasRing), await focused(page)).toBe(true);
  }
  throw new Error(`No way by Tab to ${wanted}`);
}

async function fillByTab(page: Page, labels: readonly string[], texts: readonly string[]): Promise<void> {
  for (const [index, label] of labels.entries()) {
    await tabTo(page, `input ${label}`);
    await page.keyboard.type(texts[index] ?? '');
  }
}

async function pressAndGo(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Where the keyboard is: the element and its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement;
    const name = one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.innerText;
    return `${one.localName} ${name.trim()}`.replace(/\n[\s\S]*/, '').replaceAll('\u00a0', ' ');
  });
}

/** Runs in the page: whether a ring shows where the keyboard is, on the element or around what holds it. */
function hasRing(): boolean {
  for (let one = document.activeElement; one; one = one.parentElement)
    if (getComputedStyle(one).outlineStyle !== 'none' && one !== document.body) return true;
  return document.activeElement === document.body;
}

function described(field: Element): string {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}
