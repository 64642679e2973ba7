import { describe, expect, test } from 'vitest';
import { journeyOf, told } from './parsing.ts';

function text(vars: string, body: string): string {
  return `journey: Buy for \${who}\nurl: "\${base}/"\nvars: { who: Ada, base: "https://shop.example", ${vars} }\nsecrets: [PASS]\nsteps:\n  - step: Greet \${who}\n    ${body}\n    expect: Hello \${who}\n`;
}

describe('variables', () => {
  test('stand in every text', () => {
    const journey = journeyOf(
      text('n: "3"', 'fill: { "Name of ${who}": "${who} & ${n}", B: "${PASS} ${run} ${now}" }'),
    );
    expect(journey).toMatchObject({ title: 'Buy for Ada', url: 'https://shop.example/' });
    const [step] = journey.steps;
    expect(step).toMatchObject({
      title: 'Greet Ada',
      id: 'greet-who',
      expect: [{ target: { name: { exact: 'Hello Ada' }, source: 'Hello Ada' } }],
    });
    expect(step?.actions).toMatchObject([
      { target: { name: { exact: 'Name of Ada' } }, text: 'Ada & 3', source: 'fill Name of Ada' },
      { text: '${PASS} ${run} ${now}' },
    ]);
  });

  test('may be made of each other, and of what the replay fills in', () => {
    const [step] = journeyOf(text('mail: "${user}@a.b", user: "u${run}"', 'type: ${mail} ${PASS}')).steps;
    expect(step?.actions).toMatchObject([{ text: 'u${run}@a.b ${PASS}' }]);
  });

  test('are never read as syntax', () => {
    const [step] = journeyOf(
      text(`q: 'a" in (b*', run2: "\${run}.x"`, `click: button "\${q}" in link /^\${q}\${run2}$/`),
    ).steps;
    expect(step?.actions).toMatchObject([
      { target: { name: { exact: 'a" in (b*' }, in: { name: { pattern: '^a" in \\(b\\*${run}\\.x$' } } } },
    ]);
    const [other] = journeyOf(text(`q: 'a*b.c'`, 'wait: { url: "/${q}/*?r=${run}" }')).steps;
    expect(other?.actions).toMatchObject([
      { until: { match: { pattern: '^/a\\*b\\.c/[^/]*\\?r=${run}$' }, source: 'url: /a*b.c/*?r=${run}' } },
    ]);
  });

  test('a variable that holds a full URL makes a glob whole', () => {
    const [step] = journeyOf(text('n: x', 'wait: { url: "${base}/*" }')).steps;
    expect(step?.actions).toMatchObject([
      { until: { match: { pattern: '^https://shop\\.example/[^/]*$', whole: true } } },
    ]);
  });

  test('`$${` is a plain `${`, and stays written so before a name that the replay would fill', () => {
    const [step] = journeyOf(text('n: "$${x} $${run}"', 'fill: { A: "$${who} ${n}", B: "$${PASS}" }')).steps;
    expect(step?.actions).toMatchObject([{ text: '${who} ${x} $${run}' }, { text: '$${PASS}' }]);
  });

  test('take their values from the caller', () => {
    const [step] = journeyOf(text('n: "3"', 'type: ${n}'), { vars: { n: 'x${run}', who: 'Grace' } }).steps;
    expect(step).toMatchObject({ title: 'Greet Grace', id: 'greet-who', actions: [{ text: 'x${run}' }] });
  });
});

describe('a mistake with variables', () => {
  const journey = (...lines: readonly string[]) =>
    ['journey: Buy', ...lines, 'steps:', '  - step: One', '    expect: Done', ''].join('\n');
  const name = 'expected letters, digits and `_`, not beginning with a digit';

  test.each<readonly [string, string]>([
    [text('mail: x', 'type: ${mial}'), '7:11 nothing says what `${mial}` is → did you mean `${mail}`?'],
    [text('mail: x', 'type: a ${PASSS} b'), '7:13 nothing says what `${PASSS}` is → did you mean `${PASS}`?'],
    [
      text('mail: x', 'type: ${zzzzzz}'),
      '7:11 nothing says what `${zzzzzz}` is → give it a value under `vars`, or name it under `secrets`; for the bare characters write `$${zzzzzz}`',
    ],
    [
      text('mail: x', 'type: "${"'),
      '7:12 `${` is not a variable; expected a name between `${` and `}` → for the bare characters write `$${`',
    ],
    [
      text('mail: x', 'type: a ${}'),
      '7:13 `${}` is not a variable; expected a name between `${` and `}` → for the bare characters write `$${`',
    ],
    [text('mail: x', 'fill: { "${mial}": a }'), '7:14 nothing says what `${mial}` is → did you mean `${mail}`?'],
    [
      journey('vars: { PASS: a }', 'secrets: [PASS]'),
      '2:9 `PASS` is a secret and a variable at once; a secret takes its value from the environment only → take it out of `vars` or out of `secrets`',
    ],
    [journey('vars: { run: a }'), '2:9 `${run}` is filled in by the replay; choose another name'],
    [journey('vars: { 1a: b }'), `2:9 \`1a\` cannot name a variable; ${name} → write \`_1a\``],
    [journey('secrets: ["${PASS}"]'), `2:11 \`\${PASS}\` cannot name a secret; ${name} → write \`PASS\``],
    [journey('vars: { a: "${b}", b: "${a}" }'), '2:9 variables are made of each other in a circle: `a` → `b` → `a`'],
    [journey('vars: { a: [b] }'), '2:12 `a` is a list; expected text'],
    [journey('vars: a'), '2:7 `vars` is `a`; expected names and their values'],
  ])('%j', (written, wanted) => {
    expect(told(written)).toEqual([wanted]);
  });

  test('of the caller stands on line 1', () => {
    expect(told(journey('vars: { email: a }'), { vars: { emial: 'b' } })).toEqual([
      '1:1 a value was given for the variable `emial`, which this journey does not have → did you mean `email`?',
    ]);
    expect(told(journey('secrets: [PASS]'), { vars: { PASS: 'b' } })).toEqual([
      '1:1 a value was given for `PASS`, which is a secret and comes from the environment only → its variables: none',
    ]);
  });
});
