import { describe, expect, test } from 'vitest';
import { everything, journeyOf, kettle, parse, withStep } from './parsing.ts';

describe('a journey', () => {
  test('is read whole, with its defaults', () => {
    const journey = journeyOf(kettle);
    expect(journey).toMatchObject({
      id: 'kettle',
      title: 'Buy a kettle as a new customer',
      file: 'journeys/kettle.yml',
      text: kettle,
      url: 'https://shop.example/',
      persona: 'desktop',
      timeoutMs: 20_000,
      own: ['*.shop.example'],
      secrets: ['SHOP_PASSWORD'],
    });
    expect(journey.steps.map(({ id, phase, scored, timeoutMs }) => [id, phase, scored, timeoutMs])).toEqual([
      ['sign-in', 'setup', false, 20_000],
      ['see-what-the-shop-sells', 'journey', true, 20_000],
      ['send-the-cookie-banner-away', 'journey', true, 20_000],
      ['look-for-a-steel-kettle', 'journey', true, 20_000],
      ['put-the-first-one-in-the-basket', 'journey', true, 20_000],
      ['say-where-it-should-go', 'journey', true, 20_000],
      ['empty-the-basket', 'teardown', false, 20_000],
    ]);
    expect(journey.steps[3]?.expect.map((condition) => condition.source)).toEqual([
      'text "3 results"',
      'url: /search*',
    ]);
    expect(parse(kettle).problems).toEqual([]);
  });

  test('has defaults', () => {
    const journey = journeyOf(withStep('click: Add'));
    expect(journey).toMatchObject({ persona: 'phone', timeoutMs: 30_000, own: [], secrets: [] });
    expect(journey).not.toHaveProperty('url');
    expect(journey.steps[0]).toEqual({
      id: 'one',
      was: [],
      title: 'One',
      phase: 'journey',
      at: { file: 'journeys/kettle.yml', line: 3, column: 5 },
      actions: [
        {
          kind: 'click',
          target: { kind: 'control', name: { exact: 'Add' }, source: 'Add' },
          source: 'click Add',
          at: { file: 'journeys/kettle.yml', line: 4, column: 5 },
        },
      ],
      expect: [
        {
          kind: 'visible',
          target: { kind: 'text', name: { exact: 'Done' }, source: 'text "Done"' },
          source: 'text "Done"',
        },
      ],
      optional: false,
      patienceMs: 3000,
      timeoutMs: 30_000,
      scored: true,
      irreversible: false,
    });
  });

  test('keeps texts as they stand in the file', () => {
    const step = journeyOf(kettle).steps.find((one) => one.id === 'say-where-it-should-go');
    const texts = step?.actions.flatMap((action) => (action.kind === 'fill' ? [action.text] : []));
    expect(texts).toEqual(['Ada Lovelace', 'ada+${run}@example.org', '01000']);
    const odd = journeyOf(withStep('fill: { A: yes, B: 1e3, C: 0x1F, D: ~, E: null, F: 2026-01-01, 10: x, 9: y }'));
    expect(
      odd.steps[0]?.actions.map((action) => (action.kind === 'fill' ? [action.target.source, action.text] : [])),
    ).toEqual([
      ['A', 'yes'],
      ['B', '1e3'],
      ['C', '0x1F'],
      ['D', '~'],
      ['E', 'null'],
      ['F', '2026-01-01'],
      ['10', 'x'],
      ['9', 'y'],
    ]);
  });

  test('may be JSON, and may use every word of the language', () => {
    const [step] = journeyOf(everything).steps;
    expect(step).toMatchObject({
      id: 'all',
      was: ['everything', 'whole'],
      note: 'why',
      optional: true,
      irreversible: true,
      timeoutMs: 90_000,
      patienceMs: 500,
      when: { kind: 'not', source: 'not: gone: dialog "News"', condition: { kind: 'gone' } },
    });
    expect(step?.actions.map((action) => action.source)).toEqual([
      'open /a',
      'click button /add/i nth 2 in css main',
      'doubleClick A',
      'rightClick B',
      'hover C',
      'focus D',
      'type where the caret is',
      'clear F',
      'check G',
      'check H',
      'uncheck I',
      'press ArrowDown ×2, Enter',
      'scroll by -300',
      'scroll to the top',
      'scroll to heading "J"',
      'back',
      'forward',
      'reload',
      'wait 2s',
      'wait enabled: button "K"',
      'choose M in L',
      'fill N',
    ]);
    expect(step?.expect.map((condition) => condition.kind)).toEqual([
      'url',
      'title',
      'value',
      'count',
      'disabled',
      'focused',
      'visible',
      'gone',
    ]);
  });

  test.each([kettle, everything])('survives a round trip through JSON', (text) => {
    const journey = journeyOf(text);
    expect(JSON.parse(JSON.stringify(journey))).toEqual(journey);
    expect(JSON.stringify(journey)).not.toContain('undefined');
  });

  test('takes id and persona from the caller', () => {
    expect(journeyOf(kettle, { id: 'mine', persona: 'phone' })).toMatchObject({ id: 'mine', persona: 'phone' });
    expect(journeyOf(kettle, { file: 'C:\\shop\\Ünïque Kettle.v2.yaml' }).id).toBe('unique-kettle-v2');
  });

  test('is told with Windows line ends and a byte order mark too', () => {
    const journey = journeyOf(`\ufeff${kettle.replaceAll('\n', '\r\n')}`);
    expect(journey.steps.map((step) => step.at.line)).toEqual(journeyOf(kettle).steps.map((step) => step.at.line));
  });
});

describe('the order of actions', () => {
  const order = (body: string) => journeyOf(withStep(body)).steps[0]?.actions.map((action) => action.source);

  test('is that of the file, whatever the order of the schema', () => {
    expect(order('wait: 1s\npress: Enter\nclick: B\nfill: { Z: 1, A: 2, "2": 3, "1": 4 }\nopen: /')).toEqual([
      'wait 1s',
      'press Enter',
      'click B',
      'fill Z',
      'fill A',
      'fill 2',
      'fill 1',
      'open /',
    ]);
  });

  test('holds within `do`, and around it', () => {
    expect(order('click: A\ndo:\n  - press: Tab\n    click: B\n  - click: C\nhover: D')).toEqual([
      'click A',
      'press Tab',
      'click B',
      'click C',
      'hover D',
    ]);
  });

  test('holds for `choose`, `value` and `count`', () => {
    expect(order('choose: { Size: L, Colour: red }')).toEqual(['choose L in Size', 'choose red in Colour']);
    const conditions = journeyOf(
      withStep('expect: { value: { Size: L, "1": x, Colour: red }, count: { role row: 2, role cell: 4 } }'),
    ).steps[0]?.expect;
    expect(conditions?.map((condition) => condition.source)).toEqual([
      'value: Size = L',
      'value: 1 = x',
      'value: Colour = red',
      'count: role row = 2',
      'count: role cell = 4',
    ]);
  });
});
