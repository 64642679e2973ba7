import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { personas } from '../../src/model/persona.ts';
import { openBrowser } from '../../src/replay/open-browser.ts';
import { travelOnce } from '../../src/replay/run.ts';
import { nothingKnown } from '../../src/replay/tab.ts';
import { serveSite } from '../site/serve-site.ts';

/** Every action, by mouse and by touch, on a page that writes down only what came from trusted input. */
test.each(['phone', 'desktop'] as const)('everything a person can do: %s', async (persona) => {
  const file = new URL('../site/actions.yml', import.meta.url);
  const parsed = parseJourney(await readFile(file, 'utf8'), { file: 'actions.yml' });
  if ('problems' in parsed)
    throw new Error(parsed.problems.map(({ message, place }) => `${place.line}: ${message}`).join('\n'));
  const directory = await mkdtemp(join(tmpdir(), 'parcours-actions-'));
  await using site = await serveSite();
  await using browser = await openBrowser({
    executable: process.env.PARCOURS_BROWSER ?? '',
    isRoot: process.getuid?.() === 0,
  });
  try {
    const request = {
      journey: parsed.journey,
      persona: personas[persona],
      url: site.url,
      runs: 1,
      secrets: {},
      browser,
      directory,
    };
    const { run } = await travelOnce(request, { pass: 'timing', index: 1 }, nothingKnown, async () => {});
    expect(run.failure).toBeUndefined();
    const outcomes = Object.fromEntries(run.steps.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes).toEqual({
      ...Object.fromEntries(parsed.journey.steps.map(({ id }) => [id, 'completed'])),
      'not-taken': 'skipped',
      skipped: 'skipped',
    });
    const actions = run.steps.flatMap((step) => step.actions);
    expect(actions.filter(({ unmeasured }) => unmeasured !== undefined)).toEqual([]);
    expect(actions.flatMap(({ source, needless }) => (needless ? [source] : []))).toEqual(['check I accept']);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
