import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { journeyOf, withStep } from './parsing.ts';

function conditionsOf(written: string): readonly Condition[] {
  return journeyOf(withStep(`click: Add\nexpect: ${written}`)).steps[0]?.expect ?? [];
}

const shown = (text: string) => ({ kind: 'shown', name: { exact: text }, source: text });

describe('a condition', () => {
  test.each<readonly [string, unknown]>([
    ['Thank you', { kind: 'visible', target: shown('Thank you'), source: 'Thank you' }],
    [
      '{ role: article }',
      { kind: 'visible', target: { kind: 'role', role: 'article', source: 'role article' }, source: 'role article' },
    ],
    [
      '{ gone: dialog "Newsletter" }',
      {
        kind: 'gone',
        target: { kind: 'role', role: 'dialog', name: { exact: 'Newsletter' }, source: 'dialog "Newsletter"' },
        source: 'gone: dialog "Newsletter"',
      },
    ],
    ['{ enabled: Pay }', { kind: 'enabled', target: shown('Pay'), source: 'enabled: Pay' }],
    ['{ disabled: Pay }', { kind: 'disabled', target: shown('Pay'), source: 'disabled: Pay' }],
    ['{ focused: Pay }', { kind: 'focused', target: shown('Pay'), source: 'focused: Pay' }],
    [
      '{ value: { Email: a@b.c } }',
      {
        kind: 'value',
        target: { kind: 'field', name: { exact: 'Email' }, source: 'Email' },
        text: 'a@b.c',
        source: 'value: Email = a@b.c',
      },
    ],
    [
      '{ count: { role row: 0 } }',
      {
        kind: 'count',
        target: { kind: 'role', role: 'row', source: 'role row' },
        count: 0,
        source: 'count: role row = 0',
      },
    ],
    [
      '{ not: Sold out }',
      {
        kind: 'not',
        condition: { kind: 'visible', target: shown('Sold out'), source: 'Sold out' },
        source: 'not: Sold out',
      },
    ],
    [
      '{ not: [A, { gone: B }] }',
      {
        kind: 'not',
        condition: {
          kind: 'all',
          conditions: [
            { kind: 'visible', target: shown('A'), source: 'A' },
            { kind: 'gone', target: shown('B'), source: 'gone: B' },
          ],
          source: 'A and gone: B',
        },
        source: 'not: A and gone: B',
      },
    ],
  ])('%s', (written, wanted) => {
    expect(conditionsOf(written)).toEqual([wanted]);
  });

  test('of several keys are several conditions, in order', () => {
    expect(conditionsOf('{ url: /b, gone: A, title: C }').map((condition) => condition.source)).toEqual([
      'url: /b',
      'gone: A',
      'title: C',
    ]);
  });

  test('of `when` is one', () => {
    const step = journeyOf(withStep('when: [A, B]\nclick: C')).steps[0];
    expect(step?.when).toMatchObject({ kind: 'all', source: 'A and B' });
    expect(step?.actions).toHaveLength(1);
  });
});

describe('a glob', () => {
  const match = (kind: 'url' | 'title', glob: string) => {
    const [condition] = conditionsOf(`{ ${kind}: ${JSON.stringify(glob)} }`);
    return condition !== undefined && 'match' in condition ? condition.match : undefined;
  };

  test.each([
    ['/search', '/search', true],
    ['/search', '/search?q=1', false],
    ['/search', '/searching', false],
    ['/search*', '/search?q=a%20b', true],
    ['/search*', '/search/a', false],
    ['/search**', '/search/a?b=/c', true],
    ['/a/*/c', '/a/b/c', true],
    ['/a/*/c', '/a/b/b/c', false],
    ['/search?q=*', '/search?q=kettle', true],
    ['/search?q=*', '/searchXq=kettle', false],
    ['/a.b+(c)', '/a.b+(c)', true],
    ['/a.b', '/aXb', false],
    ['**/end', '/a/b/end', true],
  ])('%s on path and query %s: %s', (glob, address, holds) => {
    const compiled = match('url', glob);
    expect(compiled?.whole).toBe(false);
    expect(new RegExp(compiled?.pattern ?? '', compiled?.flags).test(address)).toBe(holds);
  });

  test.each([
    ['https://shop.example/a', 'https://shop.example/a', true],
    ['https://shop.example/a', 'https://evil.example/?https://shop.example/a', false],
    ['https://*.example/**', 'https://shop.example/a/b', true],
    ['/a#b*', 'https://shop.example/a#bc', true],
    ['/a#b', 'https://shop.example/c/a#b', false],
  ])('%s is compared with the whole of %s: %s', (glob, url, holds) => {
    const compiled = match('url', glob);
    expect(compiled?.whole).toBe(true);
    expect(new RegExp(compiled?.pattern ?? '', compiled?.flags).test(url)).toBe(holds);
  });

  test.each([
    ['Kettles', 'Kettles', true],
    ['Kettles', 'Kettles and pans', false],
    ['Kettles*', 'Kettles / pans', true],
    ['*(3)*', 'Basket (3) – Shop', true],
  ])('%s on the title %s: %s', (glob, title, holds) => {
    const compiled = match('title', glob);
    expect(compiled?.whole).toBe(true);
    expect(new RegExp(compiled?.pattern ?? '', compiled?.flags).test(title)).toBe(holds);
  });

  test.each([
    ['{ url: { matches: "/^\\\\/order\\\\/\\\\d+$/" } }', { pattern: '^\\/order\\/\\d+$', flags: '', whole: false }],
    ['{ url: { matches: /^https:\\/\\/a/i } }', { pattern: '^https:\\/\\/a', flags: 'i', whole: true }],
    ['{ title: { matches: /basket/i } }', { pattern: 'basket', flags: 'i', whole: true }],
  ])('a pattern: %s', (written, wanted) => {
    expect(conditionsOf(written)).toMatchObject([{ match: wanted }]);
  });
});
