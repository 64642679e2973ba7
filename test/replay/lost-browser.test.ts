import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../../src/replay/open-browser.ts';
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

/** The same without the step that waits. */
const sound = () => waits().replace(/ {2}- step: Wait[\s\S]*"Never"\n/, '');

test('a tab that crashes ends the run as unmeasured, and the next run is sound', async () => {
  await using browser = await openChrome();
  const startAt = Date.now();
  onWaiting = async () => {
    const open = (await browser.browser.pages()).find((page) => page.url().startsWith(pages.url));
    open?.goto('chrome://crash').catch(() => {});
  };
  const { outcome, failure, steps } = await travelText(browser, waits());
  expect(Date.now() - startAt).toBeLessThan(15_000);
  expect(outcome).toBe('unmeasured');
  expect(failure).toMatchObject({
    kind: 'tool',
    step: 'wait',
    message: 'the tab crashed while the journey was travelled',
  });
  expect(steps.map((step) => step.outcome)).toEqual(['completed', 'failed', 'unreached']);
  const again = await travelText(browser, sound());
  expect(again.outcome).toBe('completed');
});

test('Chrome killed in the middle of a step ends the run at once, as unmeasured', async () => {
  await using browser = await openChrome();
  const startAt = Date.now();
  onWaiting = () => void browser.browser.process()?.kill('SIGKILL');
  const { outcome, failure } = await travelText(browser, waits());
  expect(Date.now() - startAt).toBeLessThan(15_000);
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

test('a Chrome that cannot start with its sandbox starts without it, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  const executable = join(folder, 'chrome');
  const script = '#!/bin/sh\ncase "$*" in *--no-sandbox*) exec "$CHROME" "$@";; esac\nexit 1\n';
  writeFileSync(executable, script.replace('$CHROME', process.env.PARCOURS_BROWSER ?? ''), { mode: 0o755 });
  try {
    await using browser = await openBrowser({ executable, isRoot: false });
    expect(browser).toMatchObject({
      sandbox: false,
      sandboxReason: expect.stringContaining('could not start with its sandbox'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('ten runs leave no context, tab, listener or folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  vi.stubEnv('TMPDIR', folder);
  try {
    await using browser = await openChrome();
    const count = () => ({
      contexts: browser.browser.browserContexts().length,
      targets: browser.browser.targets().length,
      listeners: (['disconnected', 'targetcreated', 'targetdestroyed', 'targetchanged'] as const).map((event) =>
        browser.browser.listenerCount(event),
      ),
      process: ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event)),
      folders: readdirSync(folder).length,
    });
    await travelText(browser, sound());
    const afterOne = count();
    for (let run = 0; run < 10; run += 1) expect((await travelText(browser, sound())).outcome).toBe('completed');
    expect(count()).toEqual(afterOne);
    await browser[Symbol.asyncDispose]();
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  }
});
