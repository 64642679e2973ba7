/**
 * Makes `reports/sample/` and `docs/report.png` anew from what `npm start` leaves behind: the report of the rough
 * release without the version of the operating system, its pictures at the size of the page they show, the smooth one as a baseline,
 * a picture of the page itself, and what the README quotes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { surroundings } from '../../src/cli/surroundings.ts';
import type { Report } from '../../src/model/report.ts';
import { picturesOf } from '../../src/render/html.ts';
import { type OpenBrowser, openBrowser } from '../../src/replay/open-browser.ts';
import { baselineOf } from '../../src/report/baseline-of.ts';
import { printBaseline } from '../../src/report/print-baseline.ts';
import { sampleFolder, samples } from './docs/samples.ts';
import { ensureBrowser } from './ensure-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const from = `${root}reports/demo-rough/`;
const to = `${root}${sampleFolder}/`;

const here = surroundings();
await using browser = await openBrowser({ executable: await ensureBrowser(), isRoot: here.isRoot });
const report = reportIn('rough');
writeFileSync(`${to}report.json`, `${JSON.stringify(anywhere(report), null, 2)}\n`);
await shrinkPictures(browser, report);
writeFileSync(`${to}parcours.baseline.json`, printBaseline(baselineOf(reportIn('smooth'))));
for (const { name, text } of samples(root)) writeFileSync(`${to}${name}`, text);
quoteInReadme(readFileSync(`${to}report.txt`, 'utf8'));
await picturePage(browser);

function reportIn(release: 'rough' | 'smooth'): Report {
  return JSON.parse(readFileSync(`${root}reports/demo-${release}/report.json`, 'utf8')) as Report;
}

/** As far as the first finding. */
function quoteInReadme(text: string): void {
  const [verdict = '', first = ''] = text.split(/(?<=\n)(?= {2}\+)/);
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const quote = `\`\`\`text\n${verdict}${first.trimEnd()}\n…`;
  writeFileSync(
    `${root}README.md`,
    readme.replace(/```text\n[\s\S]*?…/, () => quote),
  );
}

/** What is of this machine alone is of no use to a reader. */
function anywhere({ environment, ...rest }: Report): Report {
  const [name = '', , machine = ''] = environment.os.split(' ');
  return { ...rest, environment: { ...environment, os: `${name} ${machine}` } };
}

/** One pixel of the page is one of the picture. */
async function shrinkPictures({ browser: chrome }: OpenBrowser, report: Report): Promise<void> {
  const page = await chrome.newPage();
  rmSync(`${to}media`, { recursive: true, force: true });
  mkdirSync(`${to}media`);
  const shown = picturesOf(report);
  const pictures = report.journeys.flatMap(({ pictures = [] }) => pictures).filter(({ file }) => shown.includes(file));
  for (const { file, view } of pictures) {
    const small = await page.evaluate(
      async (data, width, height) => {
        const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${data}`)).blob());
        const canvas = new OffscreenCanvas(width, height);
        const drawing = canvas.getContext('2d');
        if (!drawing) throw new Error('nothing can be drawn here');
        drawing.imageSmoothingQuality = 'high';
        drawing.drawImage(image, 0, 0, width, height);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 });
        return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
      },
      readFileSync(`${from}${file}`).toString('base64'),
      view.width,
      view.height,
    );
    writeFileSync(`${to}${file}`, Buffer.from(small, 'base64'));
  }
  await page.close();
}

/** The head of the page, down to the end of the picture of the journey. */
async function picturePage({ browser: chrome }: OpenBrowser): Promise<void> {
  const page = await chrome.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(`file://${to}index.html`);
  const height = await page.evaluate(
    () => (document.querySelector('.way-figure')?.getBoundingClientRect().bottom ?? 900) + 8,
  );
  await page.screenshot({ path: `${root}docs/report.png`, clip: { x: 0, y: 0, width: 1280, height } });
  await page.close();
}
