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

describe.each([...new Set(cases.map(({ rule }) => rule))])('%s', (rule) => {
  test.each(cases.filter((one) => one.rule === rule))('$expect on $page', async (one) => {
    const judgement = await travelCase(browser, site.url, one);
    const own = judgement.findings.filter((finding) => finding.rule === rule);
    const told = own.map(({ step, message }) => `${step}: ${message}`);
    expect(judgement.outcome).toBe(one.outcome ?? 'completed');
    if (one.expect === 'found')
      expect(
        own.map(({ step }) => step),
        told.join('\n'),
      ).toContain(one.step);
    else expect(told).toEqual([]);
    if (one.expect === 'silent') expect(judgement.unmeasured.filter((entry) => entry.rule === rule)).toEqual([]);
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
