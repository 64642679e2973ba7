import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Locator } from '../../src/model/locator.ts';
import { type OpenPage, openPages } from './open-page.ts';

let pages: OpenPage;

beforeAll(async () => {
  pages = await openPages();
  await pages.open('locate.html');
});

afterAll(async () => {
  await pages?.[Symbol.asyncDispose]();
});

describe('what a person would click', () => {
  test.each([
    ['link "Basket"', 'link "Basket"'],
    ['Find', 'button "Find"'],
    ['Close the banner', 'button "Close the banner"'],
    ['button "help"', 'button "Help"'],
    ['button "Add to basket" in article "Glass kettle"', 'button "Add to basket"'],
    ['button "Add to basket" nth 2', 'button "Add to basket"'],
    ['button "Add to basket" last', 'button "Add to basket"'],
    ['button /^add to/i first', 'button "Add to basket"'],
    ['Place the order', 'button "Place the order"'],
    ['In the shadow', 'button "In the shadow"'],
    ['button "Pay by card" in frame "Card payment"', 'button "Pay by card"'],
    ['testid total', '"Total €12"'],
    ['css main article:first-of-type button', 'button "Add to basket"'],
    ['xpath //main//input[@type="submit"]', 'button "Place the order"'],
  ])('%s', async (written, subject) => {
    expect(await point('click', written)).toEqual({ kind: 'ready', subject });
  });

  test.each([
    ['button "Add to basket"', 'ambiguous'],
    ['Off-canvas offers', 'barred'],
    ['Shut away', 'barred'],
    ['Kettles and more', 'barred'],
    ['button "Add"', 'barred'],
  ])('%s: %s', async (written, kind) => {
    expect((await point('click', written)).kind).toBe(kind);
  });

  test('rivals are listed, each with a locator that means it alone', async () => {
    const found = await approach(locatorOf('click', 'button "Add to basket"'));
    const rivals = found.kind === 'ambiguous' ? found.rivals : [];
    expect(rivals).toEqual([
      'button "Add to basket" in article "Steel kettle"',
      'button "Add to basket" in article "Glass kettle"',
    ]);
    for (const rival of rivals) expect((await point('click', rival)).kind).toBe('ready');
  });
});

describe('what a person would fill in', () => {
  test.each([
    ['Full name', 'field "Full name *"'],
    ['Postcode', 'field "Postcode"'],
    ['Country', 'field "Country"'],
    ['I accept the terms', 'field "I accept the terms"'],
  ])('%s', async (written, subject) => {
    const kind = written.startsWith('I accept') ? 'check' : 'clear';
    expect(await point(kind, written)).toEqual({ kind: 'ready', subject });
  });
});

describe('what a person would see', () => {
  test.each([
    ['text "buy tea"', true],
    ['text "tea"', true],
    ['text "art"', false],
    ['text "cart"', true],
    ['heading "Kettles and more"', true],
    ['status "1 item in your basket"', true],
    ['status "1 item"', false],
    ["L'eau bout vite", true],
    ['article "steel  KETTLE"', true],
    ['gone: link "Off-canvas offers"', true],
    ['count: { role article: 2 }', true],
    ['count: { listitem: 3 }', false],
    ['count: { role listitem: 3 }', true],
    ['enabled: button "Place the order"', true],
    ['disabled: button "Place the order"', false],
    ['value: { Country: France }', true],
    ['title: Kettles', true],
    ['url: /locate.html', true],
    ['url: /other', false],
    ['not: text "Sold out"', true],
    ['focused: Full name', false],
  ])('%s: %s', async (written, holds) => {
    expect(await pages.tab.world.call('holds', [conditionOf(written), 0])).toBe(holds);
  });
});

async function point(kind: string, written: string): Promise<{ kind: string; subject?: string }> {
  const found = await approach(locatorOf(kind, written));
  return found.kind === 'ready' ? { kind: found.kind, subject: found.subject } : { kind: found.kind };
}

/** Long enough for a scroll and two frames. */
const patienceMs = 700;

function approach(locator: Locator) {
  return pages.tab.world.call('approach', [locator, 'read', Date.now() + patienceMs]);
}

function locatorOf(kind: string, written: string): Locator {
  const [action] = stepOf(`    ${kind}: ${JSON.stringify(written)}`).actions;
  if (!action || !('target' in action)) throw new Error(`${written} is no locator`);
  return action.target;
}

function conditionOf(written: string): Condition {
  const isGroup = /^[a-z]+: /.test(written);
  const [condition] = stepOf(`    expect:${isGroup ? `\n      ${written}` : ` ${JSON.stringify(written)}`}`).expect;
  if (!condition) throw new Error(`${written} is no condition`);
  return condition;
}

function stepOf(lines: string) {
  const parsed = parseJourney(
    `journey: Locate\nurl: http://127.0.0.1/\nsteps:\n  - step: Try\n${lines}\n  - step: End\n    expect: title\n`,
    { file: 'locate.yml' },
  );
  const problems = 'problems' in parsed ? parsed.problems.filter(({ severity }) => severity === 'error') : [];
  if ('problems' in parsed) throw new Error(problems.map(({ message }) => message).join('\n'));
  const [step] = parsed.journey.steps;
  if (!step) throw new Error('no step');
  return step;
}
