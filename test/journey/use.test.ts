import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/journey/format-problem.ts';
import { library } from './library.ts';
import { journeyOf, parse, told } from './parsing.ts';

const signIn = `journey: Sign in
timeout: 60s
vars: { email: "guest\${run}@shop.example", path: /account }
secrets: [SHOP_PASSWORD]
steps:
  - step: Enter email
    was: [enter-mail]
    open: \${path}
    fill: { Email: "\${email}", Password: "\${SHOP_PASSWORD}" }
    expect: heading "Hello \${email}"
  - step: Look around
    scored: false
    scroll: bottom
`;

const files = { 'journeys/sign-in.yml': signIn };

/** A journey that uses others: \`kettle.yml\` in the folder \`journeys\`. */
const using = (...lines: readonly string[]) =>
  ['journey: Buy', ...lines, '', '  - step: Last', '    expect: text "Done"', ''].join('\n');

const stepsOf = (text: string, more: Readonly<Record<string, string>> = {}) =>
  journeyOf(text, { read: library({ ...files, ...more }) }).steps;

describe('a journey that uses another', () => {
  test('takes its steps, where they are used, with the places of their own file', () => {
    const steps = stepsOf(using('setup:', '  - use: sign-in.yml', 'steps:', '  - use: sign-in.yml', '    id: again'));
    expect(steps.map(({ id, was, phase, scored, timeoutMs, at }) => [id, was, phase, scored, timeoutMs, at])).toEqual([
      ['sign-in-enter-email', ['sign-in-enter-mail'], 'setup', false, 60_000, at(6)],
      ['sign-in-look-around', [], 'setup', false, 60_000, at(11)],
      ['again-enter-email', ['again-enter-mail'], 'journey', true, 60_000, at(6)],
      ['again-look-around', [], 'journey', false, 60_000, at(11)],
      ['last', [], 'journey', true, 30_000, { file: 'journeys/kettle.yml', line: 8, column: 5 }],
    ]);
    expect(steps[0]?.actions[0]?.at).toEqual({ file: 'journeys/sign-in.yml', line: 8, column: 5 });
  });

  test('keeps the file and its secrets', () => {
    const journey = journeyOf(using('secrets: [OTHER]', 'steps:', '  - use: sign-in.yml'), { read: library(files) });
    expect(journey.secrets).toEqual(['OTHER', 'SHOP_PASSWORD']);
    expect(journey.used).toEqual([{ file: 'journeys/sign-in.yml', text: signIn }]);
    expect(journeyOf(using('steps:'), { read: library(files) })).not.toHaveProperty('used');
    expect(JSON.parse(JSON.stringify(journey))).toEqual(journey);
  });

  test('hands values over; the others keep their own', () => {
    const [step] = stepsOf(
      using(
        'vars: { who: ada }',
        'secrets: [PIN]',
        'steps:',
        '  - use: sign-in.yml',
        '    with: { email: "${who}+${run}-${PIN}" }',
      ),
    );
    expect(step?.actions).toMatchObject([
      { url: '/account' },
      { text: 'ada+${run}-${PIN}' },
      { text: '${SHOP_PASSWORD}' },
    ]);
    expect(step?.expect).toMatchObject([{ target: { name: { exact: 'Hello ada+${run}-${PIN}' } } }]);
  });

  test('the command line reaches the variables of the journey that is named, not those of others', () => {
    const text = using('vars: { email: a }', 'steps:', '  - use: sign-in.yml', '    with: { path: "/${email}" }');
    const [step] = journeyOf(text, { read: library(files), vars: { email: 'b' } }).steps;
    expect(step?.actions).toMatchObject([{ url: '/b' }, { text: 'guest${run}@shop.example' }, {}]);
    expect(told(using('steps:', '  - use: sign-in.yml'), { read: library(files), vars: { email: 'b' } })).toEqual([
      '1:1 a value was given for the variable `email`, which this journey does not have → its variables: none',
    ]);
  });

  test('a value that is handed over is never read as syntax, nor as a variable of the other file', () => {
    const other = `journey: Other
vars: { a: x, PIN: "1234" }
steps:
  - step: One
    click: button "\${a}"
    fill: { Pin: "\${PIN}" }
    expect: { url: "/\${a}/*" }
`;
    const [step] = stepsOf(
      using('secrets: [PIN]', 'steps:', '  - use: other.yml', `    with: { a: 'q" in * $\${PIN} \${PIN}' }`),
      { 'journeys/other.yml': other },
    );
    expect(step?.actions).toMatchObject([{ target: { name: { exact: 'q" in * $${PIN} ${PIN}' } } }, { text: '1234' }]);
    expect(step?.expect).toMatchObject([{ match: { pattern: '^/q" in \\* $${PIN} ${PIN}/[^/]*$' } }]);
  });

  test('may use a journey that uses others, each named as seen from its own file', () => {
    const steps = stepsOf(using('steps:', '  - use: ../shared/a.yml', '    with: { x: "1" }'), {
      'shared/a.yml': using('vars: { x: "0" }', 'steps:', '  - use: deep/b.yml', '    with: { y: "${x}2" }'),
      'shared/deep/b.yml': 'journey: B\nvars: { y: "9" }\nsteps:\n  - step: Type\n    type: ${y}\n    expect: Done\n',
    });
    expect(steps.map(({ id, at }) => [id, at.file])).toEqual([
      ['a-b-type', 'shared/deep/b.yml'],
      ['a-last', 'shared/a.yml'],
      ['last', 'journeys/kettle.yml'],
    ]);
    expect(steps[0]?.actions).toMatchObject([{ text: '12' }]);
  });

  test('may end with one', () => {
    expect(journeyOf('journey: Buy\nsteps:\n  - use: sign-in.yml\n', { read: library(files) }).steps).toHaveLength(2);
  });
});

describe('a use that is wrong', () => {
  const all = {
    ...files,
    'journeys/a.yml': using('steps:', '  - use: b.yml'),
    'journeys/b.yml': using('steps:', '  - use: a.yml'),
    'journeys/kettle.yml': '',
    'journeys/more.yml': `url: https://id.example/\n${signIn}setup:\n  - step: S\n    open: /\nteardown:\n  - step: T\n    open: /\n`,
  };
  const use = (...lines: readonly string[]) =>
    using('url: https://shop.example/', 'steps:', ...lines.map((line, n) => (n === 0 ? `  - ${line}` : `    ${line}`)));

  test.each<readonly [readonly string[], ...(readonly string[])]>([
    [['use:'], '4:5 nothing stands after `use:`; expected text'],
    [['use: [a.yml]'], '4:10 `use` is a list; expected text'],
    [['use: ""'], '4:10 `` does not name a file; expected one such as `sign-in.yml`'],
    [['use: "${run}.yml"'], '4:11 `${run}.yml` does not name a file; expected one such as `sign-in.yml`'],
    [['use: gone.yml'], '4:10 there is no file `gone.yml`'],
    [['use: kettle.yml'], '4:10 `kettle.yml` is this file itself, which would never end'],
    [
      ['use: sign-in.yml', 'with:'],
      '5:5 nothing stands after `with:`; expected names of its variables and their values',
    ],
    [['use: sign-in.yml', 'with: {}'], '5:11 `with` is empty; expected names of variables and their values'],
    [['use: sign-in.yml', 'with: [a]'], '5:11 `with` is a list; expected names of its variables and their values'],
    [['use: sign-in.yml', 'with: { email: [a] }'], '5:20 `email` is a list; expected text'],
    [['use: sign-in.yml', 'with: { emial: a }'], '5:13 `sign-in.yml` has no variable `emial` → did you mean `email`?'],
    [
      ['use: sign-in.yml', 'with: { zzzzzzz: a }'],
      '5:13 `sign-in.yml` has no variable `zzzzzzz` → its variables: email, path',
    ],
    [
      ['use: sign-in.yml', 'with: { SHOP_PASSWORD: a }'],
      '5:13 `SHOP_PASSWORD` is a secret of `sign-in.yml`, and comes from the environment only → its variables: email, path',
    ],
    [
      ['use: sign-in.yml', 'with: { email: "${who}" }'],
      '5:21 nothing says what `${who}` is → give it a value under `vars`, or name it under `secrets`; for the bare characters write `$${who}`',
    ],
    [
      ['use: sign-in.yml', 'id: Again'],
      '5:9 an id is made of lower-case letters, digits and single hyphens → write `again`',
    ],
    [['use: sign-in.yml', 'whit: { a: b }'], '5:5 `whit` is not known beside `use` → did you mean `with`?'],
    [
      ['step: One', 'use: sign-in.yml', 'click: A'],
      '5:5 `use` is not known in a step → it stands in the place of a step: `- use: sign-in.yml`, and `with:` beside it',
    ],
    [['use: sign-in.yml', 'click: A'], '5:5 `click` is not known beside `use` → it belongs in a step, next to `step:`'],
    [
      ['step: One', 'click: A', 'with: { a: b }'],
      '6:5 `with` is not known in a step → it stands in the place of a step: `- use: sign-in.yml`, and `with:` beside it',
    ],
    [
      ['with: { a: b }'],
      '4:5 this does not say which journey is used → add `use:` and its file, such as `use: sign-in.yml`',
    ],
    [
      ['use: more.yml'],
      '4:10 only the steps of `journeys/more.yml` are taken; its `setup` and `teardown` are not → what of it is needed here has to stand in this file',
      '4:10 `journeys/more.yml` starts at `https://id.example`, but its paths are opened here at `https://shop.example` → if they belong there, write them as full addresses',
    ],
  ])('%j', (lines, ...wanted) => {
    expect(told(use(...lines), { read: library(all) })).toEqual(wanted);
  });

  test('twice needs an id of its own', () => {
    const text = using('steps:', '  - use: sign-in.yml', '  - use: sign-in.yml', '    with: { email: a }');
    expect(told(text, { read: library(files) })).toEqual([
      '4:10 two steps have the id `sign-in-enter-email`: one that is used here and that on line 3 → give this use an `id:` of its own, with which the ids of its steps begin',
    ]);
    expect(
      told(using('steps:', '  - use: sign-in.yml', '  - step: Sign-in, enter email', '    open: /'), {
        read: library(files),
      }),
    ).toEqual([
      '4:11 two steps have the id `sign-in-enter-email`: this one and that on line 3 → say in other words what this step is for, or give it an `id:` of its own',
    ]);
  });

  test('in a circle is told where it closes, with the way there', () => {
    const { problems } = parse(using('steps:', '  - use: a.yml'), { read: library(all) });
    expect(problems.map(({ place, message, usedAt }) => ({ place, message, usedAt }))).toEqual([
      {
        place: { file: 'journeys/b.yml', line: 3, column: 10 },
        message: 'journeys use each other in a circle: `journeys/a.yml` → `journeys/b.yml` → `journeys/a.yml`',
        usedAt: [
          { file: 'journeys/a.yml', line: 3, column: 10 },
          { file: 'journeys/kettle.yml', line: 3, column: 10 },
        ],
      },
    ]);
  });

  test('files that use each other twice end in a sentence', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `journeys/f${n}.yml`,
        using('steps:', `  - use: f${n + 1}.yml`, '    id: x', `  - use: f${n + 1}.yml`, '    id: y'),
      ]),
    );
    const { problems } = parse(using('steps:', '  - use: f0.yml'), { read: library(doubling) });
    expect(problems.map(({ message }) => message)).toContain(
      'so many files are used by each other that this journey would never end',
    );
  });

  test('without anybody who reads files', () => {
    expect(told(using('steps:', '  - use: sign-in.yml'))).toEqual([
      '3:10 no other file can be read here, so no other journey can be used',
    ]);
  });
});

describe('the mistakes of a used file', () => {
  const broken = { 'journeys/sign-in.yml': signIn.replace('open:', 'opne:').replace('"Hello', 'Hello') };

  test('are told once, with its own place and where it is used, beside those of the journey', () => {
    const text = using(
      'steps:',
      '  - use: sign-in.yml',
      '  - use: sign-in.yml',
      '    id: again',
      '  - step: A',
      '    clik: A',
    );
    const { problems } = parse(text, { read: library(broken) });
    expect(problems.map(({ place: { file, line, column }, usedAt }) => [file, line, column, usedAt?.length])).toEqual([
      ['journeys/kettle.yml', 7, 5, undefined],
      ['journeys/sign-in.yml', 8, 5, 1],
      ['journeys/sign-in.yml', 10, 13, 1],
    ]);
    expect(problems[1] && formatProblem(problems[1])).toBe(
      [
        'journeys/sign-in.yml:8:5  error  `opne` is not known in a step',
        '  hint: did you mean `open`?',
        '  used at journeys/kettle.yml:3:10',
        '    7 |     was: [enter-mail]',
        '  > 8 |     opne: ${path}',
        '      |     ^',
        '    9 |     fill: { Email: "${email}", Password: "${SHOP_PASSWORD}" }',
      ].join('\n'),
    );
  });

  test.each<readonly [string, string]>([
    [
      '',
      '1:1 this file is empty; expected a journey → a journey begins with `journey:` and its title, and goes on with `steps:`',
    ],
    [
      'root:x:0:0:root',
      '1:1 this file is not a journey → a journey begins with `journey:` and its title, and goes on with `steps:`',
    ],
    ['journey: A\nsteps:\n  - step: "B\n', '3:11 this quote is never closed'],
  ])('that is no journey: %j', (text, wanted) => {
    const found = told(using('steps:', '  - use: x.yml'), { read: library({ 'journeys/x.yml': text }) });
    expect(found[0]).toContain(wanted);
  });

  test('its warnings stop nothing', () => {
    const { journey, problems } = parse(using('steps:', '  - use: x.yml'), {
      read: library({ 'journeys/x.yml': 'journey: A\nsteps:\n  - step: B\n    wait: 2s\n    expect: C\n' }),
    });
    expect(journey?.steps).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: 'warning', place: { file: 'journeys/x.yml' }, usedAt: [{ line: 3 }] }]);
  });
});

function at(line: number) {
  return { file: 'journeys/sign-in.yml', line, column: 5 };
}
