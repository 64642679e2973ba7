import { describe, expect, test } from 'vitest';
import { parse, told, withStep } from './parsing.ts';

const means = 'which means something else in YAML';

describe('a mistake of YAML', () => {
  test.each<readonly [string, ...(readonly string[])]>([
    [
      'click: text "Result #1"',
      '4:25 `#1"` is a comment for YAML, and is not part of the value → if it belongs to it, put the whole value between single quotes: `\'text "Result #1"\'`; if it is a comment, put a space after `#`',
    ],
    [
      'click: Result #1',
      "4:19 `#1` is a comment for YAML, and is not part of the value → if it belongs to it, put the whole value between single quotes: `'Result #1'`; if it is a comment, put a space after `#`",
    ],
    [
      'click: text "A # b"',
      '4:20 ` #` begins a comment, and here it stands inside a quote or pattern, which is cut off by it → put the whole value between single quotes: `\'text "A # b"\'`',
    ],
    [
      'click: text /a #b/',
      "4:20 ` #` begins a comment, and here it stands inside a quote or pattern, which is cut off by it → put the whole value between single quotes: `'text /a #b/'`",
    ],
    ['click: *star', `4:12 a value cannot begin with \`*\`, ${means} → put it between quotes: \`"*star"\``],
    ['click: * star', `4:12 a value cannot begin with \`*\`, ${means} → put it between quotes: \`"* star"\``],
    ['click: @at', `4:12 a value cannot begin with \`@\`, ${means} → put it between quotes: \`"@at"\``],
    ['click: %off', `4:12 a value cannot begin with \`%\`, ${means} → put it between quotes: \`"%off"\``],
    ['click: `code`', `4:12 a value cannot begin with a backquote, ${means} → put it between quotes: \`"\`code\`"\``],
    ['click: &a b', `4:12 a value cannot begin with \`&\`, ${means} → put it between quotes: \`"&a b"\``],
    [
      'click: !important x',
      `4:12 a value cannot begin with \`!\`, ${means} → put it between quotes: \`"!important x"\``,
    ],
    ['click: > 3 results', `4:12 a value cannot begin with \`>\`, ${means} → put it between quotes: \`"> 3 results"\``],
    [
      'check: [*a, @b]',
      `4:13 a value cannot begin with \`*\`, ${means} → put it between quotes: \`"*a"\``,
      `4:17 a value cannot begin with \`@\`, ${means} → put it between quotes: \`"@b"\``,
    ],
    ['fill: { A: ${run}, B: c }', '4:16 `${…}` inside `{ … }` needs quotes → write `"${run}"`'],
    [
      'fill: { A: x ${run} y, B: ${now} }',
      '4:18 `${…}` inside `{ … }` needs quotes → write `"x ${run} y"`',
      '4:31 `${…}` inside `{ … }` needs quotes → write `"${now}"`',
    ],
    [
      'click: button "Size: L"',
      '4:24 a colon and a space inside a value make a key of what comes before; such a value needs quotes → write `\'button "Size: L"\'`',
    ],
    [
      'wait:\n  - text "Total: 5"',
      '5:20 a colon and a space stand inside a quote or pattern, and make a key of what comes before → put the whole value between single quotes: `\'text "Total: 5"\'`',
    ],
    [
      'fill: { A: b: c }',
      '4:17 a colon and a space inside a value make a key of what comes before; such a value needs quotes → write `"b: c"`',
    ],
    [
      'click: "Add" in article "X"',
      '4:18 `in article "X"` stands after the quoted value; quotes at the start of a value enclose it whole → say what it is, `button "Add" in article "X"`, or put all of it between single quotes: `\'"Add" in article "X"\'`',
    ],
    [
      "click: 'it's'",
      '4:16 `s\'` stands after the quoted value; quotes at the start of a value enclose it whole → write `"it\'s"`',
    ],
    [
      'click: "a\\d"',
      '4:14 `\\d` is not understood between double quotes → use single quotes, in which a backslash is just a backslash',
    ],
    ['click: "Add\nhover: B', '4:12 this quote is never closed → close it at the end of the value with `"`'],
    ['click: "Add\nhover: "B"', '4:12 this quote is never closed → close it at the end of the value with `"`'],
    ['fill: { A: b\nclick: C', '4:11 this `{` is never closed → close it with `}` at the end of the value'],
    ['check: [A, B\nclick: C', '4:12 this `[` is never closed → close it with `]` at the end of the value'],
    [
      'fill: { A: b }}',
      '4:19 nothing is open that this `}` could belong to → take it away, or put the whole value between quotes',
    ],
    [
      'click: - A',
      '4:12 a list does not begin on the line of its key → begin it on the next line, or put a text that begins with `- ` between quotes',
    ],
    ['click:button "A"', '4:10 a space is missing after `click:` → write `click: button "A"`'],
    ['click "A"', '4:5 `click "A"` is no `key: value` → is a colon missing after `click`?'],
    [
      ' click: A',
      '4:6 `click: A` is indented deeper than what it belongs to → let it begin in the same column as the keys around it',
    ],
    ['\tclick: A', '4:5 a tab indents this line; YAML is indented with spaces → write two spaces for each tab'],
    [
      'click: #buy',
      '4:12 `#buy` is a comment for YAML, so nothing stands after `click:` → if it is the value, put it between quotes: `"#buy"`',
    ],
    [
      'fill: { A: b }\nclick: C\n- D',
      '6:5 an item of a list stands where a key is expected → a list begins on the line below its key, which has no other value: `expect:`, and then one `- …` a line',
    ],
    [
      'when: url: /a',
      '4:14 a colon and a space inside a value make a key of what comes before; such a value needs braces → write `{ url: /a }`',
    ],
    [
      'type: "Ada "the Countess" Lovelace"',
      '4:17 `the Countess" Lovelace"` stands after the quoted value; quotes at the start of a value enclose it whole → write `\'Ada "the Countess" Lovelace\'`',
    ],
    ['? [a]\n: b', '4:7 a key must be text'],
  ])('%j', (body, ...wanted) => {
    expect(told(withStep(body))).toEqual(wanted);
  });

  test('of tabs throughout is told once, and the rest is read', () => {
    expect(told('journey: Buy\nsteps:\n\t- step: One\n\t  clik: A\n\t  expect: B\n')).toEqual([
      '3:1 a tab indents this line; YAML is indented with spaces → write two spaces for each tab, here and on 2 more lines',
      '4:4 `clik` is not known in a step → did you mean `click`?',
    ]);
  });

  test('of a line indented too little', () => {
    expect(told('journey: Buy\nsteps:\n  - step: One\n   click: A\n    expect: B\n')).toEqual([
      '4:4 this line is indented differently from what it belongs to → let the keys of one group begin in the same column, and the dashes of one list too',
    ]);
  });

  test('of two documents', () => {
    expect(told(`${withStep('click: A')}---\njourney: Other\n`)).toEqual([
      '6:1 a second document begins here; a file holds one journey → put it into a file of its own',
    ]);
  });

  test.each([
    ['[', 20_000],
    ['{a: ', 5000],
    ['- ', 20_000],
  ])('of %j nested %i deep', (sign, times) => {
    const problems = told(`steps: ${sign.startsWith('-') ? '\n' : ''}${sign.repeat(times)}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join()).not.toMatch(/stack|RangeError/);
  });
});

test('every mistake of a file is told at once, in its order', () => {
  const text = `jurney: Buy a kettle
persona: fone
vars:
  email: ada@example.org
steps:
  - step: See the shop
    click:button "Go"
    expect: header "Kettles"
  - step: Add: the kettle
    clik: button "Add" in article "Steel
    expect: text "Result #1"
  - step: See the shop
    fill: { Email: \${emial}, Name: "\${emial}" }
    wait: 2 sec
  - step: Pay
    click: *pay
    optional: yes
    expect: "Paid" in article "X"
`;
  expect(parse(text).problems.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
    '1:1',
    '2:10',
    '7:10',
    '8:13',
    '9:14',
    '10:5',
    '10:35',
    '11:26',
    '12:11',
    '13:20',
    '13:37',
    '14:11',
    '16:12',
    '17:15',
    '18:20',
  ]);
});
