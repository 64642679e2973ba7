import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

let browser: OpenBrowser;
let pages: Pages;
const folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));

beforeAll(async () => {
  browser = await openChrome();
  pages = await servePages({
    '/absent': '<h1>Kettles</h1><button>Add to cart</button><button>Help</button>',
    '/covered':
      '<h1>Kettles</h1><button>Buy</button><div id="veil" style="position:fixed;inset:0;background:#0008"></div>',
    '/disabled': '<h1>Kettles</h1><button disabled>Buy</button>',
    '/two':
      '<h1>Kettles</h1><article aria-label="Steel kettle"><button>Buy</button></article><article aria-label="Glass kettle"><button>Buy</button></article>',
    '/in-vain': '<h1>Kettles</h1><button>Buy</button><p role="status">Sold out today</p>',
  });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await pages?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['/absent', 'Add to basket', 'blocked', /^there was no button "Add to basket" within 1 s$/, ['button "Add to cart"']],
  ['/covered', 'Buy', 'blocked', /^button "Buy" stayed covered by .*veil.* for 1 s$/, []],
  ['/disabled', 'Buy', 'blocked', /stayed disabled for 1 s$/, []],
  ['/two', 'Buy', 'ambiguous', /^button "Buy" means 2 things here; point at one$/, ['Steel kettle', 'Glass kettle']],
  ['/in-vain', 'Buy', 'blocked', /^status "Sold out" was not seen within 1 s$/, ['status "Sold out today"']],
] as const)('%s: a sentence, the nearest names, and a picture', async (page, name, kind, sentence, nearest) => {
  const { outcome, failure, steps } = await travelText(
    browser,
    `url: ${pages.url}${page}
timeout: 1s
steps:
  - step: Open
    open: ${page}
    expect: heading "Kettles"
  - step: Buy
    click: button "${name}"
    expect: status "Sold out"
  - step: Go on
    click: button "Help"
    expect: heading "Kettles"
`,
    { directory: folder },
  );
  expect(outcome).toBe(kind === 'ambiguous' ? 'unmeasured' : 'blocked');
  expect(failure).toMatchObject({ kind, step: 'buy', at: { file: 'hostile.yml', line: 8, column: 5 } });
  expect(failure?.message).toMatch(sentence);
  for (const one of nearest) expect(failure?.nearest.join('\n')).toContain(one);
  expect(steps[1]).toMatchObject({ outcome: 'failed', reason: failure?.message });
  const file = join(folder, failure?.screenshot ?? 'none');
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).subarray(8, 12).toString()).toBe('WEBP');
});
