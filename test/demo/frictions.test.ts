/** Every friction of the rough release can be met there, and nowhere in the smooth one; each can be switched off alone. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Friction } from '../../src/demo/friction.ts';
import { type FrictionId, frictions } from '../../src/demo/frictions.ts';
import { releaseNamed } from '../../src/demo/release.ts';
import { type Shop, serveShop } from '../../src/demo/serve-shop.ts';
import { slug } from '../../src/model/slug.ts';
import { rules } from '../../src/rules/index.ts';
import type { Check } from './meet/check.ts';
import { ergonomic } from './meet/ergonomic.ts';
import { fluid } from './meet/fluid.ts';
import { intuitive } from './meet/intuitive.ts';
import { newCustomer, openBrowser } from './open-browser.ts';

/** The compiler asks for a check of every friction. */
const checks: Readonly<Record<FrictionId, Check>> = { ...fluid, ...intuitive, ...ergonomic };
const all: readonly Friction[] = frictions;

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  shop = await serveShop();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** Whether a new customer of the release at `url` meets the friction. */
async function isMet(check: Check, url: string): Promise<boolean> {
  await using customers = new AsyncDisposableStack();
  const page = async () => {
    const one = await newCustomer(browser, 'phone');
    customers.defer(() => one.browserContext().close());
    return one;
  };
  return await check({ url, page });
}

// Most of it is waiting for what comes late.
describe.concurrent.each(Object.entries(checks))('%s', (id, check) => {
  test('is met in the rough release', async () => {
    expect(await isMet(check, shop.urlOf('rough'))).toBe(true);
  });

  test('is not met in the smooth release', async () => {
    expect(await isMet(check, shop.urlOf('smooth'))).toBe(false);
  });

  test('can be left out of the rough release alone', async () => {
    const mended = await serveShop({ without: [id as FrictionId] });
    try {
      expect(await isMet(check, mended.urlOf('rough'))).toBe(false);
    } finally {
      await mended.close();
    }
  });
});

describe('the list of frictions', () => {
  test('has no id twice, and the smooth release has none of them', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(releaseNamed('smooth').active).toEqual([]);
    expect(releaseNamed('rough').active).toHaveLength(all.length);
  });

  test.each(all)('$id is met in a step that its journey has', ({ met }) => {
    const journey = parse(readFileSync(new URL(`../../journeys/${met.journey}.yml`, import.meta.url), 'utf8'));
    expect(journey.steps.map(({ step }: { step: string }) => slug(step))).toContain(met.step);
  });

  test('has a friction for every rule of today, and marks those whose rule is to come', () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const { id, rule, since } of all) expect(known.has(rule), id).toBe(since === undefined);
    expect([...known].filter((rule) => !all.some((one) => one.rule === rule))).toEqual([]);
  });
});
