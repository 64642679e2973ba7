/** Every page of the smooth release is valid HTML, in both languages and in every state. */
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { address, card, newHttpCustomer, type Seen, tokenIn } from './http-customer.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await serveShop();
});
afterAll(() => shop.close());

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A button in a form sends it: HTML means it so, and so does the shop.
  rules: { 'no-implicit-button-type': 'off' },
});

test('no page has a mistake', async () => {
  // Validating takes longer than a connection is kept: every page is fetched first.
  const pages = [...(await everyPage('')), ...(await everyPage('/fr'))];
  for (const [name, page] of pages) expect(await complaintsOf(page), name).toEqual([]);
});

async function complaintsOf({ text }: Seen): Promise<readonly string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${text.split('\n')[line - 1]?.slice(0, 160)})`),
  );
}

async function everyPage(language: string): Promise<ReadonlyMap<string, Seen>> {
  const customer = newHttpCustomer(shop.url);
  const pages = new Map<string, Seen>();
  const look = async (name: string, path: string) =>
    pages.set(`${name} ${language}`, await customer.get(language + path));
  const send = async (name: string, path: string, fields: Record<string, string>) =>
    pages.set(`${name} ${language}`, await customer.send(language + path, fields));
  await look('home', '/');
  await look('listing', '/cups?sort=price');
  await look('search', '/search?q=the');
  await look('empty search', '/search?q=%3Cb%3Elamp');
  await look('product', '/products/porcelain-cup');
  await look('information', '/privacy');
  await look('lost', '/nowhere');
  await look('empty basket', '/basket');
  await look('empty checkout', '/checkout');
  await look('no orders', '/orders');
  await send('wrong sign in', '/account/sign-in', { email: 'nobody', password: 'x' });
  await send('wrong sign up', '/account/new', {});
  await customer.send(`${language}/basket`, { slug: 'glass-teapot' });
  await look('product in the basket', '/products/glass-teapot?added');
  await send('wrong voucher', '/voucher', { code: 'NO' });
  await customer.send(`${language}/voucher`, { code: 'LEAVES' });
  await look('basket', '/basket');
  await customer.send(`${language}/basket`, { slug: 'glass-teapot', change: '-1' });
  await look('taken out', '/basket?gone=glass-teapot');
  await customer.send(`${language}/basket`, { slug: 'glass-teapot' });
  await look('checkout', '/checkout');
  await send('wrong checkout', '/checkout', {});
  await customer.send(`${language}/checkout`, address);
  await look('payment', '/checkout/payment');
  const token = tokenIn(pages.get(`payment ${language}`) as Seen);
  await send('wrong payment', '/checkout/payment', { token });
  const paid = await customer.send(`${language}/checkout/payment`, { ...card, token });
  pages.set(`thanks ${language}`, await customer.get(paid.leadsTo ?? ''));
  await look('orders', '/orders');
  await customer.send(`${language}/account/new`, {
    name: 'Ada',
    email: `${Math.random()}@valid.example`,
    password: '1234567890',
  });
  await look('account', '/account');
  return pages;
}
