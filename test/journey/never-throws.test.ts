import fc from 'fast-check';
import { describe, test } from 'vitest';
import { formatProblem } from '../../src/journey/format-problem.ts';
import type { ReadFile } from '../../src/journey/library.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { everything, kettle } from './parsing.ts';

/** On a busy machine a thousand parses take a while. */
const patienceMs = 60_000;

/** What does not hold of an answer, whatever was asked; plain comparisons, for there are thousands. */
function wrongIn(text: string, vars: Record<string, string> = {}): readonly string[] {
  // Whatever it uses is itself, under the names of two files.
  const read: ReadFile = (path, from) => ({
    file: from === 'b.yml' ? 'c.yml' : 'b.yml',
    text: path === 'x' ? '' : text,
  });
  const parsed = parseJourney(text, { file: 'a.yml', vars, read });
  const problems = 'problems' in parsed ? parsed.problems : parsed.warnings;
  const hasError = problems.some((problem) => problem.severity === 'error');
  const wrong: string[] = hasError === 'problems' in parsed ? [] : ['errors and a journey, or neither'];
  if ('journey' in parsed) {
    const json = JSON.stringify(parsed.journey);
    if (JSON.stringify(JSON.parse(json)) !== json || parsed.journey.steps.length === 0) wrong.push(json);
  }
  const lines = text.split(/\r\n|\n|\r/);
  for (const problem of problems) {
    const { line, column } = problem.place;
    const width = lines[line - 1]?.length ?? -1;
    if (line < 1 || column < 1 || column > width + 1) wrong.push(`no such place: ${line}:${column}`);
    if (!formatProblem(problem).includes('^')) wrong.push(`no caret: ${problem.frame}`);
    if (/undefined|\[object|NaN/.test(`${problem.message} ${problem.hint ?? ''}`)) wrong.push(problem.message);
  }
  return wrong;
}

function expectSound(text: string, vars: Record<string, string> = {}): void {
  const wrong = wrongIn(text, vars);
  if (wrong.length > 0) throw new Error(`${wrong.join('; ')} in ${JSON.stringify(text)}`);
}

const words = fc.constantFrom(
  ...[
    'journey',
    'steps',
    'step',
    'click',
    'fill',
    'expect',
    'do',
    'url',
    'gone',
    'not',
    'count',
    'wait',
    'vars',
    'secrets',
    'in',
    'nth',
    'role',
    'use',
    'with',
    'whenever',
    'see',
    'repeat',
    'until',
    'times',
    'setup',
  ],
  ...[
    'button "Add"',
    'link /a/',
    '${x}',
    '${run}',
    '$${',
    '* a',
    '@',
    '%',
    '`',
    '"',
    "'",
    '#1',
    ' # c',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '|',
    '>',
    '&a',
    '!b',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '\r\n',
    '1 minute',
    '2s',
    '__proto__',
    'constructor',
    'toString',
    '\u2028',
    '\ud800',
    '\\',
    '?',
    '---',
    '...',
  ],
);

/** A journey with a place for every use. */
const user = `journey: A
vars: { a: b }
secrets: [C]
setup:
  - use: x.yml
    with: { a: "\${C} \${run}" }
steps:
  - use: y.yml
    id: again
  - step: B
    repeat: { until: C, times: 4 }
    click: D
    expect: E
whenever:
  - { see: F, click: G }
teardown:
  - use: z.yml
`;

describe('the parser never throws', { timeout: patienceMs }, () => {
  test('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectSound(text);
        expectSound(`journey: ${text}`);
        expectSound(`journey: A\nsteps:\n- step: B\n  click: "${text}`);
      }),
      { numRuns: 500 },
    );
  });

  test('on any rubble of the language', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) =>
        expectSound(`journey: A\nsteps:\n  - step: B\n    ${parts.join('')}`),
      ),
      { numRuns: 600 },
    );
  });

  test('on any structure', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        words,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(words, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const step = fc.tuple(tree, fc.dictionary(words, tree, { maxKeys: 5 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3 }), fc.dictionary(words, tree, { maxKeys: 3 }), (steps, top) =>
        expectSound(
          JSON.stringify({ journey: 'A', ...top, steps: steps.map(([title, rest]) => ({ step: title, ...rest })) }),
          { x: 'y' },
        ),
      ),
      { numRuns: 500 },
    );
  });

  test('on a good journey with something cut out, doubled or put in', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), put: fc.oneof(words, fc.constant('')) });
    fc.assert(
      fc.property(
        fc.constantFrom(kettle, everything, user),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (text, edits) => {
          let edited = text;
          for (const { at, length, put } of edits) {
            const from = at % (edited.length + 1);
            edited = edited.slice(0, from) + put + edited.slice(from + length);
          }
          expectSound(edited);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('and every single line of a good journey may be missing', () => {
    const lines = kettle.split('\n');
    for (const [n] of lines.entries()) expectSound(lines.filter((_, other) => other !== n).join('\n'));
  });
});
