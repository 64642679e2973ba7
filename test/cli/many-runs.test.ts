import { expect, test } from 'vitest';
import { servePages } from '../replay/travel.ts';
import { start } from './running.ts';

const journey = (url: string) => `journey: Buy
url: ${url}
timeout: 1s
steps:
  - step: See the kettles
    open: /
    expect: heading "Kettles"
  - step: Send the banner away
    optional: true
    patience: 300ms
    click: button "No thanks"
    expect:
      gone: button "No thanks"
  - step: Go to the basket
    click: link "Basket"
    expect: heading "Basket"
`;

const banner = '<button onclick="this.remove()">No thanks</button>';

/** The audit and six runs each open the first page once; what they find there and behind it is said by the number of the opening. */
async function shop({ withBanner = [0], blocked = [0] }) {
  let opened = 0;
  return servePages({
    '/': (_, response) => {
      opened += 1;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>Shop</title><h1>Kettles</h1>${withBanner.includes(opened) ? banner : ''}
        <a href="/basket">Basket</a>`);
    },
    '/basket': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>Shop</title><h1>${blocked.includes(opened) ? 'Error' : 'Basket'}</h1>`);
    },
  });
}

const call = ['run', 'buy.yml', '--out', 'report', '--persona', 'desktop', '--runs', '6'];

test('six runs, one of them blocked: what it costs, where it shows, and that the others count', async () => {
  await using site = await shop({ blocked: [4] });
  using running = start(call, { files: { 'buy.yml': journey(site.url) } });
  const { code, out } = await running.ended;
  const [travelled] = running.report().journeys;
  expect(code).toBe(0);
  expect(travelled?.runs).toEqual({
    total: 6,
    completed: 5,
    blocked: 1,
    asked: 6,
    outcomes: ['completed', 'completed', 'blocked', 'completed', 'completed', 'completed'],
    stops: [expect.objectContaining({ step: 'go-to-the-basket' })],
  });
  expect(travelled?.score?.runs?.map((fluidity) => fluidity === 0)).toEqual([false, false, true, false, false, false]);
  expect(travelled?.score?.interval?.[0]).toBe(0);
  expect(travelled?.findings).toContainEqual(
    expect.objectContaining({ rule: 'blocked', step: 'go-to-the-basket', runs: [1, 6] }),
  );
  expect(travelled?.measures.waitMs).toMatchObject({ samples: { length: 5 } });
  const told = out.replace(/\s+/g, ' ');
  expect(told).toContain('It was blocked in 1 of 6 runs.');
  expect(told).toMatch(
    /5 runs: waiting [\d.]+ s, [\d.]+( to [\d.]+)? s \(the least and the most; 6 runs give an interval\)\./,
  );
});

test('a step that comes in two of six runs: its figures are of those two, and say so', async () => {
  await using site = await shop({ withBanner: [3, 6] });
  using running = start(call, { files: { 'buy.yml': journey(site.url) } });
  expect((await running.ended).code).toBe(0);
  const step = running.report().journeys[0]?.steps[1];
  expect(step).toMatchObject({ outcome: 'completed', notTakenIn: [1, 3, 4, 6] });
  expect(step?.measures.waitMs).toMatchObject({ samples: { length: 2 }, runs: [2, 5], low: null });
});
