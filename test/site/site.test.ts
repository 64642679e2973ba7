import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../src/replay/open-browser.ts';
import { rules } from '../../src/rules/index.ts';
import { type Case, cases } from './cases.ts';
import { type Site, serveSite } from './serve-site.ts';
import { isAudited, travelCase } from './travel-case.ts';

let site: Site;
let browser: OpenBrowser;

beforeAll(async () => {
  site = await serveSite();
  browser = await openBrowser({ executable: process.env.PARCOURS_BROWSER ?? '', isRoot: process.getuid?.() === 0 });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await site?.close();
});

const isQuiet = ({ expect: wanted }: Case) => wanted === 'silent' || wanted === 'unmeasured';
const found = cases.filter((one) => !isQuiet(one));
const quiet = cases.filter(isQuiet);

// A friction is seen on a busy machine too; to see that there is none in time needs a quiet one.
describe.concurrent('what must be found', () => {
  test.each(found)('$rule on $page', async (one) => {
    const judgement = await travelCase(browser, site.url, one);
    const own = judgement.findings.filter(({ rule }) => rule === one.rule);
    expect(judgement.outcome).toBe(one.outcome ?? 'completed');
    expect(
      own.map(({ step }) => step),
      own.map(({ step, message }) => `${step}: ${message}`).join('\n'),
    ).toContain(one.step);
    const dearest = own.map(({ friction }) => friction);
    if (one.expect === 'told') expect(dearest.every((friction) => friction === 0)).toBe(true);
    if (one.expect === 'charged')
      expect(own.some(({ step, friction }) => step === one.step && friction > 0)).toBe(true);
    expect(chargedBeside(judgement.findings, one, false)).toEqual([]);
  });
});

// Nothing but time is disturbed by other tests beside this one.
describe.concurrent('what an audit must not find', () => {
  test.each(quiet.filter(isAudited))('$rule on $page', findsNothing);
});

describe('what must not be found in time', () => {
  test.each(quiet.filter((one) => !isAudited(one)))('$rule on $page', findsNothing);
});

async function findsNothing(one: Case): Promise<void> {
  const judgement = await travelCase(browser, site.url, one);
  expect(judgement.outcome).toBe(one.outcome ?? 'completed');
  const own = judgement.findings.filter(({ rule }) => rule === one.rule);
  expect(own.map(({ step, message }) => `${step}: ${message}`)).toEqual([]);
  if (one.expect === 'silent') expect(judgement.unmeasured.filter(({ rule }) => rule === one.rule)).toEqual([]);
  expect(chargedBeside(judgement.findings, one, !isAudited(one))).toEqual([]);
}

const timed: ReadonlySet<string> = new Set(rules.flatMap(({ id, timed: isTimed }) => (isTimed ? [id] : [])));

/** What other rules charge on a page that is none of their business; what they charge of time only where time could be trusted. */
function chargedBeside(
  findings: readonly { readonly rule: string; readonly friction: number; readonly message: string }[],
  one: Case,
  isTimeTrue: boolean,
): readonly string[] {
  const expected: ReadonlySet<string> = new Set([one.rule, 'blocked', ...(one.also ?? [])]);
  return findings
    .filter(({ rule, friction }) => friction > 0 && !expected.has(rule))
    .filter(({ rule }) => isTimeTrue || !timed.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
