import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../src/model/observations.ts';
import type { PersonaId } from '../../src/model/persona.ts';
import type { Box, Picture } from '../../src/model/picture.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

const style = `<style>
  body { margin: 0; background: white; font: 16px/1.5 sans-serif }
  button { display: block; width: 220px; height: 60px; border: 0; margin: 20px; color: transparent; background: #f00 }
  #far { margin-top: 1800px; background: #00f }
  [role=status] { display: block; width: 220px; height: 40px; background: #0f0; color: transparent }
  #veil { position: fixed; inset: 0; background: #ff0 }
</style>`;

const view = '<meta name="viewport" content="width=device-width, initial-scale=1">';

const markup = `<main><h1>Kettles</h1>
  <button onclick="document.querySelector('[role=status]').textContent = 'In the basket'">Buy</button>
  <p role="status"></p><button id="far" onclick="document.title = 'Far'">Far away</button></main>`;

const pages = {
  '/plain': `${view}${style}${markup}`,
  '/veiled': `${view}${style}${markup}<div id="veil"></div>
    <script>document.addEventListener('keydown', () => document.getElementById('veil').remove());</script>`,
  '/unfit-for-phones': `${style}<div style="width: 980px">${markup}</div>`,
  '/barrier': `${view}${style}<main><h1>Kettles</h1><button style="background: #f0f" id="nameless"></button></main>`,
};

let site: Pages;
let browser: OpenBrowser;
let screen: Page;
let directory: string;

beforeAll(async () => {
  site = await servePages(pages);
  browser = await openChrome();
  screen = await browser.browser.newPage();
  directory = await mkdtemp(join(tmpdir(), 'parcours-pictures-'));
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await site?.[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

describe.each(['desktop', 'phone'] as const)('%s', (persona) => {
  test('what stands in the last picture needs no other one; what has to be scrolled to does', async () => {
    const run = await travel('/plain', persona, ['click: button "Buy"', 'click: button "Far away"']);
    const [opened, bought, far] = run.steps;
    expect(bought?.actions[0]?.target?.picture).toBe(opened?.screenshot);
    expect(far?.actions[0]?.target?.picture).toBe(`media/hostile-${persona}-step-2.0.webp`);
    expect(run.pictures?.map(({ file }) => file)).toEqual([
      opened?.screenshot,
      bought?.screenshot,
      far?.actions[0]?.target?.picture,
      far?.screenshot,
    ]);
    expect(await colourIn(run, bought?.actions[0]?.target)).toEqual('red');
    expect(await colourIn(run, far?.actions[0]?.target)).toEqual('blue');
  });

  test('what the step expects lies where the picture shows it', async () => {
    const run = await travel('/plain', persona, ['click: button "Buy"\n    expect: status "In the basket"']);
    const [, bought] = run.steps;
    expect(bought?.awaited?.map(({ subject }) => subject)).toEqual(['status "In the basket"']);
    expect(await colourIn(run, { picture: bought?.screenshot, box: bought?.awaited?.[0]?.box })).toBe('green');
  });

  test('what was covered in the last picture gets one of its own', async () => {
    const run = await travel('/veiled', persona, ['press: Escape', 'click: button "Buy"']);
    const [, freed, bought] = run.steps;
    expect(bought?.actions[0]?.target?.picture).toBe(freed?.screenshot);
    expect(await colourIn(run, bought?.actions[0]?.target)).toBe('red');
    const covered = await travel('/veiled', persona, ['do:\n      - press: Escape\n      - click: button "Buy"']);
    const target = covered.steps[1]?.actions[1]?.target;
    expect(target?.picture).not.toBe(covered.steps[0]?.screenshot);
    expect(await colourIn(covered, target)).toBe('red');
  });
});

test('a page that is zoomed out to fit a phone is seen whole, and boxes lie right in it', async () => {
  const run = await travel('/unfit-for-phones', 'phone', ['click: button "Buy"']);
  const picture = run.pictures?.[0];
  expect(picture?.view.width).toBeGreaterThan(900);
  expect(await colourIn(run, run.steps[1]?.actions[0]?.target)).toBe('red');
});

test('a barrier beside the way lies where the picture shows it', async () => {
  const run = await travel('/barrier', 'phone', []);
  const [opened] = run.steps;
  const nameless = opened?.state?.violations.find(({ id }) => id === 'button-name')?.nodes[0];
  expect(await colourIn(run, { picture: opened?.screenshot, box: nameless?.box })).toBe('magenta');
});

test('a timing run takes none', async () => {
  const run = await travel('/plain', 'phone', ['click: button "Buy"'], 'timing');
  expect(run.outcome).toBe('completed');
  expect(run.pictures).toEqual([]);
});

async function travel(
  path: keyof typeof pages,
  persona: PersonaId,
  acts: readonly string[],
  pass: Run['pass'] = 'audit',
) {
  const steps = acts
    .map((act, index) => `  - step: Step ${index + 1}\n    ${act}\n${act.includes('expect') ? '' : shown}`)
    .join('');
  const text = `url: ${site.url}\ntimeout: 5s\nsteps:\n  - step: Open\n    open: ${path}\n${shown}${steps}`;
  return travelText(browser, text, { pass, persona, directory });
}

const shown = '    expect: heading "Kettles"\n';

const colours: Readonly<Record<string, string>> = {
  '255,0,0': 'red',
  '0,255,0': 'green',
  '0,0,255': 'blue',
  '255,0,255': 'magenta',
  '255,255,0': 'yellow',
  '255,255,255': 'white',
};

/** What colour the picture has inside all four corners of the box; they must be of one colour, and those just outside of another. */
async function colourIn(
  { pictures }: Run,
  place: { readonly picture?: string | undefined; readonly box?: Box | undefined } | undefined,
): Promise<string> {
  const picture = pictures?.find(({ file }) => file === place?.picture);
  if (!picture || !place?.box) return 'no picture';
  const inside = await coloursAt(picture, cornersOf(place.box, 4));
  const outside = await coloursAt(picture, cornersOf(place.box, -4));
  expect(new Set(inside).size).toBe(1);
  expect(outside).not.toContain(inside[0]);
  return inside[0] ?? '';
}

function cornersOf({ x, y, width, height }: Box, inset: number) {
  const [left, right] = [x + inset, x + width - inset];
  return [y + inset, y + height - inset].flatMap((down) => [left, right].map((across) => ({ x: across, y: down })));
}

async function coloursAt({ file, view }: Picture, points: readonly { readonly x: number; readonly y: number }[]) {
  const base64 = (await readFile(join(directory, file))).toString('base64');
  const found = await screen.evaluate(
    async (data, shows, places) => {
      const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      drawing.drawImage(image, 0, 0);
      return places.map(({ x, y }) => {
        const across = Math.floor(((x - shows.x) * image.width) / shows.width);
        const down = Math.floor(((y - shows.y) * image.height) / shows.height);
        return [...drawing.getImageData(across, down, 1, 1).data.slice(0, 3)];
      });
    },
    base64,
    view,
    points,
  );
  // Lossy: each channel is nearly all or nearly nothing.
  return found.map(
    (rgb) => colours[rgb.map((one) => (one > 170 ? 255 : one < 85 ? 0 : one)).join(',')] ?? rgb.join(','),
  );
}
