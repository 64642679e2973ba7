/** The ways to a page that frictions share. */
import type { Page } from 'puppeteer-core';
import { address } from '../http-customer.ts';
import { sendForm } from '../open-browser.ts';
import type { Door } from './check.ts';

export async function openBasket({ url, page: open }: Door): Promise<Page> {
  const page = await open();
  await page.goto(`${url}about`);
  await sendForm(page, '/basket', { slug: 'glass-teapot' });
  await sendForm(page, '/basket', { slug: 'sencha' });
  await page.goto(`${url}basket`);
  return page;
}

export async function openCheckout({ url, page: open }: Door): Promise<Page> {
  const page = await open();
  await page.goto(`${url}about`);
  await sendForm(page, '/basket', { slug: 'sencha' });
  await page.goto(`${url}checkout`);
  return page;
}

export async function openPayment({ url, page: open }: Door): Promise<Page> {
  const page = await open();
  await page.goto(`${url}about`);
  await sendForm(page, '/basket', { slug: 'sencha' });
  await sendForm(page, '/checkout', address);
  await page.goto(`${url}checkout/payment`);
  return page;
}

/** Fills in a card and waits until the order can be placed; the moment of the last input, in epoch milliseconds. */
export async function enableOrder(page: Page, number = '4242424242424242'): Promise<number> {
  await page.click('#number');
  for (const digit of number) await page.keyboard.type(digit);
  for (const [field, text] of [
    ['expiry', '04/31'],
    ['security', '123'],
    ['holder', 'Ada Lovelace'],
  ]) {
    await page.$eval(`#${field}`, (one) => Object.assign(one, { value: '' }));
    await page.type(`#${field}`, text ?? '');
  }
  const at = Date.now();
  await page.waitForSelector('[data-payment] > .button:enabled');
  return at;
}
