import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Friction } from '../../src/demo/friction.ts';
import { frictions } from '../../src/demo/frictions.ts';
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

/** Every journey on a phone, and the one that everybody makes at a desk too. */
const travels = [
  ...[
    'buy-a-kettle',
    'first-visit',
    'create-an-account',
    'pay-with-another-card',
    'change-of-mind',
    'acheter-une-theiere',
  ].map((journey) => ({ journey, persona: 'phone' as const })),
  { journey: 'buy-a-kettle', persona: 'desktop' as const },
];

// A friction is seen on a busy machine too; to see that there is none needs a quiet one.
describe.concurrent('the rough release', { timeout: 180_000 }, () => {
  test.each(travels)(
    'every listed friction is found at its step, and nobody is stopped: $journey, $persona',
    async (way) => {
      const { judgement, observations } = await travel('rough', way);
      expect(judgement.outcome).toBe('completed');
      const found = judgement.findings.map(({ rule, step }) => `${rule} at ${step}`);
      for (const { rule, met, id } of listedFor(way)) expect(found, id).toContain(`${rule} at ${met.step}`);
      // The same observations judged twice give the same bytes.
      expect(JSON.stringify(judge(measure(observations), rules))).toBe(JSON.stringify(judgement));
    },
  );
});

describe('the smooth release', { timeout: 120_000 }, () => {
  test.each(travels)('nothing is found: $journey, $persona', async (way) => {
    const { judgement } = await travel('smooth', way);
    expect(judgement.findings.map(({ rule, step, message }) => `${rule} at ${step}: ${message}`)).toEqual([]);
    expect(judgement.unmeasured).toEqual([]);
    expect(judgement.score?.fluidity).toBe(100);
  });
});

test('pictures and raw observations lie in the report folder', async () => {
  expect((await readdir(join(directory, 'media'))).filter((name) => name.endsWith('.jpg')).length).toBeGreaterThan(10);
  const lines = (await readFile(join(directory, 'evidence', 'buy-a-kettle-phone-1.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line)).at(-1)).toMatchObject({ pass: 'timing', outcome: 'completed' });
});

interface Way {
  readonly journey: string;
  readonly persona: PersonaId;
}

/** What the list says of this journey through the rough release, as this persona. */
function listedFor({ journey, persona }: Way): readonly Friction[] {
  const all: readonly Friction[] = frictions;
  return all.filter(
    (friction) =>
      friction.since === undefined &&
      friction.met.journey === journey &&
      (friction.persona === 'both' || friction.persona === persona),
  );
}

interface Travelled {
  readonly judgement: Judgement;
  readonly observations: Observations;
}

async function travel(release: 'rough' | 'smooth', { journey, persona }: Way): Promise<Travelled> {
  const file = fileURLToPath(new URL(`../../journeys/${journey}.yml`, import.meta.url));
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
