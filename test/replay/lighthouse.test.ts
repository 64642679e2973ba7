import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FlowResult } from 'lighthouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { personas } from '../../src/model/persona.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { replay } from '../../src/replay/replay.ts';
import { openChrome, servePages } from './travel.ts';

let browser: OpenBrowser;
let directory: string;
beforeAll(async () => {
  browser = await openChrome();
  directory = await mkdtemp(join(tmpdir(), 'parcours-lighthouse-'));
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

const page = (body: string) => `<meta name="viewport" content="width=device-width"><body><main>${body}</main>`;
const pages = {
  '/': page('<h1>Kettles</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><a href="/sign-in">Sign in</a>'),
  '/sign-in':
    page(`<h1>Sign in</h1><form onsubmit="greet(event)"><label>Word <input id="word" autocomplete="off"></label>
    <button>Enter</button></form><p role="status"></p><script>
    function greet(event) {
      event.preventDefault();
      const width = innerWidth + ' by ' + innerHeight + ', ' + navigator.maxTouchPoints;
      document.querySelector('[role=status]').textContent = document.querySelector('#word').value + ' at ' + width;
    }</script>`),
};

const signIn = `
  - { step: Arrive, open: /, expect: heading "Kettles" }
  - { step: Go on, click: link "Sign in", expect: heading "Sign in" }
  - step: Enter
    fill: { Word: "\${WORD}" }
    click: button "Enter"
    expect: text /at 412 by 823, \\d/
`;

const blocked = `
  - { step: Arrive, open: /, expect: heading "Kettles" }
  - { step: Buy, click: button "Buy", timeout: 1s, expect: heading "Thank you" }
`;

const secrets = { WORD: 'sesame-1789' };

async function travel(steps: string, persona: 'phone' | 'desktop') {
  await using site = await servePages(pages);
  const text = `journey: Sign in\nurl: ${site.url}\nsecrets: [WORD]\nsteps:${steps}`;
  const parsed = parseJourney(text, { file: 'sign-in.yml', id: 'sign-in' });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const told: string[] = [];
  const observations = await replay({
    journey: parsed.journey,
    persona: personas[persona],
    runs: 1,
    lighthouse: true,
    secrets,
    browser,
    directory,
    onProgress: (progress) => {
      if (progress.kind === 'run ended') told.push(`${progress.pass} ${progress.index}: ${progress.outcome}`);
    },
  });
  return { observations, told };
}

test('every step is inspected as it ended, and each load as such, as the persona, who then goes on', async () => {
  const { observations, told } = await travel(signIn, 'phone');
  expect(told).toEqual(['audit 1: completed', 'timing 1: completed', 'lighthouse 1: completed']);
  expect(observations.runs.map(({ pass }) => pass)).toEqual(['audit', 'timing']);
  const seen = observations.lighthouse;
  expect(seen?.version).toMatch(/^13\./);
  expect(seen?.failure).toBeUndefined();
  expect(seen?.steps.map(({ step, performance }) => [step, performance !== undefined])).toEqual([
    ['arrive', true],
    ['go-on', true],
    ['enter', false],
  ]);
  const [arrive, , enter] = seen?.steps ?? [];
  expect(arrive?.performance).toMatchObject({ score: expect.any(Number) });
  // The picture without a text alternative is on the first page alone.
  expect(scoreOf(arrive?.accessibility)).toBeLessThan(100);
  expect(enter?.accessibility).toMatchObject({ score: 100 });
  expect(enter?.bestPractices).toMatchObject({ score: expect.any(Number) });
}, 120_000);

test("Lighthouse's own HTML tells of each step, and shows no secret", async () => {
  const html = await readFile(join(directory, 'lighthouse/sign-in-phone.html'), 'utf8');
  const json = /__LIGHTHOUSE_FLOW_JSON__ = (\{.*?\});\s*<\/script>/s.exec(html)?.[1] ?? '';
  const flow = JSON.parse(json) as FlowResult;
  expect(flow.steps.map(({ name, lhr }) => [name, lhr.gatherMode])).toEqual([
    ['Arrive', 'navigation'],
    ['Arrive: how it ended', 'snapshot'],
    ['Go on', 'navigation'],
    ['Go on: how it ended', 'snapshot'],
    ['Enter: how it ended', 'snapshot'],
  ]);
  expect(html.includes(secrets.WORD)).toBe(false);
  expect(flow.steps.flatMap(({ lhr }) => Object.keys(lhr.audits))).not.toContain('final-screenshot');
});

test('a step that cannot be taken ends the pass: what was inspected until then is told', async () => {
  const { observations } = await travel(blocked, 'desktop');
  expect(observations.lighthouse?.steps.map(({ step }) => step)).toEqual(['arrive']);
  expect(observations.lighthouse?.failure).toMatchObject({ kind: 'blocked', step: 'buy' });
}, 120_000);

function scoreOf(category: object | undefined): number {
  return category && 'score' in category ? Number(category.score) : Number.NaN;
}
