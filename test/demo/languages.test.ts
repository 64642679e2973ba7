/** The shop is whole in French: every word, every page, every link. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english, french, languageOf } from '../../src/demo/languages/language.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { address, card, newHttpCustomer, type Seen, tokenIn, wordsOf } from './http-customer.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await serveShop();
});
afterAll(() => shop.close());

/** Every text under its place in a dictionary; a function says what it says of these. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('one', 'two'))]];
  return Object.entries(value as object).flatMap(([key, item]) => textsOf(item, `${path}/${key}`));
}

const dictionaries = ['words', 'catalogue', 'information'] as const;

/** Words that both languages have. */
const shared = new Set(['1.4 kg', '1 litre', '2 litres', '200 ml', '2 × 250 ml', '330 ml']);

describe.each(dictionaries)('the %s', (name) => {
  const both = { english: textsOf(english[name]), french: textsOf(french[name]) };

  test('stand in both languages under the same names', () => {
    expect(both.french.map(([path]) => path)).toEqual(both.english.map(([path]) => path));
  });

  test('are not the same in both', () => {
    const alike = both.english.filter(([path, text]) => both.french.some((one) => one[0] === path && one[1] === text));
    expect(alike.filter(([, text]) => !shared.has(text)).map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test('have French spaces before high signs', () => {
    const wrong = both.french.filter(([, text]) => /[^\u00a0\u202f\d][;:?!»](\s|$)|«(?!\u00a0)/.test(text));
    expect(wrong).toEqual([]);
  });
});

/** Every page and state of the shop in French. */
async function frenchPages(): Promise<ReadonlyMap<string, Seen>> {
  const customer = newHttpCustomer(shop.url);
  const pages = new Map<string, Seen>();
  const look = async (path: string, name = path) => pages.set(name, await customer.get(path));
  const send = async (name: string, path: string, fields: Record<string, string>) =>
    pages.set(name, await customer.send(path, fields));
  for (const path of ['', 'kettles', 'products/glass-teapot', 'search?q=samovar', 'search?q=the', 'about', 'nowhere'])
    await look(`/fr/${path}`);
  for (const path of ['basket', 'checkout', 'orders', 'account/sign-in', 'account/new']) await look(`/fr/${path}`);
  await send('wrong sign in', '/fr/account/sign-in', { email: 'nobody', password: 'x' });
  await send('wrong sign up', '/fr/account/new', { name: '', email: '', password: '' });
  await send('signed up', '/fr/account/new', { name: 'Ada', email: `${Math.random()}@x.fr`, password: '1234567890' });
  await look('/fr/account');
  await customer.send('/fr/basket', { slug: 'glass-teapot' });
  await customer.send('/fr/basket', { slug: 'sencha' });
  await send('voucher', '/fr/voucher', { code: 'LEAVES' });
  await look('/fr/basket?changed', 'basket');
  await send('wrong voucher', '/fr/voucher', { code: 'NO' });
  await customer.send('/fr/basket', { slug: 'sencha', change: '-1' });
  await look('/fr/basket?gone=sencha', 'taken out');
  await send('wrong checkout', '/fr/checkout', {});
  await customer.send('/fr/checkout', address);
  await look('/fr/checkout/payment', 'payment');
  await send('wrong payment', '/fr/checkout/payment', {});
  const token = tokenIn(pages.get('payment') as Seen);
  await send('declined', '/fr/checkout/payment', { ...card, token, number: '4000000000000002' });
  const paid = await customer.send('/fr/checkout/payment', { ...card, token });
  await look(paid.leadsTo ?? '', 'thanks');
  await look('/fr/orders', 'orders');
  return pages;
}

describe('a French page', () => {
  let pages: ReadonlyMap<string, Seen>;
  beforeAll(async () => {
    pages = await frenchPages();
  });

  test('says that it is French', () => {
    for (const [name, page] of pages) if (page.status !== 303) expect(page.text, name).toContain('<html lang="fr">');
    expect([...pages.values()].filter(({ status }) => status !== 303).length).toBeGreaterThan(22);
  });

  test('has no English left', () => {
    const sentences = dictionaries
      .flatMap((name) => textsOf(english[name]))
      .map(([, text]) => text)
      .filter((text) => /[a-z]{2}/.test(text) && !shared.has(text) && !/\b(one|two|undefined)\b/.test(text));
    const frenchTexts = dictionaries.flatMap((name) => textsOf(french[name])).map(([, text]) => text);
    const tellTale = sentences.filter((text) => !frenchTexts.some((one) => one.includes(text)));
    expect(tellTale.length).toBeGreaterThan(200);
    for (const [name, page] of pages) {
      const words = ` ${wordsOf(page).replace('English', '')} `;
      const left = tellTale.filter((text) => new RegExp(`(?<![\\p{L}])${escaped(text)}(?![\\p{L}])`, 'u').test(words));
      expect(left, name).toEqual([]);
    }
  });

  test('leads to French pages, and by one link to the same page in English', () => {
    for (const [name, page] of pages) {
      const links = [...page.text.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
      const away = links.filter((path) => !/^\/(fr\/|files\/)/.test(path));
      if (page.status !== 303) expect(away.length, `${name}: ${away.join(' ')}`).toBe(1);
    }
  });

  test('leads nowhere in English when a form was taken', async () => {
    const customer = newHttpCustomer(shop.url);
    const taken = await customer.send('/fr/basket', { slug: 'sencha', from: 'product' });
    expect(taken).toMatchObject({ status: 303, leadsTo: '/fr/products/sencha?added' });
    expect((await customer.get('/fr/checkout/payment')).leadsTo).toBe('/fr/checkout');
  });
});

describe('a language', () => {
  test('writes prices, days and countries its own way', () => {
    expect([english, french].map(({ price }) => price(3990))).toEqual(['€39.90', '39,90\u00a0€']);
    expect([english, french].map(({ price }) => price(123456))).toEqual(['€1,234.56', '1\u202f234,56\u00a0€']);
    const day = Date.UTC(2025, 10, 30, 23, 30);
    expect([english, french].map((one) => one.day(day))).toEqual(['1 December 2025', '1 décembre 2025']);
    expect([english, french].map(({ country }) => country('DE'))).toEqual(['Germany', 'Allemagne']);
  });

  test.each([
    ['/', 'en', '/'],
    ['/kettles', 'en', '/kettles'],
    ['/fr', 'fr', '/'],
    ['/fr/', 'fr', '/'],
    ['/fr/kettles', 'fr', '/kettles'],
    ['/france', 'en', '/france'],
  ])('of %s is %s', (address, code, path) => {
    expect(languageOf(address)).toMatchObject({ language: { code }, path });
  });
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
