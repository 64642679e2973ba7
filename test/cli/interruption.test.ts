import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { servePages } from '../replay/travel.ts';
import { type Running, start } from './running.ts';

const first = '<h1>Kettles</h1><a href="/waiting">On</a>';

/** A shop whose second page shows what is expected so many times, and then never again; `reached` resolves when it is asked for then. */
async function shop(good = 0) {
  let asked = 0;
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const pages = await servePages({
    '/': first,
    '/waiting': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      asked += 1;
      response.end(`<!doctype html><title>Shop</title><h1>${asked > good ? 'Waiting' : 'Never'}</h1>`);
      if (asked > good) reach();
    },
  });
  return { reached, url: pages.url, [Symbol.asyncDispose]: () => pages[Symbol.asyncDispose]() };
}

const journey = (url: string, more = '') => `journey: Buy
url: ${url}
timeout: 50s
steps:
  - step: See the kettles
    open: /
    expect: heading "Kettles"
  - step: Go on
    click: link "On"
${more}    expect: heading "Never"
`;

const call = ['run', 'one.yml', 'two.yml', '--out', 'report', '--persona', 'desktop'];

async function nothingIsLeft(running: Running, processes: ReturnType<Running['processes']>): Promise<void> {
  expect(processes.some(({ args }) => args.includes('--remote-debugging-pipe'))).toBe(true);
  await expect.poll(() => running.stillAlive(processes), { timeout: 5000 }).toEqual([]);
  expect(running.leftBehind()).toEqual([]);
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s: what was seen is written, and everything ends', async (signal) => {
  await using site = await shop();
  using running = start(call, { files: { 'one.yml': journey(site.url), 'two.yml': journey(site.url) } });
  await site.reached;
  const processes = running.processes();
  running.signal(signal);
  const { code, err, out } = await running.ended;
  expect(code).toBe(130);
  expect(err).toContain('Parcours is stopping; Ctrl-C again leaves at once.');
  expect(err + out).not.toMatch(/\n\s+at /);
  const report = running.report();
  expect(report.exitCode).toBe(130);
  expect(report.journeys.map(({ outcome, reason }) => ({ outcome, reason }))).toEqual([
    { outcome: 'unmeasured', reason: 'stopped by hand' },
    { outcome: 'unmeasured', reason: 'stopped by hand' },
  ]);
  const evidence = readFileSync(join(running.folder, 'report/evidence/one-desktop-audit.jsonl'), 'utf8');
  expect(JSON.parse(evidence.split('\n')[0] ?? '')).toMatchObject({ id: 'see-the-kettles', outcome: 'completed' });
  await nothingIsLeft(running, processes);
});

describe('in run 4 of 6, the three that were finished are the result', () => {
  /** The audit and three runs go well. */
  const good = 4;
  const six = ['run', 'one.yml', '--out', 'report', '--persona', 'desktop', '--runs', '6', '--min-score', '0'];

  test('stopped by hand: 130', async () => {
    await using site = await shop(good);
    using running = start(six, { files: { 'one.yml': journey(site.url) } });
    await site.reached;
    const processes = running.processes();
    running.signal('SIGINT');
    const { code, out, err } = await running.ended;
    expect(code).toBe(130);
    expect(err).toContain('The journey is travelled 7 times: once to inspect it, 6 times to time it.');
    expect(err).toContain('Buy, desktop: timing, 4 of 6');
    expect(out.replace(/\s+/g, ' ')).toContain('Stopped by hand after 3 of 6 runs.');
    const [travelled] = running.report().journeys;
    expect(travelled).toMatchObject({
      outcome: 'completed',
      failure: { kind: 'interrupted' },
      score: { runs: { length: 3 }, interval: null },
      runs: { total: 4, completed: 3, blocked: 0, asked: 6 },
      measures: { waitMs: { samples: { length: 3 } } },
    });
    await nothingIsLeft(running, processes);
  });

  test('Chrome ended: 4, and no gate passes', async () => {
    await using site = await shop(good);
    using running = start(six, { files: { 'one.yml': journey(site.url) } });
    await site.reached;
    const chrome = running.processes().find(({ args }) => args.includes('--remote-debugging-pipe'));
    process.kill(chrome?.pid ?? 0, 'SIGKILL');
    const { code, out } = await running.ended;
    expect(code).toBe(4);
    expect(out.replace(/\s+/g, ' ')).toContain('Only 3 of 6 runs could be measured: Chrome ended');
    expect(running.report()).toMatchObject({
      journeys: [{ outcome: 'completed', runs: { completed: 3, asked: 6 } }],
      gates: [{ verdict: 'unmeasured' }],
    });
  });
});

test('a pause of the journey does not hold an interruption up', async () => {
  await using site = await shop();
  const text = journey(site.url, '    wait: 55s\n');
  using running = start(call, { files: { 'one.yml': text, 'two.yml': text } });
  await site.reached;
  const startAt = Date.now();
  running.signal('SIGINT');
  expect((await running.ended).code).toBe(130);
  expect(Date.now() - startAt).toBeLessThan(5000);
});

test('a second signal leaves at once, even where Chrome does not move any more', async () => {
  await using site = await shop();
  using running = start(call, { files: { 'one.yml': journey(site.url), 'two.yml': journey(site.url) } });
  await site.reached;
  const processes = running.processes();
  const chrome = processes.find(({ args }) => args.includes('--remote-debugging-pipe'));
  process.kill(chrome?.pid ?? 0, 'SIGSTOP');
  running.signal('SIGINT');
  await running.told('Parcours is stopping');
  const startAt = Date.now();
  running.signal('SIGINT');
  const { code, signal, err } = await running.ended;
  expect(Date.now() - startAt).toBeLessThan(1500);
  expect([code, signal]).toEqual([null, 'SIGINT']);
  expect(err).not.toMatch(/\n\s+at /);
  await nothingIsLeft(running, processes);
});

test('a signal while Chrome starts ends that too', async () => {
  await using site = await shop();
  const sleeps = '#!/bin/sh\nsleep 60 & wait\n';
  using running = start([...call, '--browser', './sleeps'], {
    files: { 'one.yml': journey(site.url), 'two.yml': journey(site.url), sleeps },
    executable: 'sleeps',
  });
  await expect.poll(() => running.processes().length, { timeout: 10_000 }).toBeGreaterThan(1);
  const processes = running.processes();
  running.signal('SIGINT');
  const { code, err } = await running.ended;
  expect(code).toBe(130);
  expect(err).not.toMatch(/\n\s+at /);
  expect(running.report().exitCode).toBe(130);
  await expect.poll(() => running.stillAlive(processes), { timeout: 5000 }).toEqual([]);
  expect(running.leftBehind()).toEqual([]);
});

test('Chrome killed in the middle of a step: unmeasured, written, and the next journey too', async () => {
  await using site = await shop();
  using running = start(call, { files: { 'one.yml': journey(site.url), 'two.yml': journey(site.url) } });
  await site.reached;
  const processes = running.processes();
  const chrome = processes.find(({ args }) => args.includes('--remote-debugging-pipe'));
  process.kill(chrome?.pid ?? 0, 'SIGKILL');
  const { code, err, out } = await running.ended;
  expect(code).toBe(4);
  expect(err + out).not.toMatch(/\n\s+at /);
  const report = running.report();
  expect(report.journeys.map(({ outcome, failure }) => [outcome, failure?.kind])).toEqual([
    ['unmeasured', 'tool'],
    ['unmeasured', 'tool'],
  ]);
  expect(report.journeys[0]?.reason).toMatch(/Chrome ended/);
  await nothingIsLeft(running, processes);
});
