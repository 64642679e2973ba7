import { describe, expect, test } from 'vitest';
import { actionWords } from '../../src/journey/action-words.ts';
import type { Action } from '../../src/model/journey.ts';
import { actionsOf } from './parsing.ts';

function withoutPlace({ at: _, ...rest }: Action) {
  return rest;
}

const control = { kind: 'control', name: { exact: 'A' }, source: 'A' };
const field = { kind: 'field', name: { exact: 'A' }, source: 'A' };

const words: readonly (readonly [string, readonly unknown[]])[] = [
  ['open: /a?b=c', [{ kind: 'open', url: '/a?b=c', source: 'open /a?b=c' }]],
  [
    'open: https://shop.example/',
    [{ kind: 'open', url: 'https://shop.example/', source: 'open https://shop.example/' }],
  ],
  ['click: A', [{ kind: 'click', target: control, source: 'click A' }]],
  ['doubleClick: A', [{ kind: 'doubleClick', target: control, source: 'doubleClick A' }]],
  ['rightClick: A', [{ kind: 'rightClick', target: control, source: 'rightClick A' }]],
  ['hover: A', [{ kind: 'hover', target: control, source: 'hover A' }]],
  ['focus: A', [{ kind: 'focus', target: control, source: 'focus A' }]],
  ['clear: A', [{ kind: 'clear', target: field, source: 'clear A' }]],
  ['fill: { A: b }', [{ kind: 'fill', target: field, text: 'b', source: 'fill A' }]],
  ['fill: { A: "" }', [{ kind: 'fill', target: field, text: '', source: 'fill A' }]],
  ['choose: { A: b }', [{ kind: 'choose', target: field, option: 'b', source: 'choose b in A' }]],
  ['check: A', [{ kind: 'check', target: field, source: 'check A' }]],
  [
    'uncheck: [A, A]',
    [
      { kind: 'uncheck', target: field, source: 'uncheck A' },
      { kind: 'uncheck', target: field, source: 'uncheck A' },
    ],
  ],
  ['type: b c', [{ kind: 'type', text: 'b c', source: 'type where the caret is' }]],
  ['press: Control+A', [{ kind: 'press', keys: ['Control+A'], source: 'press Control+A' }]],
  [
    'press: ArrowDown ×3',
    [{ kind: 'press', keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'], source: 'press ArrowDown ×3' }],
  ],
  [
    'press: [Tab x2, Enter, a, "+", Control++]',
    [
      {
        kind: 'press',
        keys: ['Tab', 'Tab', 'Enter', 'a', '+', 'Control++'],
        source: 'press Tab x2, Enter, a, +, Control++',
      },
    ],
  ],
  ['scroll: top', [{ kind: 'scroll', to: 'top', source: 'scroll to the top' }]],
  ['scroll: bottom', [{ kind: 'scroll', to: 'bottom', source: 'scroll to the bottom' }]],
  ['scroll: { by: 600 }', [{ kind: 'scroll', to: { by: 600 }, source: 'scroll by 600' }]],
  ['scroll: A', [{ kind: 'scroll', to: { target: { ...control, kind: 'shown' } }, source: 'scroll to A' }]],
  ['back: true', [{ kind: 'back', source: 'back' }]],
  ['forward: true', [{ kind: 'forward', source: 'forward' }]],
  ['reload: true', [{ kind: 'reload', source: 'reload' }]],
  [
    'wait: 1.5m\nclick: A',
    [
      { kind: 'pause', ms: 90_000, source: 'wait 1.5m' },
      { kind: 'click', target: control, source: 'click A' },
    ],
  ],
  [
    'wait: { gone: A }',
    [
      {
        kind: 'await',
        until: { kind: 'gone', target: { ...control, kind: 'shown' }, source: 'gone: A' },
        source: 'wait gone: A',
      },
    ],
  ],
  [
    'wait: 3 results',
    [
      {
        kind: 'await',
        until: {
          kind: 'visible',
          target: { kind: 'shown', name: { exact: '3 results' }, source: '3 results' },
          source: '3 results',
        },
        source: 'wait 3 results',
      },
    ],
  ],
];

describe('an action', () => {
  test.each(words)('%s', (written, wanted) => {
    expect(actionsOf(written).map(withoutPlace)).toEqual(wanted);
  });

  test('of every word of the table is among them', () => {
    const tried = new Set(words.map(([written]) => /^\w+/.exec(written)?.[0]));
    expect(Object.keys(actionWords).filter((word) => !tried.has(word))).toEqual([]);
  });

  test('knows its place: the key, or the pair, or the item', () => {
    const places = actionsOf('click: A\nfill:\n  B: c\n  D: e\ncheck: [F, G]').map(({ at }) => [at.line, at.column]);
    expect(places).toEqual([
      [4, 5],
      [6, 7],
      [7, 7],
      [8, 13],
      [8, 16],
    ]);
  });

  test('never shows what is typed in its source', () => {
    const sources = actionsOf('fill: { Password: hunter2 }\ntype: hunter2').map((action) => action.source);
    expect(sources.join()).not.toContain('hunter2');
  });
});
