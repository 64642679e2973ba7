import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveShop } from '../../src/demo/serve-shop.ts';
import { type OpenPage, openPages } from './open-page.ts';

/** Names and roles worked out in the page, held against Chrome's own accessibility tree. */
let pages: OpenPage;
let shop: Awaited<ReturnType<typeof serveShop>>;
let list: string;

beforeAll(async () => {
  pages = await openPages();
  shop = await serveShop();
  const bundle = await rolldown({
    input: fileURLToPath(new URL('list-names.ts', import.meta.url)),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'listNames' });
  list = `${output[0].code}; listNames.listNames()`;
});

afterAll(async () => {
  await shop?.close();
  await pages?.[Symbol.asyncDispose]();
});

test('a page of every way to name a thing', async () => {
  await pages.open('names.html');
  const ours = await ourNames();
  expect(ours.length).toBeGreaterThan(30);
  expect(ours).toEqual(await chromeNames());
});

describe.each(['smooth', 'rough'] as const)('the %s shop', (release) => {
  test.each(['', 'search?q=kettle', 'products/brushed-steel-kettle', 'basket', 'checkout'])('/%s', async (path) => {
    await pages.tab.page.goto(`${shop.urlOf(release)}${path}`, { waitUntil: 'networkidle0' });
    expect(await ourNames()).toEqual(await chromeNames());
  });
});

async function ourNames(): Promise<readonly string[]> {
  return ((await pages.tab.page.evaluate(list)) as string[]).sort();
}

const compared: ReadonlySet<string> = new Set([
  'button',
  'link',
  'heading',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'spinbutton',
  'tab',
]);

async function chromeNames(): Promise<readonly string[]> {
  const { nodes } = await pages.tab.session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && compared.has(String(role?.value)))
    .map(
      ({ role, name }) =>
        `${role?.value} "${String(name?.value ?? '')
          .replace(/\s+/g, ' ')
          .trim()}"`,
    )
    .sort();
}
