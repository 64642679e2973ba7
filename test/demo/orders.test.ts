/** Baskets, orders and accounts by their forms alone: without a script, and as the shop's own script sends them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { address, card, type HttpCustomer, newHttpCustomer, type Seen, tokenIn, wordsOf } from './http-customer.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await serveShop();
});
afterAll(() => shop.close());

describe('an order without a script', () => {
  test('goes from the product to the thanks', async () => {
    const customer = newHttpCustomer(shop.url);
    expect((await customer.send('/basket', { slug: 'sencha', from: 'product' })).leadsTo).toBe(
      '/products/sencha?added',
    );
    expect((await customer.get('/products/sencha?added')).text).toContain('1 item in your basket');
    expect((await customer.send('/checkout', address)).leadsTo).toBe('/checkout/payment');
    const payment = await customer.get('/checkout/payment');
    const paid = await customer.send('/checkout/payment', { ...card, token: tokenIn(payment) });
    expect(paid.leadsTo).toMatch(/^\/orders\/MB-\d+\?thanks$/);
    const thanks = wordsOf(await customer.get(paid.leadsTo ?? ''));
    expect(thanks).toContain('Thank you');
    expect(thanks).toContain('€19.40, with the card ending in 4242');
    expect(wordsOf(await customer.get('/basket'))).toContain('There is nothing in it yet.');
    expect(wordsOf(await customer.get('/orders'))).toContain('1 × Sencha, 100 g tin');
  });

  test('what was taken out can be put back, as many as there were', async () => {
    const customer = newHttpCustomer(shop.url);
    await customer.send('/basket', { slug: 'sencha', change: '3' });
    const gone = await customer.send('/basket', { slug: 'sencha', change: '-3' });
    expect(gone.leadsTo).toBe('/basket?gone=sencha');
    expect((await customer.get('/basket?gone=sencha')).text).toContain('name="change" value="3" autofocus>Put it back');
    expect((await customer.send('/basket', { slug: 'sencha', change: '3' })).leadsTo).toBe('/basket?back=sencha');
    expect((await customer.get('/basket')).text).toContain('3 items in your basket');
  });
});

describe('a form sent in place', () => {
  test('answers with the page it was sent from, or with where to go', async () => {
    const customer = newHttpCustomer(shop.url);
    const added = await customer.send('/basket', { slug: 'sencha', from: 'product' }, 'in place');
    expect(added).toMatchObject({ status: 200, leadsTo: null });
    expect(added.text).toContain('1 item in your basket');
    const wrong = await customer.send('/checkout', { ...address, email: 'nobody' }, 'in place');
    expect(wrong).toMatchObject({ status: 200, leadsTo: null });
    expect(wrong.text).toContain('aria-invalid="true" aria-describedby="email-note" autofocus');
    expect(await customer.send('/checkout', address, 'in place')).toMatchObject({
      status: 200,
      leadsTo: '/checkout/payment',
    });
  });

  test('is answered 422 when a browser sent it, and keeps what was typed', async () => {
    const customer = await withBasket();
    const refused = await customer.send('/checkout', { name: 'Ada "the first"', email: 'nobody' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Ada &quot;the first&quot;"');
    expect(refused.text).toContain('6 answers need another look.');
  });
});

describe('a payment', () => {
  test('that is declined says so at the card, keeps all but its secrets, and can be made with another', async () => {
    const customer = await withAddress();
    const token = tokenIn(await customer.get('/checkout/payment'));
    const declined = await customer.send('/checkout/payment', { ...card, token, number: '4000 0000 0000 0002' });
    expect(declined.status).toBe(422);
    expect(declined.text).toMatch(/id="number"[^>]*aria-invalid="true" aria-describedby="number-note" autofocus/);
    expect(wordsOf(declined)).toContain('Your bank declined this card. Nothing was charged: try another card.');
    expect(declined.text).toContain('value="Ada Lovelace"');
    expect(declined.text).not.toMatch(/4000 ?0000|value="123"/);
    expect((await customer.send('/checkout/payment', { ...card, token })).leadsTo).toMatch(/thanks$/);
  });

  test('sent twice is one order', async () => {
    const customer = await withAddress();
    const token = tokenIn(await customer.get('/checkout/payment'));
    const [first, second] = await Promise.all([
      customer.send('/checkout/payment', { ...card, token }),
      customer.send('/checkout/payment', { ...card, token }),
    ]);
    expect(first.leadsTo).toBe(second.leadsTo);
    expect((await customer.get('/orders')).text.match(/MB-\d+<\/strong>/g)).toHaveLength(1);
  });

  test('needs a basket and an address', async () => {
    const customer = newHttpCustomer(shop.url);
    expect((await customer.get('/checkout/payment')).leadsTo).toBe('/checkout');
    expect((await customer.send('/checkout/payment', card)).leadsTo).toBe('/checkout');
    expect((await customer.send('/checkout', address)).leadsTo).toBe('/basket');
  });
});

describe('an account', () => {
  const password = 'two cups of sencha';

  test('keeps the orders made before it and the address of the last, and is left and entered again', async () => {
    const email = 'ada@account.example';
    const customer = await withAddress();
    await customer.send('/checkout/payment', { ...card, token: tokenIn(await customer.get('/checkout/payment')) });
    expect((await customer.send('/account/new', { name: 'Ada Lovelace', email, password })).leadsTo).toBe('/account');
    expect(wordsOf(await customer.get('/account'))).toMatch(/Hello Ada .*MB-\d+/);
    expect((await customer.send('/account/sign-out', {})).leadsTo).toBe('/account/sign-in?signed-out');
    expect((await customer.get('/account')).leadsTo).toBe('/account/sign-in');
    const elsewhere = newHttpCustomer(shop.url);
    expect((await elsewhere.send('/account/sign-in', { email: email.toUpperCase(), password })).leadsTo).toBe(
      '/account',
    );
    expect(wordsOf(await elsewhere.get('/orders'))).toMatch(/MB-\d+/);
  });

  test('says kindly what is wrong', async () => {
    const customer = newHttpCustomer(shop.url);
    const taken = { name: 'Ada', email: 'taken@account.example', password };
    await customer.send('/account/new', taken);
    const other = newHttpCustomer(shop.url);
    expect(wordsOf(await other.send('/account/new', taken))).toContain('It has an account: sign in instead.');
    const short = wordsOf(
      await other.send('/account/new', { ...taken, email: 'b@account.example', password: 'short' }),
    );
    expect(short).toContain('Make it 10 characters or more.');
    const wrong = wordsOf(await other.send('/account/sign-in', { ...taken, password: 'another one' }));
    expect(wrong).toContain('It does not go with this email.');
  });

  test('is entered under a new cookie', async () => {
    const customer = await withBasket();
    const known = await customer.send('/basket', { slug: 'sencha' });
    expect(known.status).toBe(303);
    const before = await cookieAfter(shop.url, {});
    const after = await cookieAfter(shop.url, { cookie: before });
    expect(after).not.toBe(before);
    const stale = await fetch(new URL('/account', shop.url), { headers: { cookie: before }, redirect: 'manual' });
    expect(stale.headers.get('location')).toBe('/account/sign-in');
  });

  async function cookieAfter(url: string, headers: Record<string, string>): Promise<string> {
    const isNew = headers.cookie === undefined;
    const body = isNew
      ? new URLSearchParams({ slug: 'sencha' })
      : new URLSearchParams({ name: 'Eve', email: `${Math.random()}@account.example`, password });
    const path = isNew ? '/basket' : '/account/new';
    const response = await fetch(new URL(path, url), { method: 'POST', body, headers, redirect: 'manual' });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
});

test('an answer about counting visits is kept, and leads back', async () => {
  const customer = newHttpCustomer(shop.url);
  expect((await customer.get('/tea')).text).toContain('May we count this visit?');
  expect((await customer.send('/consent', { answer: 'no', from: '/tea' })).leadsTo).toBe('/tea?answered');
  expect((await customer.get('/tea?answered')).text).toContain('All right. Nothing is counted.');
  expect((await customer.get('/tea')).text).not.toContain('May we count this visit?');
  expect((await customer.get('/privacy')).text).toContain('May we count this visit?');
  expect((await customer.send('/consent', { answer: 'yes', from: '//elsewhere.example' })).leadsTo).toBe('/?answered');
});

async function withBasket(): Promise<HttpCustomer> {
  const customer = newHttpCustomer(shop.url);
  await customer.send('/basket', { slug: 'sencha' });
  return customer;
}

async function withAddress(): Promise<HttpCustomer> {
  const customer = await withBasket();
  const sent: Seen = await customer.send('/checkout', address);
  expect(sent.leadsTo).toBe('/checkout/payment');
  return customer;
}
