import { describe, expect, test } from 'vitest';
import { parseLocator, type Use } from '../../src/journey/locator-text.ts';
import { roles } from '../../src/journey/roles.ts';
import type { Locator } from '../../src/model/locator.ts';
import { actionsOf } from './parsing.ts';

type Bare = Omit<Locator, 'source' | 'in'> & { readonly in?: Bare };

function bare(locator: Locator): Bare {
  const { source: _, in: within, ...rest } = locator;
  return within === undefined ? rest : { ...rest, in: bare(within) };
}

const sound: readonly (readonly [text: string, use: Use, locator: Bare])[] = [
  ['Add to basket', 'control', { kind: 'control', name: { exact: 'Add to basket' } }],
  ['Full name', 'field', { kind: 'field', name: { exact: 'Full name' } }],
  ['  Thank you!  ', 'shown', { kind: 'shown', name: { exact: 'Thank you!' } }],
  ['Sign in', 'control', { kind: 'control', name: { exact: 'Sign in' } }],
  ['log in', 'control', { kind: 'control', name: { exact: 'log in' } }],
  ["rock 'n' roll", 'shown', { kind: 'shown', name: { exact: "rock 'n' roll" } }],
  ['10 km / h', 'shown', { kind: 'shown', name: { exact: '10 km / h' } }],
  ['price / night', 'shown', { kind: 'shown', name: { exact: 'price / night' } }],
  ['Results for "kettle"', 'shown', { kind: 'shown', name: { exact: 'Results for "kettle"' } }],
  ['"button Add"', 'control', { kind: 'control', name: { exact: 'button Add' } }],
  ['"Add" in role main', 'control', { kind: 'control', name: { exact: 'Add' }, in: { kind: 'role', role: 'main' } }],
  ['button "Add to basket"', 'shown', { kind: 'role', role: 'button', name: { exact: 'Add to basket' } }],
  ['button "Say \\"hi\\" \\\\ \\d"', 'control', { kind: 'role', role: 'button', name: { exact: 'Say "hi" \\ \\d' } }],
  [
    'link /basket \\(\\d+\\)/i',
    'control',
    { kind: 'role', role: 'link', name: { pattern: 'basket \\(\\d+\\)', flags: 'i' } },
  ],
  ['link /a[/]b\\/c/', 'control', { kind: 'role', role: 'link', name: { pattern: 'a[/]b\\/c', flags: '' } }],
  ['role article', 'shown', { kind: 'role', role: 'article' }],
  ['role article first', 'shown', { kind: 'role', role: 'article', nth: 1 }],
  ['field "Email"', 'shown', { kind: 'field', name: { exact: 'Email' } }],
  ['field /mail/', 'control', { kind: 'field', name: { pattern: 'mail', flags: '' } }],
  ['text "Sold out"', 'control', { kind: 'text', name: { exact: 'Sold out' } }],
  ['css .buy > button nth 2', 'control', { kind: 'css', value: '.buy > button nth 2' }],
  ['xpath //main//a[. = "x"]', 'control', { kind: 'xpath', value: '//main//a[. = "x"]' }],
  ['testid checkout', 'control', { kind: 'testid', value: 'checkout' }],
  ['testid "check out" last', 'control', { kind: 'testid', value: 'check out', nth: 'last' }],
  ['frame "Card payment"', 'shown', { kind: 'role', role: 'frame', name: { exact: 'Card payment' } }],
  ['button "Add" nth 2', 'control', { kind: 'role', role: 'button', name: { exact: 'Add' }, nth: 2 }],
  ['button "Add" last', 'control', { kind: 'role', role: 'button', name: { exact: 'Add' }, nth: 'last' }],
  [
    'button "Add" in article "Steel kettle"',
    'control',
    {
      kind: 'role',
      role: 'button',
      name: { exact: 'Add' },
      in: { kind: 'role', role: 'article', name: { exact: 'Steel kettle' } },
    },
  ],
  [
    'button "Add" first in listitem nth 3 in list /basket/i in css main .x',
    'control',
    {
      kind: 'role',
      role: 'button',
      name: { exact: 'Add' },
      nth: 1,
      in: {
        kind: 'role',
        role: 'listitem',
        nth: 3,
        in: {
          kind: 'role',
          role: 'list',
          name: { pattern: 'basket', flags: 'i' },
          in: { kind: 'css', value: 'main .x' },
        },
      },
    },
  ],
];

describe('a locator as text', () => {
  test.each(sound)('%s, for a %s', (text, use, wanted) => {
    const { locator, flaws } = parseLocator(text, use);
    expect(flaws).toEqual([]);
    expect(locator && bare(locator)).toEqual(wanted);
    expect(locator?.source).toBe(text.trim());
  });

  test.each(roles)('%s is a role', (role) => {
    expect(parseLocator(`${role} "x"`, 'control').locator).toMatchObject({ kind: 'role', role });
  });

  test('the sources of what it is in are parts of its own', () => {
    const { locator } = parseLocator('button "Add" in article "Steel kettle" nth 2', 'control');
    expect(locator?.in).toMatchObject({ nth: 2, source: 'article "Steel kettle" nth 2' });
  });
});

const flawed: readonly (readonly [text: string, use: Use, index: number, message: RegExp, hint?: string])[] = [
  ['', 'control', 0, /nothing is named/],
  ['buton "Add"', 'control', 0, /`buton` is not a role/, 'did you mean `button`?'],
  ['Button "Add"', 'control', 0, /`Button` is not a role/, 'did you mean `button`?'],
  ['modal "Add"', 'control', 0, /`modal` is not a role/, 'did you mean `dialog`?'],
  ['lnk /a b/i', 'control', 0, /`lnk` is not a role/, 'did you mean `link`?'],
  ['role artcle', 'control', 5, /`artcle` is not a role/, 'did you mean `article`?'],
  ['role "article"', 'control', 0, /without quotes/, 'write `role article`'],
  ['button "Add', 'control', 7, /never closed/],
  ['link /add', 'control', 5, /never closed/],
  ['link //', 'control', 5, /empty/],
  ['link /a(/', 'control', 5, /not a regular expression: unterminated group/],
  ['link /a/g', 'control', 8, /`g` are not flags/],
  ['link /a/ii', 'control', 8, /`ii` are not flags/],
  ['link /a/b/', 'control', 7, /more follows/, 'a `/` that belongs to the pattern is written `\\/`'],
  ['button ""', 'control', 7, /name is empty/],
  ["button 'Add'", 'control', 7, /straight double quotes/, 'write `"Add"`'],
  ['button “Add” first', 'control', 7, /straight double quotes/, 'write `"Add" first`'],
  ['button "Add" nth 0', 'control', 17, /counts from 1/, 'write `nth 1`'],
  ['button "Add" nth 2nd', 'control', 17, /counts from 1/, 'write `nth 2`'],
  ['button "Add" nth 2 last', 'control', 19, /says twice/],
  ['button "Add" inside article "x"', 'control', 13, /not understood after a locator/, 'did you mean `in`?'],
  [
    'button "Add" in "x"',
    'control',
    16,
    /not understood after `in`/,
    'for the part of the page of that name write `in region "x"`',
  ],
  ['button "Add" in artcle', 'control', 16, /not understood after `in`/, 'did you mean `in article`?'],
  ['button "Add" in buton "x"', 'control', 16, /`buton` is not a role/, 'did you mean `button`?'],
  [
    'Add to basket in article "Steel kettle"',
    'control',
    14,
    /only a quoted name can be narrowed/,
    'write `button "Add to basket" in article "Steel kettle"`',
  ],
  ['button Add in role main "x"', 'control', 11, /only a quoted name/, 'write `button "Add" in role main "x"`'],
  ['checkbox in listitem "x"', 'control', 9, /only a quoted name/, 'write `role checkbox in listitem "x"`'],
  ['field in form "x"', 'field', 6, /only a quoted name/, 'write `field "…" in form "x"`'],
  ['Search nth 2', 'field', 7, /only a quoted name/, 'write `field "Search" nth 2`'],
  [
    'field Email',
    'field',
    6,
    /between quotes after `field`/,
    'write `field "Email"`; if these words stand on the page as they are, `text "field Email"`',
  ],
  ['/basket', 'shown', 0, /does not begin with `\/`/, 'for an address write `url: /basket`'],
  [
    '/\\d+ results/',
    'shown',
    0,
    /does not begin with `\/`/,
    'say what the pattern names, for example `text /\\d+ results/`',
  ],
];

describe('a locator with a flaw', () => {
  test.each(flawed.map((row) => [row[0], row[1], row] as const))(
    '%s, for a %s',
    (text, use, [, , index, message, hint]) => {
      const [flaw, ...others] = parseLocator(text, use).flaws;
      expect(flaw?.message).toMatch(message);
      expect(flaw).toMatchObject({ index, ...(hint === undefined ? {} : { hint }) });
      expect(flaw?.severity).toBeUndefined();
      expect(others).toEqual([]);
    },
  );

  test('has all its flaws told at once', () => {
    const { flaws } = parseLocator('buton "Add" nth 0 in artcle "x" nth 0', 'control');
    expect(flaws.map((flaw) => flaw.index)).toEqual([0, 16, 21, 36]);
  });

  test.each(['article', 'button Add', 'link Basket'])('%s is bare words, with a warning', (text) => {
    const { locator, flaws } = parseLocator(text, 'control');
    expect(locator).toMatchObject({ kind: 'control', name: { exact: text } });
    expect(flaws).toMatchObject([{ severity: 'warning', message: expect.stringContaining('looks for the words') }]);
  });
});

test.each(['.buy', '#buy', 'button[name="Add"]', '[data-x]'])('%s looks like CSS, with a warning', (text) => {
  expect(parseLocator(text, 'control').flaws).toMatchObject([
    { severity: 'warning', hint: `for a selector write \`css ${text}\`` },
  ]);
});

test.each(['Home > Kettles', 'node.js', 'Item #1', 'A [b]', '…'])('%s is bare words, without one', (text) => {
  expect(parseLocator(text, 'shown')).toMatchObject({ flaws: [], locator: { kind: 'shown' } });
});

describe('a locator as an object', () => {
  const target = (object: string) => {
    const [action] = actionsOf(`click: ${object}`);
    return action !== undefined && 'target' in action ? action.target : undefined;
  };

  test.each([
    ['{ role: button, name: Add }', { kind: 'role', role: 'button', name: { exact: 'Add' }, source: 'button "Add"' }],
    ['{ name: Add }', { kind: 'control', name: { exact: 'Add' }, source: '"Add"' }],
    ['{ role: article }', { kind: 'role', role: 'article', source: 'role article' }],
    [
      '{ field: Email, nth: first }',
      { kind: 'field', name: { exact: 'Email' }, nth: 1, source: 'field "Email" nth 1' },
    ],
    [
      '{ text: { matches: /a b/i }, nth: last }',
      { kind: 'text', name: { pattern: 'a b', flags: 'i' }, nth: 'last', source: 'text /a b/i last' },
    ],
    [
      '{ role: link, name: "/x y/" }',
      { kind: 'role', role: 'link', name: { pattern: 'x y', flags: '' }, source: 'link /x y/' },
    ],
    ['{ css: .a .b }', { kind: 'css', value: '.a .b', source: 'css .a .b' }],
    ['{ xpath: //a }', { kind: 'xpath', value: '//a', source: 'xpath //a' }],
    ['{ testid: x y }', { kind: 'testid', value: 'x y', source: 'testid x y' }],
  ])('%s', (object, wanted) => {
    expect(target(object)).toEqual(wanted);
  });

  test('narrowed', () => {
    expect(target('{ role: button, name: Add, in: { role: article, name: A, in: role main }, nth: 2 }')).toEqual({
      kind: 'role',
      role: 'button',
      name: { exact: 'Add' },
      nth: 2,
      in: {
        kind: 'role',
        role: 'article',
        name: { exact: 'A' },
        in: { kind: 'role', role: 'main', source: 'role main' },
        source: 'article "A" in role main',
      },
      source: 'button "Add" nth 2 in article "A" in role main',
    });
  });
});
