import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { journeyJsonSchema, journeySchemaText } from '../../src/journey/json-schema.ts';
import type { JourneyFile } from '../../src/journey/schema.ts';
import { library } from './library.ts';
import { everything, kettle, parse, withStep } from './parsing.ts';

const isValid = new Ajv({ strict: false, validateSchema: true, allErrors: true }).compile(journeyJsonSchema());

describe('the JSON Schema', () => {
  test('is the file that editors read', () => {
    const file = new URL('../../schema/journey.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(journeySchemaText());
  });

  test('is draft-07', () => {
    expect(journeyJsonSchema().$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  test.each([
    kettle,
    everything,
    withStep('fill: { Postcode: 01000, Age: 7, Newsletter: true }\nclick: { name: Add, nth: 2 }\nwait: 2s'),
    withStep('click: A\nrepeat: { times: 3, until: A }'),
    withStep('press: 7\nscroll: { by: 600 }\ncheck: [A, { role: checkbox, name: B }]\nback: true'),
    withStep('expect: [A, { count: { role row: 3 } }, { not: [{ url: { matches: /a/ } }, B] }]'),
  ])('accepts what an editor reads of a sound journey: %j', (text) => {
    expect(parse(text).journey).toBeDefined();
    isValid(parseYaml(text));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test.each([
    'clik: A',
    'click: [A]',
    'click: { role: buton }',
    'click: { nam: A }',
    'click:',
    'fill: A',
    'fill: { A: }',
    'fill: {}',
    'check: []',
    'do: click',
    'do: [{ expect: A }]',
    'timeout: 1 minute',
    'optional: yes please',
    'back: false',
    'scroll: { by: far }',
    'expect: { visible: A }',
    'expect: { count: { A: few } }',
    'expect: { url: { matchs: /a/ } }',
    'use: sign-in.yml',
    'with: { a: b }',
    'repeat: 3',
    'repeat: { times: 0 }',
    'repeat: { time: 3 }',
  ])('refuses a broken one, as the parser does: %j', (body) => {
    expect(isValid(parseYaml(withStep(body)))).toBe(false);
    expect(parse(withStep(body)).journey).toBeUndefined();
  });

  const signIn = 'journey: A\nvars: { a: b }\nsteps:\n  - step: B\n    expect: C\n';
  test.each([
    ['- use: sign-in.yml', true],
    ['- use: sign-in.yml\n  with: { a: 1 }\n  id: again', true],
    ['- use: sign-in.yml\n  with: {}', false],
    ['- use: sign-in.yml\n  click: A', false],
    ['- use: [a]', false],
    ['- with: { a: b }', false],
  ])('takes another journey in the place of a step, or not, as the parser does: %j', (item, isSound) => {
    const text = `journey: Buy\nsetup:\n${item}\nsteps:\n- step: One\n  expect: Done\n`;
    expect(isValid(parseYaml(text))).toBe(isSound);
    expect(parse(text, { read: library({ 'journeys/sign-in.yml': signIn }) }).journey !== undefined).toBe(isSound);
  });

  test('describes every property, with an example where one helps', () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(
            value as Record<string, { description?: string; examples?: unknown }>,
          )) {
            if (property.description === undefined) bare.push(`${path}/${name}: description`);
            if (property.examples === undefined && !['$schema', 'setup', 'steps', 'teardown'].includes(name))
              bare.push(`${path}/${name}: examples`);
          }
        }
        if (key !== 'examples') visit(value, `${path}/${key}`);
      }
    };
    visit(journeyJsonSchema(), '');
    expect(bare).toEqual([]);
  });

  test('gives examples of actions that the parser reads', () => {
    const schema = journeyJsonSchema() as {
      definitions: { step: { properties: Record<string, { examples?: readonly unknown[] }> } };
    };
    const wrong: string[] = [];
    for (const [key, { examples = [] }] of Object.entries(schema.definitions.step.properties)) {
      for (const example of examples) {
        const step = { step: 'One', expect: 'Done', ...(key === 'repeat' && { click: 'A' }), [key]: example };
        const { problems } = parse(JSON.stringify({ journey: 'Buy', steps: [step, { step: 'Last', expect: 'Done' }] }));
        wrong.push(...problems.map((problem) => `${key}: ${problem.message}`));
      }
    }
    expect(wrong).toEqual([expect.stringContaining('wait: `wait: 2s` stands before an expectation')]);
  });

  test('gives the type of a journey file', () => {
    const file: JourneyFile = {
      journey: 'Buy',
      steps: [{ step: 'One', click: { role: 'button', name: 'Add' }, fill: { Age: 7 }, expect: ['A'] }],
    };
    // @ts-expect-error: no such key
    const wrong: JourneyFile = { journey: 'Buy', steps: [{ step: 'One', clik: 'A' }] };
    expect([parse(JSON.stringify(file)).journey, parse(JSON.stringify(wrong)).journey]).toEqual([
      expect.anything(),
      undefined,
    ]);
  });
});
