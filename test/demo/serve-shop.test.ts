/** The server of the shop, without a browser. */
import { readdirSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeQuantity } from '../../src/demo/basket.ts';
import { productSlugs } from '../../src/demo/catalogue.ts';
import type { ReleaseName } from '../../src/demo/release.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { openSessions } from '../../src/demo/sessions.ts';
import { pictures } from './art/pictures.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await serveShop();
});
afterAll(() => shop.close());

test.each<ReleaseName>(['smooth', 'rough'])(
  'no link, picture, style or script of the %s release leads nowhere',
  async (name) => {
    // Answers of the rough release that come late are asked for all at once.
    const start = shop.urlOf(name);
    const seen = new Set<string>();
    const look = async (address: string): Promise<void> => {
      if (seen.has(address)) return;
      seen.add(address);
      const response = await fetch(address);
      expect(response.status, address).toBe(200);
      if (!response.headers.get('content-type')?.startsWith('text/html')) return;
      const text = await response.text();
      const attributes = text.matchAll(/ (href|src|srcset|action)="([^"#][^"]*)"(?! data-in-place)/g);
      const targets = [...attributes].flatMap(([, attribute, value = '']) =>
        attribute === 'srcset' ? value.split(', ').map((one) => one.split(' ')[0] ?? '') : [value],
      );
      const pages = targets.filter((target) => !forms.test(target)).map((target) => new URL(target, start).href);
      await Promise.all(pages.map(look));
    };
    await Promise.all(
      [start, `${start}search?q=kettle`, `${start}search?q=lamp`, `${start}fr/search?q=lampe`].map(look),
    );
    expect(seen.size).toBeGreaterThan(80);
  },
  60_000,
);

/** Addresses that only take what a form sends. */
const forms = /\/(consent|voucher|account\/sign-out)$/;

describe('an answer', () => {
  test('escapes what was searched for', async () => {
    const page = await (
      await fetch(`${shop.url}search?q=${encodeURIComponent(`"><script>alert(1)</script>'&`)}`)
    ).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;"');
  });

  test('is packed when the browser can unpack it, and not sent twice', async () => {
    const response = await fetch(shop.url, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(4000);
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(shop.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const zipped = await fetch(shop.url, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(await zipped.text()).toBe(await response.text());
  });

  test('of a file may be kept for ever under its version only', async () => {
    const [path = ''] = /\/files\/\w+\/shop\.css/.exec(await (await fetch(shop.url)).text()) ?? [];
    expect((await fetch(new URL(path, shop.url))).headers.get('cache-control')).toContain('immutable');
    const old = await fetch(`${shop.url}files/0000/shop.css`);
    expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  test.each([
    ['nowhere', 'GET', 404],
    ['products/nothing', 'GET', 404],
    ['constructor', 'GET', 404],
    ['orders/MB-1', 'GET', 404],
    ['files/1/../../serve-shop.ts', 'GET', 404],
    ['files/1/%2e%2e/serve-shop.ts', 'GET', 404],
    ['fr/nowhere', 'GET', 404],
    ['api/promotion', 'GET', 404],
    ['basket', 'DELETE', 405],
    ['basket', 'POST', 400],
    ['kettles', 'POST', 404],
  ])('to %s %s is %i', async (path, method, status) => {
    expect((await fetch(shop.url + path, { method })).status).toBe(status);
  });

  test('refuses forms of other sites and forms that are too large', async () => {
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${shop.url}basket`, { method: 'POST', headers, body });
    expect((await send({ origin: 'https://elsewhere.example' }, 'slug=sencha')).status).toBe(403);
    expect((await send({}, `slug=${'x'.repeat(20_000)}`)).status).toBe(413);
  });
});

test('baskets are forgotten, the one left alone longest first', () => {
  const sessions = openSessions('test');
  const first = sessions.open();
  const second = sessions.open();
  changeQuantity(first.session, 'sencha', 3);
  for (let count = 0; count < 499; count += 1) {
    sessions.open();
    sessions.known(first.cookie);
  }
  expect(sessions.known(first.cookie)?.quantities.size).toBe(1);
  expect(sessions.known(second.cookie)).toBeUndefined();
});

test('close ends what is under way and frees the ports', async () => {
  const own = await serveShop();
  const slow = fetch(`${own.urlOf('rough')}basket`).then(
    () => 'answered',
    () => 'ended',
  );
  await fetch(own.url);
  await own.close();
  expect(await slow).toBe('ended');
  await expect(fetch(own.url)).rejects.toThrow();
  const port = Number(new URL(own.url).port);
  const again = await serveShop({ port });
  expect(again.url).toBe(own.url);
  await expect(serveShop({ port })).rejects.toThrow('EADDRINUSE');
  await again.close();
});

test('every product is drawn, in two sizes, and all pictures weigh less than 600 kB', () => {
  const folder = new URL('../../src/demo/shop/pictures/', import.meta.url);
  const wanted = Object.entries(pictures).flatMap(([name, { widths }]) =>
    widths.map((width) => `${name}-${width}.webp`),
  );
  expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  for (const slug of productSlugs) expect(pictures).toHaveProperty(slug);
  const bytes = wanted.reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0);
  expect(bytes).toBeLessThan(600_000);
});
