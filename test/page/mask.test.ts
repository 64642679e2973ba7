import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPage, openPages } from './open-page.ts';

let pages: OpenPage;

beforeAll(async () => {
  pages = await openPages();
  await pages.open('mask.html');
});

afterAll(async () => {
  await pages?.[Symbol.asyncDispose]();
});

test('a picture shows no secret, in whatever way the page shows it, and everything else', async () => {
  await pages.tab.world.call('mask', [['Zebra-42']]);
  const masked = await hidden();
  expect(masked.filter((id) => id.startsWith('shown'))).toEqual([]);
  expect(masked).toEqual(await withId('hidden'));
  await pages.tab.world.call('unmask', []);
  expect(await hidden()).toEqual([]);
});

async function withId(start: string): Promise<readonly string[]> {
  return pages.tab.page.evaluate((from) => [...document.querySelectorAll(`[id^=${from}]`)].map(({ id }) => id), start);
}

async function hidden(): Promise<readonly string[]> {
  return pages.tab.page.evaluate(() =>
    [...document.querySelectorAll('[id]')]
      .filter((element) => getComputedStyle(element).visibility === 'hidden')
      .map(({ id }) => id),
  );
}
