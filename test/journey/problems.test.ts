import { describe, expect, test } from 'vitest';
import { parse, told, withStep } from './parsing.ts';

const journey = (...lines: readonly string[]) =>
  ['journey: Buy', ...lines, 'steps:', '  - step: One', '    expect: Done', ''].join('\n');

describe('a file that is no journey', () => {
  const begins = ' → a journey begins with `journey:` and its title, and goes on with `steps:`';
  test.each<readonly [string, string]>([
    ['', `1:1 this file is empty; expected a journey${begins}`],
    ['# nothing yet: steps\n', `1:1 this file is empty; expected a journey${begins}`],
    ['- url\n- b\n', `1:1 a list stands at the top of this file; expected a journey${begins}`],
    [
      '- step: One\n',
      '1:1 a list stands at the top of this file; expected a journey → put the steps under `steps:`, and `journey:` with a title above',
    ],
    ['one step', `1:1 this file is not a journey${begins}`],
    ['hello', `1:1 this file is not a journey${begins}`],
    ['[[[', `1:1 this file is not a journey${begins}`],
    ['%PDF-1.4\n%\u00e2\u00e3\n1 0 obj << /Type >>', `1:1 this file is not a journey${begins}`],
    [
      '{"title":"Buy","steps":[{"type":"setViewport"},{"type":"navigate","url":"https://a.b/"}]}',
      '1:1 this is a recording of the Chrome DevTools Recorder, which this version of Parcours cannot read yet → write the journey by hand for now, one step for each thing the customer wants',
    ],
  ])('%j', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
});

describe('the top of a journey', () => {
  test.each<readonly [string, string]>([
    [
      'journey: Buy\n',
      '1:1 this journey has no steps → add `steps:` and a list of steps, each of which begins with `- step:`',
    ],
    [
      'steps:\n  - step: One\n    expect: A\n',
      '1:1 this journey has no title → begin the file with `journey:` and what the customer is after',
    ],
    [
      'journey: ""\nsteps:\n  - step: One\n    expect: A\n',
      '1:10 the title is empty; expected what the customer is after',
    ],
    [
      'journey: Buy\nsteps:\n',
      '2:1 nothing stands after `steps:`; expected a list of steps, each of which begins with `- step:`',
    ],
    ['journey: Buy\nsteps: []\n', '2:8 this list is empty; expected at least one step'],
    [
      'journey: Buy\nsteps:\n  step: One\n',
      '3:3 `steps` is a group of `key: value`; expected a list of steps, each of which begins with `- step:`',
    ],
    ['journey: Buy\nsteps:\n  - One\n', '3:5 this is `One`; expected a step, which begins with `step:`'],
    [
      'jurney: Buy\nsteps:\n  - step: One\n    expect: A\n',
      '1:1 `jurney` is not known at the top of a journey → did you mean `journey`?',
    ],
    [
      journey('persona: fone'),
      '2:10 `persona` is `fone`; expected a persona (`phone`, `desktop`) → did you mean `phone`?',
    ],
    [journey('persona: [phone]'), '2:10 `persona` is a list; expected a persona (`phone`, `desktop`)'],
    [journey('timeout: 1 minute'), '2:10 `1 minute` is not a duration such as `300ms`, `2s` or `1.5m` → write `1m`'],
    [journey('timeout: 30'), '2:10 `30` is not a duration such as `300ms`, `2s` or `1.5m` → write `30s`'],
    [
      journey('timeout: 2,5 Seconds'),
      '2:10 `2,5 Seconds` is not a duration such as `300ms`, `2s` or `1.5m` → write `2.5s`',
    ],
    [journey('timeout: soon'), '2:10 `soon` is not a duration such as `300ms`, `2s` or `1.5m`'],
    [journey('timeout: 0s'), '2:10 with no time at all nothing can succeed; expected more than 0'],
    [
      journey('url: shop.example/a'),
      '2:6 `shop.example/a` is not where a journey can start; expected a full URL with `https://` or `http://` → write `https://shop.example/a`',
    ],
    [
      journey('url: localhost:3000'),
      '2:6 `localhost:3000` is not where a journey can start; expected a full URL with `https://` or `http://` → write `http://localhost:3000`',
    ],
    [
      journey('own: ["*"]'),
      "2:8 `*` would take every host for the site's own → name its domain, such as `*.shop.example`",
    ],
    [
      journey('own: [".shop.example"]'),
      '2:8 `.shop.example` is not a host, such as `*.shop.example` → write `*.shop.example`',
    ],
    [
      journey('own: [shop.example/a]'),
      '2:7 `shop.example/a` is not a host, such as `*.shop.example` → write `shop.example`',
    ],
    [journey('own: ["a b"]'), '2:8 `a b` is not a host, such as `*.shop.example`'],
    [
      journey('own: ["${run}.shop.example"]'),
      '2:8 `${run}.shop.example` is known only while replaying; expected a host, such as `*.shop.example`',
    ],
    [
      journey('own: ["*shop.example"]'),
      "2:8 `*shop.example` takes `anyshop.example` for the site's own, too → for `shop.example` and all hosts below it write `*.shop.example`",
    ],
    [
      journey('own: []'),
      '2:6 this list is empty; expected at least one host, such as `*.shop.example` → without `own`, all hosts of the registrable domain are the site’s own',
    ],
    [journey('own: [[a]]'), '2:7 this is a list; expected text'],
    [
      journey('own: ["https://shop.example/a"]'),
      '2:8 `https://shop.example/a` is not a host, such as `*.shop.example` → write `shop.example`',
    ],
    [journey('own: "*.a.b"'), '2:6 `own` is `*.a.b`; expected a list of hosts, `["*.shop.example"]`'],
    [journey('click: A'), '2:1 `click` is not known at the top of a journey → it belongs in a step, next to `step:`'],
    [
      journey('setup:', '  - click: A'),
      '3:5 this step does not say what the customer wants → begin it with `step:` and the intent in the customer’s words',
    ],
    [journey('journey: Again'), '2:1 `journey` stands twice here, first on line 1 → keep one of them'],
  ])('%j', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
});

describe('a step', () => {
  test.each<readonly [string, ...(readonly string[])]>([
    ['clik: A', '4:5 `clik` is not known in a step → did you mean `click`?'],
    [
      'clik: buton "A"',
      '4:5 `clik` is not known in a step → did you mean `click`?',
      '4:11 `buton` is not a role → did you mean `button`?',
    ],
    ['double-click: A', '4:5 `double-click` is not known in a step → did you mean `doubleClick`?'],
    ['tap: A', '4:5 `tap` is not known in a step → did you mean `click`?'],
    ['exepct: A', '4:5 `exepct` is not known in a step → did you mean `expect`?'],
    ['vars: { a: b }', '4:5 `vars` is not known in a step → it belongs at the top of the file, next to `journey:`'],
    ['url: /a', '4:5 `url` is not known in a step → it belongs under `expect:`, `when:` or `wait:`'],
    [
      'role: button',
      '4:5 `role` is not known in a step → it belongs in a locator, such as `{ role: button, name: Add }`',
    ],
    ['request: { url: /a }', '4:5 `request` is not known in a step → it belongs under `expect:`, `when:` or `wait:`'],
    ...['in', 'upload', 'drag', 'swipe', 'dialog', 'switch'].map(
      (word) =>
        [
          `${word}: x`,
          `4:5 \`${word}\` is not understood by this version of Parcours yet${word === 'in' ? ' → narrow each locator by itself: `button "Add" in dialog "Basket"`' : ''}`,
        ] as const,
    ),
    ['wait: { download: "*.pdf" }', '4:13 `download` is not understood by this version of Parcours yet'],
    ['wait: { request: { url: /a } }', '4:13 `request` is not understood by this version of Parcours yet'],
    [
      'click: A\nclick: B',
      '5:5 `click` stands twice here, first on line 4 → list the actions under `do:`, one `- click: …` a line',
    ],
    ['fill: { A: b, A: c }', '4:19 `A` stands twice here, first on line 4 → keep one of them'],
    ['expect: A\nexpect: B', '5:5 `expect` stands twice here, first on line 4 → make a list of them, one `- …` a line'],
    [
      'do:\n  - click: A\n    expect: B',
      '6:9 `expect` is not known among the actions of `do` → it belongs in a step, next to `step:`',
    ],
    ['do: click', '4:9 `do` is `click`; expected a list of actions'],
    ['optional: yes', '4:15 `yes` is neither `true` nor `false` → write `true`'],
    ['scored: 0', '4:13 `0` is neither `true` nor `false` → write `false`'],
    ['irreversible: maybe', '4:19 `maybe` is neither `true` nor `false`'],
    ['patience: 3 secs', '4:15 `3 secs` is not a duration such as `300ms`, `2s` or `1.5m` → write `3s`'],
    ['id: Add it', '4:9 an id is made of lower-case letters, digits and single hyphens → write `add-it`'],
    ['was: [One]', '4:11 an id is made of lower-case letters, digits and single hyphens → write `one`'],
    ['click:', '4:5 nothing stands after `click:`; expected a locator, such as `button "Add to basket"`'],
    ['click: [A, B]', '4:12 `click` is a list; expected a locator, such as `button "Add to basket"`'],
    [
      'click: { button: Add }',
      '4:14 `button` is not known in a locator → write `button "…"` as text, or `{ role: button, name: … }`',
    ],
    ['click: { role: buton }', '4:20 `buton` is not a role → did you mean `button`?'],
    ['click: { css: a, text: b }', '4:22 a locator points one way; here are both `css` and `text`'],
    ['click: { css: a, name: b }', '4:22 `name` belongs to a role; `css` already says what is meant'],
    [
      'click: { in: role main }',
      '4:12 this locator does not say what it points at; expected `role`, `name`, `field`, `text`, `css`, `xpath` or `testid`',
    ],
    ['click: { name: A, nth: 0 }', '4:28 `nth` counts from 1, and `0` is no such number → write `nth 1`'],
    ['click: { role: link, name: { matches: a } }', '4:43 `a` is not a pattern → write `/a/`'],
    ['click: { role: link, name: { matchs: /a/ } }', '4:34 `matchs` is not known here → did you mean `matches`?'],
    [
      'fill: Email',
      '4:11 `fill` is `Email`; expected fields and what is typed into them, `{ Email: ada@example.org }`',
    ],
    ['fill: {}', '4:11 `fill` is empty; expected at least one pair of a field and its text'],
    [
      'fill:\n  Email:',
      '5:7 nothing stands after `Email:`; expected the text → for an empty text write `""`; to empty a field use `clear`',
    ],
    ['fill: { Email: [a] }', '4:20 `Email` is a list; expected text'],
    ['fill: { buton "A": b }', '4:13 `buton` is not a role → did you mean `button`?'],
    ['check: []', '4:12 `check` is an empty list; expected at least one locator'],
    ['press: []', '4:12 `press` is an empty list; expected at least one key'],
    [
      'press: Retrun',
      '4:12 `Retrun` is not a key; expected a character or a name such as `Enter`, `Tab`, `ArrowDown` → did you mean `Enter`?',
    ],
    [
      'press: [Enter, Ctrl+A]',
      '4:20 `Ctrl` cannot be held down with another key; expected `Control`, `Shift`, `Alt` or `Meta` → did you mean `Control`?',
    ],
    [
      'press: Control+Foobar',
      '4:20 `Foobar` is not a key; expected a character or a name such as `Enter`, `Tab`, `ArrowDown` → to type words write `type: Foobar`',
    ],
    ['press: Enter ×0', '4:19 a key is pressed 1 to 100 times'],
    ['scroll: { by: far }', '4:19 `by` expects a number of pixels, such as `600` or `-300`'],
    ['back: false', '4:11 `back` takes only `true` → write `back: true`'],
    [
      'open: www.shop.example',
      '4:11 `www.shop.example` is not an address; expected a path such as `/kettles`, or a URL with `https://` → write `https://www.shop.example`',
    ],
    [
      'open: javascript:x',
      '4:11 `javascript:x` is not an address; expected a path such as `/kettles`, or a URL with `https://`',
    ],
    ['wait: 1 minute', '4:11 `1 minute` is not a duration such as `300ms`, `2s` or `1.5m` → write `1m`'],
    [
      'expect: { url: search }',
      '4:20 `search` can never match: a path begins with `/`, a full address with `https://` → write `**/search`',
    ],
    [
      'expect: { url: "?q=1" }',
      '4:20 `?q=1` can never match: a path begins with `/`, a full address with `https://` → write `/**?q=1`',
    ],
    ['expect: { url: { matches: /a(/ } }', '4:31 this pattern is not a regular expression: unterminated group'],
    ['expect: { title: { matches: a } }', '4:33 `a` is not a pattern → write `/a/`'],
    ['expect: { count: { A: few } }', '4:27 `count` expects a whole number for every locator'],
    [
      'expect: { value: A }',
      '4:22 `value` is `A`; expected fields and what stands in them, `{ Email: ada@example.org }`',
    ],
    [
      'expect: { not: { gone: } }',
      '4:22 nothing stands after `gone:`; expected a locator, such as `button "Add to basket"`',
    ],
    [
      'expect: { visible: A }',
      '4:15 `visible` is not known in a condition → a locator by itself means that it is visible: `expect: heading "Thank you"`',
    ],
    [
      'expect: { role: button, url: /a }',
      '4:15 `role` belongs to a locator, and what stands beside it are conditions of their own → make a list of them, one `- …` a line',
    ],
    ['expect: []', '4:13 this list is empty; expected at least one condition'],
    ['expect: gone dialog "A"', '4:17 expected `:` after `gone` → write `gone: dialog "A"`'],
    ['expect: url /a', '4:16 expected `:` after `url` → write `url: /a`'],
    ['expect: [A, header "B"]', '4:17 `header` is not a role → did you mean `heading`?'],
    ['note: [a]', '4:11 `note` is a list; expected text'],
  ])('%j', (body, ...wanted) => {
    expect(told(withStep(body))).toEqual(wanted);
  });
});

describe('the steps together', () => {
  const steps = (...lines: readonly string[]) =>
    ['journey: Buy', 'steps:', ...lines.map((line) => `  ${line}`), ''].join('\n');

  test.each<readonly [string, ...(readonly string[])]>([
    [
      steps('- step: One!', '  click: A', '- step: one', '  expect: B'),
      '5:11 two steps have the id `one`: this one and that on line 3 → say in other words what this step is for, or give it an `id:` of its own',
    ],
    [
      steps('- step: Two', '  id: one', '  click: A', '- step: One', '  expect: B'),
      '6:11 two steps have the id `one`: this one and that on line 4 → say in other words what this step is for, or give it an `id:` of its own',
    ],
    [
      steps('- step: 買う', '  expect: B'),
      '3:11 no id can be made from these words: they have no letter from a to z and no digit → add an `id:` of such letters, digits and hyphens',
    ],
    [
      steps('- step: A', '  id: a', '  click: A', '- step: B', '  was: a', '  expect: B'),
      '7:10 `a` is the id of another step, or its earlier one, too',
    ],
    [
      steps('- step: A', '  expect: B', '- step: B', '  click: A'),
      '5:5 the last scored step must say what the customer expects in the end → add `expect:`, for example `expect: heading "Thank you"`',
    ],
    [
      steps('- step: A', '  expect: B', '  scored: false'),
      '3:5 no step of this journey is scored → take `scored: false` away from at least one',
    ],
    [
      steps('- step: A', '- step: B', '  expect: B'),
      '3:5 in this step nothing is done and nothing is expected → add an action, such as `click:`, or an `expect:`',
    ],
    [
      steps('-', '- step: B', '  expect: B'),
      '3:4 nothing stands after `-`; expected a step, which begins with `step:`',
    ],
  ])('%j', (text, ...wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test('a last step that is not scored needs no expectation', () => {
    expect(told(steps('- step: A', '  expect: B', '- step: B', '  click: C', '  scored: false'))).toEqual([]);
  });
});

describe('a warning', () => {
  test('is given for a fixed wait before an expectation, and stops nothing', () => {
    const { journey: read, problems } = parse(withStep('click: A\nwait: 2s'));
    expect(read?.steps).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        place: { line: 5, column: 5 },
        message: expect.stringContaining('`wait: 2s` stands before an expectation'),
      },
    ]);
  });

  test('is found within `do`', () => {
    expect(parse(withStep('do:\n  - click: A\n  - wait: 2s')).problems).toMatchObject([
      { severity: 'warning', place: { line: 6, column: 9 } },
    ]);
  });

  test.each(['wait: 2s\nclick: A', 'wait: text "A"'])('is not given for %j', (body) => {
    expect(parse(withStep(body)).problems).toEqual([]);
  });

  test('stands among the errors of a file that has both', () => {
    const severities = parse(withStep('clik: A\nclick: button Add\nwait: 2s')).problems.map(
      (problem) => problem.severity,
    );
    expect(severities).toEqual(['error', 'warning', 'warning']);
  });

  test('tells bare words that look like more', () => {
    expect(told(withStep('expect: article'))).toEqual([
      '4:13 this looks for the words `article`, not for the role `article` → for the role write `role article`; for the words put them between both quotes: `\'"article"\'`',
    ]);
  });

  test('tells that setup is never scored', () => {
    expect(told(journey('setup:', '  - step: Zero', '    click: A', '    scored: true'))).toEqual([
      '5:5 steps of `setup` are never scored → take `scored` away',
    ]);
  });
});
