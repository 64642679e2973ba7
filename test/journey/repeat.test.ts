import { describe, expect, test } from 'vitest';
import { journeyOf, told, withStep } from './parsing.ts';

describe('a step that is repeated', () => {
  test.each<readonly [string, unknown]>([
    ['{ times: 3 }', { times: 3 }],
    ['{ until: text "Sold out" }', { times: 20, until: { kind: 'visible', source: 'text "Sold out"' } }],
    [
      '{ times: 100, until: { gone: button "More" } }',
      { times: 100, until: { kind: 'gone', source: 'gone: button "More"' } },
    ],
    ['{ until: [A, B] }', { times: 20, until: { kind: 'all', source: 'A and B' } }],
  ])('%s', (written, repeat) => {
    expect(journeyOf(withStep(`click: More\nrepeat: ${written}`)).steps[0]?.repeat).toMatchObject(repeat as object);
  });

  test.each<readonly [string, ...(readonly string[])]>([
    [
      'click: A\nrepeat:',
      '5:5 nothing stands after `repeat:`; expected `{ times: 3 }`, or `{ until: text "Sold out" }`',
    ],
    [
      'click: A\nrepeat: 3',
      '5:13 `repeat` does not say what `3` is; expected `times` or `until` → write `{ times: 3 }`',
    ],
    [
      'click: A\nrepeat: text "Sold out"',
      '5:13 `repeat` does not say what `text "Sold out"` is; expected `times` or `until` → write `{ until: text "Sold out" }`',
    ],
    ['click: A\nrepeat: [3]', '5:13 `repeat` is a list; expected `{ times: 3 }`, or `{ until: text "Sold out" }`'],
    [
      'click: A\nrepeat: {}',
      '5:13 `repeat` says neither how often nor until when → write `{ times: 3 }`, or `{ until: text "Sold out" }`',
    ],
    ['click: A\nrepeat: { times: 0 }', '5:22 `0` is not a whole number from 1 to 100'],
    ['click: A\nrepeat: { times: 101 }', '5:22 `101` is not a whole number from 1 to 100 → write at most `100`'],
    ['click: A\nrepeat: { times: 2.5 }', '5:22 `2.5` is not a whole number from 1 to 100'],
    ['click: A\nrepeat: { times: [2] }', '5:22 `times` is a list; expected a whole number from 1 to 100'],
    ['click: A\nrepeat: { time: 2 }', '5:15 `time` is not known in `repeat` → did you mean `times`?'],
    ['click: A\nrepeat: { until: buton "A" }', '5:22 `buton` is not a role → did you mean `button`?'],
    [
      'click: A\nrepeat: { until: A, click: B }',
      '5:25 `click` is not known in `repeat` → it belongs in a step, next to `step:`',
    ],
    ['click: A\ntimes: 3', '5:5 `times` is not known in a step → it belongs in `repeat:`'],
    ['click: A\nrepaet: { times: 3 }', '5:5 `repaet` is not known in a step → did you mean `repeat`?'],
    [
      'repeat: { times: 3 }\nexpect: A',
      '4:5 nothing is done in this step that could be repeated → add an action, such as `click:`; to wait for something, `expect` is enough',
    ],
  ])('%j is answered', (body, ...wanted) => {
    expect(told(withStep(body))).toEqual(wanted);
  });
});
