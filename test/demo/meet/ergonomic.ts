/** How a customer meets what not every hand and eye can do. */
import { newHttpCustomer } from '../http-customer.ts';
import { violationsOf } from '../open-browser.ts';
import type { Check, Door } from './check.ts';
import { openBasket, openCheckout, openPayment } from './reach.ts';

export const ergonomic = {
  'tiny-steppers': async (door) => {
    const page = await openBasket(door);
    return await page.$eval('.steps button', (button) => button.getBoundingClientRect().width < 24);
  },
  'crowded-steppers': async (door) => {
    const page = await openBasket(door);
    const [less, more] = await page.$$eval('.steps button', (buttons) =>
      buttons.map((one) => one.getBoundingClientRect().toJSON()),
    );
    return more.left - less.right < 8;
  },
  'nosy-fields': async (door) => {
    const page = await openCheckout(door);
    return (await page.$$('[data-delivery] input[type=text], [data-delivery] input[type=email]')).length > 5;
  },
  'no-autocomplete': async (door) => {
    const page = await openCheckout(door);
    return await page.$$eval('.field :is(input, select)', (all) =>
      all.every((one) => !one.hasAttribute('autocomplete')),
    );
  },
  'plain-keyboard': async (door) => {
    const page = await openCheckout(door);
    return await page.$eval('#email', (field) => (field as HTMLInputElement).type === 'text');
  },
  'placeholder-labels': async ({ url }) => !/<label for="email">/.test(await signUp(url)),
  'blocked-paste': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}account/new`);
    return await page.$eval(
      '#password',
      (field) => !field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })),
    );
  },
  'second-password': async ({ url }) => (await signUp(url)).match(/type="password"/g)?.length === 2,
  'split-card': async (door) => {
    const page = await openPayment(door);
    await page.click('#number');
    for (const digit of '4242424242424242') await page.keyboard.type(digit);
    return (
      (await page.$$eval('[name=number]', (boxes) => boxes.map((box) => (box as HTMLInputElement).value))).length === 4
    );
  },
  'secret-rules': async ({ url }) => !(await signUp(url)).includes('At least 10 characters.'),
  'stuck-continue': async (door) => {
    const page = await openCheckout(door);
    return await page.$eval('[data-delivery] > .button', (button) => (button as HTMLButtonElement).disabled);
  },
  'robot-question': async ({ url }) => (await signUp(url)).includes('How much is three plus four?'),
  'pointer-only-remove': async (door) => {
    const page = await openBasket(door);
    return await page.$eval('.remove', (one) => {
      (one as HTMLElement).focus();
      return document.activeElement !== one;
    });
  },
  'newsletter-trap': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}kettles`);
    await page.waitForNetworkIdle({ idleTime: 300 });
    await page.focus((await page.$('.newsletter input')) ? '.newsletter input' : '#sort');
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML);
    const before = await focused();
    await page.keyboard.press('Tab');
    return (await focused()) === before;
  },
  'no-outline': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}about`);
    await page.focus('footer a');
    await page.keyboard.press('Tab');
    return await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle === 'none');
  },
  'rebuilt-basket': async (door) => {
    const page = await openBasket(door);
    await page.focus('.steps button:last-child');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.quantity')?.textContent === '2');
    return await page.evaluate(() => document.activeElement === document.body);
  },
  'mute-status': async (door) => {
    const page = await openBasket(door);
    return await page.$eval('.sum [role=status]', (status) => status.getAttribute('aria-live') === 'off');
  },
  'no-skip-link': async ({ url, page: open }) => {
    const page = await open();
    await page.goto(`${url}about`);
    await page.keyboard.press('Tab');
    return await page.evaluate(() => document.activeElement?.getAttribute('href') !== '#content');
  },
  'pale-button': async (door) => {
    const page = await openBasket(door);
    return (await violationsOf(page, '.sum')).some((one) => one.startsWith('color-contrast'));
  },
  'locked-zoom': async ({ url }) => /maximum-scale=1/.test((await newHttpCustomer(url).get('/')).text),
  'wide-facts': async ({ url, page: open }) => {
    const page = await open();
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(`${url}products/sencha`);
    return await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  },
  'small-print': async (door) => {
    const page = await openPayment(door);
    return await page.$eval('.print', (print) => Number.parseFloat(getComputedStyle(print).fontSize) < 10);
  },
  ticker: async ({ url, page: open }) => {
    const page = await open();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url);
    return await page.evaluate(() =>
      document.getAnimations().some((one) => one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY),
    );
  },
  jingle: async ({ url, page: open }) => {
    const page = await open();
    await page.evaluateOnNewDocument(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...at) {
        document.documentElement.dataset.sounds = 'yes';
        return start.apply(this, at);
      };
    });
    await page.goto(`${url}products/stoneware-cup`);
    await page.click('.buy button');
    await page.waitForSelector('.said:not(:empty)');
    return await page.evaluate(() => document.documentElement.dataset.sounds === 'yes');
  },
  'wrong-aria': async (door) => {
    const page = await openCheckout(door);
    return (await violationsOf(page, '[data-delivery]')).some((one) => one === 'aria-valid-attr-value: #country');
  },
  'no-language': async ({ url }) => !/<html lang=/.test((await newHttpCustomer(url).get('/about')).text),
  'wordless-picture': async ({ url }) => {
    const [picture = ''] = /<img src="[^"]*hero[^>]*>/.exec((await newHttpCustomer(url).get('/')).text) ?? [];
    return picture !== '' && !picture.includes(' alt=');
  },
} satisfies Record<string, Check>;

async function signUp(url: Door['url']): Promise<string> {
  return (await newHttpCustomer(url).get('/account/new')).text;
}
