import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { servePages } from '../replay/travel.ts';
import { start } from './running.ts';
import { call } from './spawn.ts';

const banner = `<div role="dialog" aria-label="Cookies" id="banner" style="position: fixed; bottom: 0; background: #fff">
  <button onclick="banner.remove()">Tout accepter</button> <button onclick="banner.remove()">Tout refuser</button></div>`;
const shop = {
  '/': `<body>${banner}<nav><a href="/login">Sign in</a> <a href="/home">Home</a> <a href="/kettles">All "our" kettles: best ones</a></nav>
    <main><h1>Tea &amp; more</h1><a href="/price.pdf">Prices</a></main>
    <search><input type="search" aria-label="Search the shop"></search>`,
  '/home': '<main><h1>Tea &amp; more</h1></main>',
  '/kettles': '<main><h1>Kettles</h1><p>All of them.</p></main>',
};

test('a first journey, a config and a CI file for the site', async () => {
  await using site = await servePages(shop);
  using running = start(['init', site.url, '--ci', 'gitlab'], { files: { 'package.json': '{"scripts":{"dev":"x"}}' } });
  const { code, out, err } = await running.ended;
  expect(err).toMatch(/^Looking at http/);
  expect(code).toBe(0);
  const text = (file: string) => readFileSync(join(running.folder, file), 'utf8');

  const journey = text('journeys/look-around.yml');
  const parsed = parseJourney(journey, { file: 'look-around.yml' });
  expect('journey' in parsed && parsed.warnings).toEqual([]);
  expect(parse(journey)).toMatchObject({
    url: `${site.url}/`,
    steps: [
      { open: '/', expect: 'heading "Tea & more"' },
      { optional: true, click: 'button "Tout refuser"' },
      { click: String.raw`link "All \"our\" kettles: best ones"`, expect: 'heading "Kettles"' },
      { scroll: 'bottom', expect: 'heading "Kettles"' },
    ],
  });
  expect(journey).toContain('fill: { Search the shop: "…" }');

  const config = parse(text('parcours.config.yml'));
  expect(config.url).toBe(site.url);
  const fluidity = Number(/fluidity (\d+)/.exec(out)?.[1]);
  expect(config['min-score']).toBeGreaterThan(fluidity - 11);
  expect(config['min-score']).toBeLessThan(fluidity);

  const ci = parse(text('.gitlab-ci.yml'));
  expect(ci.journeys.script).toContain('npm run dev &');
  expect(running.leftBehind()).toEqual([]);
});

test('what is there already is left as it is', async () => {
  await using site = await servePages(shop);
  const mine = { 'journeys/look-around.yml': 'mine', 'parcours.config.json': '{}' };
  using running = start(['init', site.url], { files: mine });
  const { code, out } = await running.ended;
  expect(code).toBe(0);
  for (const [file, text] of Object.entries(mine)) {
    expect(readFileSync(join(running.folder, file), 'utf8')).toBe(text);
    expect(out).toContain(`kept   ${file}`);
  }
  expect(existsSync(join(running.folder, 'parcours.config.yml'))).toBe(false);
  expect(out).toContain('wrote  .github/workflows/parcours.yml');
});

test('a site that does not answer, and one that is none: nothing is written', async () => {
  using running = start(['init', 'http://127.0.0.1:9']);
  const { code, out, err } = await running.ended;
  expect([code, out]).toEqual([4, '']);
  expect(err).toMatch(/No journey could be made of http:\/\/127\.0\.0\.1:9\/: .*ERR_\w+.*\. Nothing was written\./s);
  expect(existsSync(join(running.folder, 'journeys'))).toBe(false);
  expect(running.leftBehind()).toEqual([]);
});

test('nobody is asked where there is no terminal', () => {
  expect(call(['init'])).toEqual({ code: 2, out: '', err: 'Name the site: parcours init https://shop.example\n' });
  expect(call(['init', 'shop']).err).toContain('“shop” is no address of a site');
});
