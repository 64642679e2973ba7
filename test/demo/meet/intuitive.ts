/** How a customer meets what hides the next move. */
import { address, card, newHttpCustomer, type Seen, tokenIn, wordsOf } from '../http-customer.ts';
import { violationsOf } from '../open-browser.ts';
import type { Check } from './check.ts';
import { openBasket } from './reach.ts';

export const intuitive = {
  'consent-wall': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(url);
    return await page.evaluate(() => {
      const logo = document.querySelector('.logo')?.getBoundingClientRect();
      const over = logo && document.elementFromPoint(logo.x + 5, logo.y + 5);
      return over?.closest('.logo') === null;
    });
  },
  newsletter: async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}kettles`);
    await page.waitForNetworkIdle({ idleTime: 300 });
    return (await page.$('[role=dialog][aria-modal=true]')) !== null;
  },
  'notification-prompt': async ({ url, page: open }) => {
    const page = await open();
    await page.evaluateOnNewDocument(() => {
      Notification.requestPermission = () => {
        document.documentElement.dataset.asked = 'yes';
        return Promise.resolve('denied');
      };
    });
    await page.goto(`${url}kettles`);
    return await page.evaluate(() => document.documentElement.dataset.asked === 'yes');
  },
  'buried-checkout': async (door) => {
    const page = await openBasket(door);
    return await page.$eval('.checkout', (link) => link.getBoundingClientRect().top > 1.6 * innerHeight);
  },
  'twin-edits': async ({ url }) => {
    const names = [
      ...(await payment(url)).text.matchAll(/<a class="change"[^>]*?(?: aria-label="([^"]*)")?>([^<]*)</g),
    ];
    return new Set(names.map(([, label, text]) => label ?? text)).size < names.length;
  },
  'nameless-basket-link': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}about`);
    return (await violationsOf(page, '.basket-link')).some((one) => one.startsWith('link-name'));
  },
  'riddle-account': async ({ url }) => !/Sign in/.test(wordsOf(await newHttpCustomer(url).get('/about'))),
  'wall-of-links': async ({ url }) => {
    const [nav = ''] = /<nav aria-label="Shop"[\s\S]*?<\/nav>/.exec((await newHttpCustomer(url).get('/')).text) ?? [];
    return nav.indexOf('>Kettles<') > nav.indexOf('>Outlet kettles<') && (nav.match(/<a /g)?.length ?? 0) > 60;
  },
  'consent-essay': async ({ url }) => {
    const [wall = ''] = /<div class="wall"[\s\S]*?<form/.exec((await newHttpCustomer(url).get('/')).text) ?? [];
    return wall.split(/\s+/).length > 150;
  },
  'empty-search': async ({ url }) => {
    const [main = ''] = /<main[\s\S]*<\/main>/.exec((await newHttpCustomer(url).get('/search?q=samovar')).text) ?? [];
    return !main.includes('<a ');
  },
  'reloading-add': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}products/double-walled-glass-cups`);
    await page.evaluate(() => Object.assign(window, { isFirst: true }));
    await page.click('.buy button');
    await page.waitForSelector('.said:not(:empty)');
    return await page.evaluate(() => !('isFirst' in window));
  },
  'forgetful-payment': async ({ url }) => !(await declined(url)).text.includes('value="Ada Lovelace"'),
  'curt-refusal': async ({ url }) => !(await declined(url)).text.includes('aria-invalid'),
  'forced-account': async ({ url }) => {
    const customer = newHttpCustomer(url);
    await customer.send('/basket', { slug: 'brushed-steel-kettle', change: '2' });
    return !(await customer.get('/checkout')).text.includes('id="street"');
  },
} satisfies Record<string, Check>;

async function payment(url: string): Promise<Seen> {
  const customer = newHttpCustomer(url);
  await customer.send('/basket', { slug: 'sencha' });
  await customer.send('/checkout', address);
  return customer.get('/checkout/payment');
}

async function declined(url: string): Promise<Seen> {
  const customer = newHttpCustomer(url);
  await customer.send('/basket', { slug: 'sencha' });
  await customer.send('/checkout', address);
  const token = tokenIn(await customer.get('/checkout/payment'));
  return customer.send('/checkout/payment', { ...card, token, number: '4000000000000002' });
}
