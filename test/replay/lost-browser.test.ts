import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

let pages: Pages;
let onWaiting: () => void = () => {};

beforeAll(async () => {
  pages = await servePages({
    '/': '<h1>Kettles</h1>',
    '/later': '<h1>Later</h1><script>fetch("/waiting")</script>',
    '/waiting': (_, response) => {
      response.end();
      onWaiting();
    },
  });
});

afterAll(() => pages?.[Symbol.asyncDispose]());

const waits = () => `url: ${pages.url}/
timeout: 20s
steps:
  - step: Open
    open: /
    expect: heading "Kettles"
  - step: Wait
    open: /later
    expect: heading "Never"
  - step: Go on
    open: /
    expect: heading "Kettles"
`;

test('a tab that crashes ends the run as unmeasured, and the next run is sound', async () => {
  await using browser = await openChrome();
  const startAt = Date.now();
  onWaiting = async () => {
    const open = (await browser.browser.pages()).find((page) => page.url().startsWith(pages.url));
    open?.goto('chrome://crash').catch(() => {});
  };
  const { outcome, failure, steps } = await travelText(browser, waits());
  expect(Date.now() - startAt).toBeLessThan(8000);
  expect(outcome).toBe('unmeasured');
  expect(failure).toMatchObject({
    kind: 'tool',
    step: 'wait',
    message: 'the tab crashed while the journey was travelled',
  });
  expect(steps.map((step) => step.outcome)).toEqual(['completed', 'failed']);
  const again = await travelText(browser, waits().replace(/ {2}- step: Wait[\s\S]*"Never"\n/, ''));
  expect(again.outcome).toBe('completed');
});

test('Chrome killed in the middle of a step ends the run at once, as unmeasured', async () => {
  await using browser = await openChrome();
  const startAt = Date.now();
  onWaiting = () => void browser.browser.process()?.kill('SIGKILL');
  const { outcome, failure } = await travelText(browser, waits());
  expect(Date.now() - startAt).toBeLessThan(8000);
  expect(outcome).toBe('unmeasured');
  expect(failure).toMatchObject({ kind: 'tool', step: 'wait' });
  expect(failure?.message).toMatch(/^Chrome ended/);
  expect(await travelText(browser, waits())).toMatchObject({
    outcome: 'unmeasured',
    failure: { kind: 'tool' },
    steps: [],
  });
});

test('an interrupted run tells what was seen, and lets go of everything', async () => {
  await using browser = await openChrome();
  const stop = new AbortController();
  const { outcome, failure, steps } = await travelText(browser, waits(), {
    signal: stop.signal,
    onStep: (step) => {
      if (step === 'wait') stop.abort();
    },
  });
  expect([outcome, failure?.kind]).toEqual(['unmeasured', 'interrupted']);
  expect(steps.map(({ id }) => id)).toEqual(['open']);
  expect(browser.browser.browserContexts()).toHaveLength(1);
});

test('ten runs leave no context, tab, listener or folder', async () => {
  const before = mine();
  {
    await using browser = await openChrome();
    const sound = waits().replace(/ {2}- step: Wait[\s\S]*"Never"\n/, '');
    const count = () => ({
      contexts: browser.browser.browserContexts().length,
      targets: browser.browser.targets().length,
      listeners: ['disconnected', 'targetcreated', 'targetdestroyed', 'targetchanged'].map((event) =>
        browser.browser.listenerCount(event as 'disconnected'),
      ),
      process: ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event)),
    });
    await travelText(browser, sound);
    const afterOne = count();
    for (let run = 0; run < 10; run += 1) expect((await travelText(browser, sound)).outcome).toBe('completed');
    expect(count()).toEqual(afterOne);
  }
  expect(mine()).toEqual(before);
});

/** Folders that this process, or a Chrome of it, made for temporary files. */
function mine(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => /^(parcours-|puppeteer|\.?org\.chromium)/.test(name));
}
