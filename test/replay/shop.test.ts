import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Friction, frictions } from '../../src/demo/frictions.ts';
import { serveShop } from '../../src/demo/serve-shop.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { judge } from '../../src/judge/judge.ts';
import { measure } from '../../src/measure/measure.ts';
import type { Observations } from '../../src/model/observations.ts';
import { type PersonaId, personas } from '../../src/model/persona.ts';
import type { Judgement } from '../../src/model/score.ts';
import { type OpenBrowser, openBrowser } from '../../src/replay/open-browser.ts';
import { replay } from '../../src/replay/replay.ts';
import { rules } from '../../src/rules/index.ts';

let shop: Awaited<ReturnType<typeof serveShop>>;
let browser: OpenBrowser;
let directory: string;

beforeAll(async () => {
  shop = await serveShop();
  browser = await openBrowser({ executable: process.env.PARCOURS_BROWSER ?? '', isRoot: process.getuid?.() === 0 });
  directory = await mkdtemp(join(tmpdir(), 'parcours-shop-'));
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await shop?.close();
  await rm(directory, { recursive: true, force: true });
});

const people = ['phone', 'desktop'] as const;

// A friction is seen on a busy machine too; to see that there is none needs a quiet one.
describe.concurrent('the rough release', () => {
  test.each(people)('every listed friction is found at its step, and nobody is stopped: %s', async (persona) => {
    const { judgement, observations } = await buyKettle('rough', persona);
    expect(judgement.outcome).toBe('completed');
    const found = judgement.findings.map(({ rule, step }) => `${rule} at ${step}`);
    const all: readonly Friction[] = frictions;
    const listed = all.filter(
      (friction) => friction.since === undefined && (friction.persona === 'both' || friction.persona === persona),
    );
    for (const { rule, step, id } of listed) expect(found, id).toContain(`${rule} at ${step}`);
    // The same observations judged twice give the same bytes.
    expect(JSON.stringify(judge(measure(observations), rules))).toBe(JSON.stringify(judgement));
  });
});

describe('the smooth release', () => {
  test.each(people)('nothing is found: %s', async (persona) => {
    const { judgement } = await buyKettle('smooth', persona);
    expect(judgement.findings.map(({ rule, step, message }) => `${rule} at ${step}: ${message}`)).toEqual([]);
    expect(judgement.unmeasured).toEqual([]);
    expect(judgement.score?.fluidity).toBe(100);
  });
});

test('pictures and raw observations lie in the report folder', async () => {
  expect((await readdir(join(directory, 'media'))).filter((name) => name.endsWith('.webp')).length).toBeGreaterThan(10);
  const lines = (await readFile(join(directory, 'evidence', 'buy-a-kettle-phone-1.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line)).at(-1)).toMatchObject({ pass: 'timing', outcome: 'completed' });
});

async function buyKettle(
  release: 'rough' | 'smooth',
  persona: PersonaId,
): Promise<{ judgement: Judgement; observations: Observations }> {
  const file = fileURLToPath(new URL('../../journeys/buy-a-kettle.yml', import.meta.url));
  const parsed = parseJourney(await readFile(file, 'utf8'), { file });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const observations = await replay({
    journey: parsed.journey,
    persona: personas[persona],
    url: shop.urlOf(release),
    runs: 1,
    secrets: {},
    browser,
    directory,
  });
  return { observations, judgement: judge(measure(observations), rules) };
}
