import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { judge } from '../../src/judge/judge.ts';
import { measure } from '../../src/measure/measure.ts';
import { personas } from '../../src/model/persona.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { replay } from '../../src/replay/replay.ts';
import { rules } from '../../src/rules/index.ts';
import { type Site, serveSite } from '../site/serve-site.ts';
import { openChrome } from './travel.ts';

let site: Site;
let browser: OpenBrowser;

beforeAll(async () => {
  site = await serveSite();
  browser = await openChrome();
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await site?.close();
});

test('a consent wall is charged with what its way out takes a person, which the ideal twin does without', async () => {
  const file = fileURLToPath(new URL('../site/interruption.yml', import.meta.url));
  const parsed = parseJourney(await readFile(file, 'utf8'), { file, vars: { page: 'interruption.html' } });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const directory = await mkdtemp(join(tmpdir(), 'parcours-overlays-'));
  try {
    const request = { persona: personas.phone, url: site.url, runs: 1, secrets: {}, browser, directory };
    const measures = measure(await replay({ journey: parsed.journey, ...request }));
    const [see, send] = measures.steps;
    expect(see?.interruptions).toEqual([]);
    expect(send?.interruptions).toMatchObject([{ kind: 'consent', isBlocking: true, share: 1, runs: [1] }]);
    expect(send?.actions[0]).toMatchObject({ dismisses: 'alertdialog "Privacy"', target: { name: 'Reject all' } });
    expect(send?.measures).toMatchObject({ idealEffortS: { value: 0 }, effortS: { value: expect.any(Number) } });
    const effortS = send?.measures.effortS && 'value' in send.measures.effortS ? send.measures.effortS.value : 0;
    expect(effortS).toBeGreaterThan(1.5);

    const [finding, ...others] = judge(measures, rules).findings.filter(({ friction }) => friction > 0);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'interruption',
      step: 'send-away-what-came-in-between',
      subject: 'alertdialog "Privacy"',
    });
    expect(finding?.friction).toBeCloseTo(8 + 0.6 * effortS, 6);
    expect(finding?.message).toMatch(
      /took 100 % of the screen; being rid of it takes [\d.]+ s \(pressing button "Reject all"\)$/,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
