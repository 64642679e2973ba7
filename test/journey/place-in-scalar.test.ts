import { describe, expect, test } from 'vitest';
import { parse } from './parsing.ts';

/** Marks the wanted place with ▸, which is taken out before the text is read. */
function check(marked: string): void {
  const before = marked.slice(0, marked.indexOf('▸'));
  const text = marked.replace('▸', '');
  const places = parse(text).problems.map(({ place }) => ({ line: place.line, column: place.column }));
  expect(places).toEqual([{ line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }]);
}

const head = 'journey: Buy\nsteps:\n  - step: One\n    expect: A\n    click: ';

describe('the column of a problem inside a locator', () => {
  test.each([
    ['a plain scalar', 'button "Add" nth ▸0'],
    ['a plain scalar over two lines', 'button "Add"\n      in ▸artcle "x"'],
    ['single quotes', '\'▸buton "Add"\''],
    ['single quotes with an escape', "'button \"it''s\" nth ▸0'"],
    ['double quotes with escapes', '"button \\"A\\x41\\u00e9\\" nth ▸0"'],
    ['double quotes with a wide character', '"button \\"\\U0001F600\\" nth ▸0"'],
    ['double quotes over two lines', '"button \\"Add\\"\n      in  main nth ▸0"'],
    ['double quotes with a continued line', '"button \\"Add\\" \\\n      nth ▸0"'],
    ['a literal block', '|\n      button "Add"\n      nth ▸0\n'],
    ['a folded block', '>-\n      button "Add"\n      in main\n      nth ▸0\n'],
    ['a list', '\n    check: [A, button "B" nth ▸0]'],
    ['a key', '\n    fill: { field "A" nth ▸0: x }'],
  ])('is right in %s', (name, click) => {
    check(name === 'a list' || name === 'a key' ? head.replace('\n    click: ', click) : head + click);
  });
});
