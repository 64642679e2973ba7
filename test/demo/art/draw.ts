/** Draws the pictures of the shop anew: `node test/demo/art/draw.ts [name…]`. The files it writes are committed. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { pictures } from './pictures.ts';

const folder = fileURLToPath(new URL('../../../src/demo/shop/pictures/', import.meta.url));
const wanted = process.argv.slice(2);
const browser = await launch({
  executablePath: process.env.PARCOURS_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const [name, { svg, width, height, widths }] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const size of widths) {
      await page.setViewport({ width, height, deviceScaleFactor: size / width });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      writeFileSync(`${folder}${name}-${size}.webp`, await page.screenshot({ type: 'webp', quality: 74 }));
    }
  }
} finally {
  await browser.close();
}
