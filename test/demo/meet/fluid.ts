/** How a customer meets what does not keep pace. */
import type { Page } from 'puppeteer-core';
import { address, card, newHttpCustomer, tokenIn } from '../http-customer.ts';
import { shiftsOf, watchShifts } from '../open-browser.ts';
import type { Check, Door } from './check.ts';
import { enableOrder, openBasket, openPayment } from './reach.ts';

export const fluid = {
  'slow-basket': async ({ url }) => {
    const askedAt = Date.now();
    await fetch(`${url}basket`);
    return Date.now() - askedAt >= 2000;
  },
  'slow-search': async (door) => {
    const { page, sentAt } = await sendSearch(door);
    await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent === '3 results');
    return Date.now() - sentAt > 2400;
  },
  'silent-search': async (door) => {
    const { page } = await sendSearch(door);
    const word = await page.waitForSelector('main [role=status]');
    return word !== null && (await word.isHidden());
  },
  'stock-veil': async (door) => {
    const page = await openKettle(door);
    if (await page.evaluate(isOnTop, '.buy button')) return false;
    const shownAt = Date.now();
    await page.waitForFunction(isOnTop, {}, '.buy button');
    return Date.now() - shownAt > 1200;
  },
  'late-order': async (door) => {
    const page = await openPayment(door);
    await page.type('#holder', 'Ada');
    if (await page.$eval('[data-payment] > .button', (button) => !(button as HTMLButtonElement).disabled)) return false;
    const completeAt = await enableOrder(page);
    return Date.now() - completeAt > 1200;
  },
  'gliding-cards': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}kettles`);
    await page.waitForNetworkIdle();
    const placeOf = () => page.$eval('.cards', (cards) => Math.round(cards.getBoundingClientRect().top));
    const before = await placeOf();
    await page.select('#sort', 'price');
    await page.waitForNetworkIdle({ idleTime: 700 });
    return (await placeOf()) !== before;
  },
  'late-banner': async ({ url, page: open }) => {
    const page = await open();
    await watchShifts(page);
    await page.goto(url);
    await page.waitForNetworkIdle({ idleTime: 1300 });
    const shifts = await shiftsOf(page);
    return shifts.reduce((sum, { value }) => sum + value, 0) > 0.03;
  },
  'failing-voucher': async (door) => {
    const page = await openBasket(door);
    const statuses: number[] = [];
    page.on('response', (response) => statuses.push(response.status()));
    await page.type('#code', 'LEAVES');
    await page.click('.voucher button');
    await page.waitForNetworkIdle();
    return statuses.includes(500) && (await page.$eval('#code-note', (note) => note.textContent === ''));
  },
  'tracking-error': async (door) => {
    const page = await openBasket(door);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.click('.remove');
    await page.waitForSelector('.gone');
    return errors.length > 0;
  },
  'lost-press': async (door) => {
    const page = await openKettle(door);
    await page.waitForFunction(isOnTop, {}, '.buy button');
    const traces: string[] = [];
    await page.exposeFunction('note', (trace: string) => traces.push(trace));
    await page.evaluate(() => {
      const { note } = window as unknown as { note(trace: string): void };
      const watched = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((changes) => note(String(changes[0]?.type))).observe(document, watched);
    });
    page.on('request', (request) => traces.push(request.url()));
    await page.click('.buy button');
    await page.waitForNetworkIdle({ idleTime: 400 });
    const lost = traces.length === 0;
    if (lost) await page.click('.buy button');
    await page.waitForSelector('.said:not(:empty)', { timeout: 2000 });
    return lost;
  },
  'unguarded-order': async ({ url }) => {
    const customer = newHttpCustomer(url);
    await customer.send('/basket', { slug: 'sencha' });
    await customer.send('/checkout', address);
    const token = tokenIn(await customer.get('/checkout/payment'));
    const first = await customer.send('/checkout/payment', { ...card, token });
    const second = await customer.send('/checkout/payment', { ...card, token });
    return first.leadsTo !== second.leadsTo;
  },
} satisfies Record<string, Check>;

async function sendSearch({ url, page: open }: Door): Promise<{ readonly page: Page; readonly sentAt: number }> {
  const page = await open();
  await page.goto(`${url}about`);
  await page.type('#q', 'steel kettle');
  await page.keyboard.press('Enter');
  return { page, sentAt: Date.now() };
}

async function openKettle({ url, page: open }: Door): Promise<Page> {
  const page = await open();
  await page.goto(`${url}products/brushed-steel-kettle`);
  return page;
}

/** Runs in the page: whether a press in the middle of the element would reach it. */
function isOnTop(selector: string): boolean {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box !== undefined && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === element;
}
