import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { judge } from '../../src/judge/judge.ts';
import { measure } from '../../src/measure/measure.ts';
import type { Run } from '../../src/model/observations.ts';
import { personas } from '../../src/model/persona.ts';
import type { Judgement } from '../../src/model/score.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { travelOnce } from '../../src/replay/run.ts';
import { type Knowledge, nothingKnown } from '../../src/replay/tab.ts';
import { rules } from '../../src/rules/index.ts';
import type { Case } from './cases.ts';

/** Rules that judge what an audit sees; the others judge time. */
const audited: ReadonlySet<string> = new Set([
  'dead-click',
  'hidden-target',
  'ambiguous-target',
  'crowded-choice',
  'small-target',
  'crowded-targets',
  'missing-autocomplete',
  'wrong-keyboard',
  'missing-label',
  'locked-zoom',
  'unnamed-target',
  'low-contrast',
  'barrier',
  'page-barriers',
]);

/** Cases in which the timing run needs to know what the audit learned of the page: its own life, or what it looks like. */
const needsBoth = /ticker|polling|by-itself|told-dead-click/;

/** Its rule judges what an audit sees, and nothing of its time. */
export function isAudited({ rule, page }: Case): boolean {
  return audited.has(rule) && !needsBoth.test(page);
}

/**
 * Travels one case and judges it. The pass that the rule does not ask for is left out, and the other stands for it, which halves the
 * time of the whole set.
 */
export async function travelCase(browser: OpenBrowser, url: string, one: Case): Promise<Judgement> {
  const file = fileURLToPath(new URL(one.journey, import.meta.url));
  const parsed = parseJourney(await readFile(file, 'utf8'), { file, vars: { page: one.page } });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const persona = personas[one.persona ?? 'phone'];
  const directory = await mkdtemp(join(tmpdir(), 'parcours-case-'));
  const request = { journey: parsed.journey, persona, url, runs: 1, secrets: {}, browser, directory };
  const travel = (pass: Run['pass'], known: Knowledge = nothingKnown) =>
    travelOnce(request, { pass, index: 1 }, known, async () => {});
  try {
    const runs: Run[] = [];
    if (needsBoth.test(one.page)) {
      const { run: audit, learned } = await travel('audit');
      runs.push(audit, (await travel('timing', learned)).run);
    } else if (isAudited(one)) {
      const { run } = await travel('audit');
      runs.push(run, { ...run, pass: 'timing' });
    } else {
      runs.push((await travel('timing')).run);
    }
    return judge(measure({ journey: parsed.journey, persona: persona.id, url, runs }), rules);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
