import { describe, expect, test } from 'vitest';
import { journeyOf, told } from './parsing.ts';

const journey = (...lines: readonly string[]) =>
  ['journey: Buy', 'vars: { shop: Kettles }', ...lines, 'steps:', '  - step: One', '    expect: Done', ''].join('\n');

describe('what may open at any time', () => {
  test('is seen by a condition, and answered by actions in their order', () => {
    const { whenever } = journeyOf(
      journey(
        'whenever:',
        `  - { see: 'dialog "News of \${shop}"', click: button "No thanks" }`,
        '  - see: [text "Are you there?", { gone: role progressbar }]',
        '    do:',
        '      - check: Do not ask again',
        '      - press: Escape',
        '    wait: 100ms',
      ),
    );
    expect(whenever).toMatchObject([
      {
        see: { kind: 'visible', source: 'dialog "News of Kettles"' },
        actions: [{ kind: 'click', source: 'click button "No thanks"', at: { line: 4, column: 40 } }],
        at: { file: 'journeys/kettle.yml', line: 4, column: 5 },
      },
      {
        see: { kind: 'all', source: 'text "Are you there?" and gone: role progressbar' },
        actions: [{ kind: 'check' }, { kind: 'press' }, { kind: 'pause' }],
        at: { line: 5, column: 5 },
      },
    ]);
  });

  test('is nothing unless something is written', () => {
    expect(journeyOf(journey()).whenever).toEqual([]);
  });

  const expected = 'what opens and what is done then, `{ see: …, click: … }`';
  test.each<readonly [string, ...(readonly string[])]>([
    [
      'whenever:',
      '3:1 nothing stands after `whenever:`; expected a list of what may open, `- { see: dialog "Newsletter", click: button "No thanks" }`',
    ],
    ['whenever: []', '3:11 this list is empty; expected at least one thing that may open'],
    [
      'whenever: { see: A, click: B }',
      '3:11 `whenever` is a group of `key: value`; expected a list of what may open, `- { see: dialog "Newsletter", click: button "No thanks" }`',
    ],
    ['whenever: [A]', `3:12 this is \`A\`; expected ${expected}`],
    [
      'whenever: [{ click: B }]',
      '3:12 this does not say what may open → add `see:` and what it is, such as `see: dialog "Newsletter"`',
    ],
    [
      'whenever: [{ see: A }]',
      '3:12 this says what may open, and not what the customer does then → add an action, such as `click: button "No thanks"`',
    ],
    [
      'whenever: [{ see: , click: B }]',
      '3:14 nothing stands after `see:`; expected a condition, such as `heading "Thank you"` or `url: /search*`',
    ],
    ['whenever: [{ see: dailog "A", click: B }]', '3:19 `dailog` is not a role → did you mean `dialog`?'],
    [
      'whenever: [{ see: A, clik: buton "B" }]',
      '3:22 `clik` is not known in `whenever` → did you mean `click`?',
      '3:28 `buton` is not a role → did you mean `button`?',
    ],
    ['whenever: [{ se: A, click: B }]', '3:14 `se` is not known in `whenever` → did you mean `see`?'],
    [
      'whenever: [{ see: A, click: B, expect: C }]',
      '3:32 `expect` is not known in `whenever` → it belongs in a step, next to `step:`',
    ],
    ['whenever: [{ see: A, upload: B }]', '3:22 `upload` is not understood by this version of Parcours yet'],
    ['whenever: [{ see: A, do: B }]', '3:26 `do` is `B`; expected a list of actions'],
    ['whenever: [{ see: A, do: [] }]', '3:26 `do` is a list; expected a list of actions'],
  ])('%j is answered', (line, ...wanted) => {
    expect(told(journey(line))).toEqual(wanted);
  });
});
