import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../src/replay/open-browser.ts';
import { type Case, cases } from './cases.ts';
import { type Site, serveSite } from './serve-site.ts';
import { travelCase } from './travel-case.ts';

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

const isFound = ({ expect: wanted }: Case) => wanted === 'found' || wanted === 'told';
const found = cases.filter(isFound);
const quiet = cases.filter((one) => !isFound(one));

// A friction is seen on a busy machine too; to see that there is none needs a quiet one.
describe.concurrent('what must be found', () => {
  test.each(found)('$rule on $page', async (one) => {
    const judgement = await travelCase(browser, site.url, one);
    const own = judgement.findings.filter(({ rule }) => rule === one.rule);
    expect(judgement.outcome).toBe(one.outcome ?? 'completed');
    expect(
      own.map(({ step }) => step),
      own.map(({ step, message }) => `${step}: ${message}`).join('\n'),
    ).toContain(one.step);
    if (one.expect === 'told') expect(own.map(({ friction }) => friction)).toEqual(own.map(() => 0));
    expect(chargedBeside(judgement.findings, one)).toEqual([]);
  });
});

describe('what must not be found', () => {
  test.each(quiet)('$rule on $page', async (one) => {
    const judgement = await travelCase(browser, site.url, one);
    expect(judgement.outcome).toBe(one.outcome ?? 'completed');
    const own = judgement.findings.filter(({ rule }) => rule === one.rule);
    expect(own.map(({ step, message }) => `${step}: ${message}`)).toEqual([]);
    if (one.expect === 'silent') expect(judgement.unmeasured.filter(({ rule }) => rule === one.rule)).toEqual([]);
    expect(chargedBeside(judgement.findings, one)).toEqual([]);
  });
});

/** What other rules charge on a page that is none of their business. */
function chargedBeside(
  findings: readonly { readonly rule: string; readonly friction: number; readonly message: string }[],
  one: Case,
): readonly string[] {
  const expected: ReadonlySet<string> = new Set([one.rule, 'blocked', ...(one.also ?? [])]);
  return findings
    .filter(({ rule, friction }) => friction > 0 && !expected.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
