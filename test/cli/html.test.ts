import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaFor, mediaOf } from '../../src/cli/outputs/media.ts';
import { html, picturesOf } from '../../src/render/html.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { longReport, picturedReport } from '../render/pictured-report.ts';
import { openChrome, servePages } from '../replay/travel.ts';
import { start } from './running.ts';

let browser: OpenBrowser;
let folder: string;

beforeAll(async () => {
  browser = await openChrome();
  folder = mkdtempSync(join(tmpdir(), 'parcours-html-'));
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const shop = `<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } button { width: 20px; height: 16px; padding: 0; color: #aaa; background: #fff }</style>
<main><h1>Kettles</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="100" height="100">
<button onclick="setTimeout(() => { state.textContent = 'In the basket' }, 1500)">Buy</button><p id="state" role="status"></p></main>`;

const journey = (url: string, button: string) => `journey: Buy a kettle
url: ${url}
timeout: 2s
steps:
  - step: Open
    open: /
    expect: heading "Kettles"
  - step: Buy
    click: button "${button}"
    expect: status "In the basket"
  - step: Look again
    expect: heading "Kettles"
`;

/** The pages that are looked at: one that a call wrote, of two journeys and personas, and two of made reports. */
const pages = { travelled: '', several: '', long: '' };

beforeAll(async () => {
  await using site = await servePages({ '/': shop });
  using running = start(
    ['run', '.', '--persona', 'phone', '--persona', 'desktop', '--out', 'report', '--min-score', '99'],
    {
      files: { 'buy.yml': journey(site.url, 'Buy'), 'stuck.yml': journey(site.url, 'Purchase') },
    },
  );
  const { err } = await running.ended;
  expect(err).toContain('report/index.html');
  pages.travelled = readFileSync(join(running.folder, 'report/index.html'), 'utf8');
  const report = running.report();
  const files = picturesOf(report);
  expect(files.length).toBeGreaterThanOrEqual(6);
  // The same with its pictures beside it.
  const beside = mediaOf(join(running.folder, 'report'), files, 0);
  expect(Object.values(beside).every((place) => place.startsWith('media/'))).toBe(true);
  pages.several = html(report, { media: beside });
  pages.long = html(longReport(100), { media: {} });
  mkdirSync(join(folder, 'media'));
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), page);
  for (const file of files) writeFileSync(join(folder, file), readFileSync(join(running.folder, 'report', file)));
}, 120_000);

interface Looked {
  readonly requests: readonly string[];
  readonly messages: readonly string[];
}

async function look(
  name: string,
  width: number,
  scheme: 'light' | 'dark',
  see: (page: Page) => Promise<void>,
): Promise<Looked> {
  const page = await browser.browser.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  try {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`file://${folder}/${name}.html`);
    await see(page);
  } finally {
    await page.close();
  }
  return { requests, messages };
}

const everyFold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

const names = Object.keys(pages);

describe.each(names)('%s', (name) => {
  test('opens from a file, asks for nothing from elsewhere, and nothing is wrong with it', async () => {
    const { requests, messages } = await look(name, 1280, 'light', everyFold);
    expect(messages).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(`file://${folder}/`))).toEqual([]);
  });

  test.each([320, 360, 768, 1280, 1920])('is never wider than a screen of %i px', async (width) => {
    await look(name, width, 'light', async (page) => {
      await everyFold(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('breaks no rule of axe-core at %i px, %s', async (width, scheme) => {
    await look(name, width, scheme, async (page) => {
      await everyFold(page);
      expect(await violationsOf(page)).toEqual([]);
    });
  });
});

test('pictures that lie beside the page are shown, as those in it are', async () => {
  for (const name of ['travelled', 'several']) {
    const { requests } = await look(name, 1280, 'light', async (page) => {
      const seen = await page.evaluate(() =>
        Promise.all(
          [...document.querySelectorAll('image')].map(async (image) => {
            const picture = new Image();
            picture.src = image.href.baseVal;
            await picture.decode();
            return picture.naturalWidth;
          }),
        ),
      );
      expect(seen.length).toBeGreaterThanOrEqual(6);
      expect(Math.min(...seen)).toBeGreaterThan(400);
    });
    expect(requests.some((url) => url.includes('/media/'))).toBe(name === 'several');
  }
});

test('the picture of the journey stands side by side on a desk and below each other on a phone', async () => {
  const shown = async (width: number) => {
    let along = false;
    await look('travelled', width, 'light', async (page) => {
      along = await page.evaluate(() => {
        const [one, other] = document.querySelectorAll('#j1 .station');
        return one?.getBoundingClientRect().top === other?.getBoundingClientRect().top;
      });
    });
    return along;
  };
  expect([await shown(360), await shown(768), await shown(1280)]).toEqual([false, true, true]);
});

test('every step that was reached shows how it looked, and what it found is outlined', async () => {
  const { journeys } = JSON.parse(JSON.stringify(picturedReport()));
  expect(journeys.length).toBeGreaterThan(0);
  await look('travelled', 1280, 'light', async (page) => {
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll('.shot svg')].map((picture) => picture.getAttribute('aria-label')),
    );
    expect(labels).toContainEqual(expect.stringMatching(/^Screenshot before “Buy”; outlined: \d/));
    expect(labels).toContainEqual(expect.stringMatching(/^Screenshot at the end of “Buy”; outlined: \d/));
    expect(labels).toContainEqual('Screenshot of where it stopped in “Buy”');
  });
});

test('no other file comes into the page than pictures of the report', () => {
  writeFileSync(join(folder, 'secret.webp'), 'secret');
  expect(
    mediaOf(folder, ['secret.webp', '../etc/passwd', 'media/../secret.webp', '/etc/passwd', 'media/none.webp']),
  ).toEqual({});
});

test('only a report of Lighthouse that lies there is linked, wherever the page lies', () => {
  mkdirSync(join(folder, 'lighthouse'), { recursive: true });
  writeFileSync(join(folder, 'lighthouse/a b.html'), 'scores');
  const linked = (report: string, from: string, run = folder) => {
    const [journey] = picturedReport().journeys;
    if (!journey) throw new Error('the report has journeys');
    const inspected = { ...journey, lighthouse: { version: '13', steps: [], report } };
    return mediaFor({ ...picturedReport(), journeys: [inspected] }, run, from);
  };
  expect(linked('lighthouse/a b.html', folder)).toEqual({ 'lighthouse/a b.html': 'lighthouse/a%20b.html' });
  expect(linked('lighthouse/a b.html', join(folder, 'site'))).toEqual({
    'lighthouse/a b.html': '../lighthouse/a%20b.html',
  });
  const odd = join(folder, 'run #3 50%');
  expect(linked('lighthouse/a b.html', odd)).toEqual({ 'lighthouse/a b.html': '../lighthouse/a%20b.html' });
  cpSync(join(folder, 'lighthouse'), join(odd, 'lighthouse'), { recursive: true });
  expect(linked('lighthouse/a b.html', folder, odd)).toEqual({
    'lighthouse/a b.html': 'run%20%233%2050%25/lighthouse/a%20b.html',
  });
  for (const other of ['lighthouse/none.html', '../secret.html', 'javascript:alert(1)', 'secret.webp'])
    expect(linked(other, folder)).toEqual({});
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
      }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
    );
  });
}
