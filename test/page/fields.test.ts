import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldObservation } from '../../src/model/target-observation.ts';
import { type OpenPage, openPages } from './open-page.ts';

let pages: OpenPage;
let program: string;

beforeAll(async () => {
  pages = await openPages();
  const bundle = await rolldown({
    input: fileURLToPath(new URL('list-fields.ts', import.meta.url)),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'fields' });
  program = output[0].code;
  await pages.open('fields.html');
});

afterAll(async () => {
  await pages?.[Symbol.asyncDispose]();
});

const ask = (call: string) => pages.tab.page.evaluate(`${program}; fields.${call}`);
const fieldOf = (id: string) => ask(`fieldOf(${JSON.stringify(id)})`) as Promise<FieldObservation>;

test('a field knows what names it: the ids say what', async () => {
  const ids = ((await ask('fieldIds()')) as readonly string[]).filter((id) => /-\d$/.test(id));
  expect(ids.length).toBe(20);
  for (const id of ids) {
    const { label } = await fieldOf(id);
    expect(label.from, id).toBe(id.replace(/-\d$/, ''));
    expect(label.text === '', id).toBe(label.from === 'none');
  }
});

test('its kind, its words and its part of the form are seen; what stands in it is not', async () => {
  expect(await fieldOf('in-a-legend')).toEqual({
    type: 'text',
    label: { text: 'Nom', from: 'label' },
    placeholder: '',
    name: 'nom',
    id: 'in-a-legend',
    group: 'Destinataire',
    autocomplete: 'shipping name',
    formAutocomplete: null,
    inputmode: 'text',
    autocapitalize: 'words',
    lang: 'fr',
  });
  expect(await fieldOf('under-a-heading')).toMatchObject({ group: 'Who you are', formAutocomplete: 'off', lang: 'en' });
});

test.each([
  ['label-1', 'email'],
  ['label-5', 'select'],
  ['label-7', 'checkbox'],
  ['placeholder-3', 'textarea'],
  ['none-4', 'editable'],
])('the type of %s is %s', async (id, type) => {
  expect((await fieldOf(id)).type).toBe(type);
});

test('a press beside leads away, does something, or enters a field; what is disabled does nothing', async () => {
  await pages.tab.page.evaluate(() => document.querySelector('#middle')?.scrollIntoView());
  expect(await ask('besides("middle")')).toEqual([
    ['link "Away"', 'link'],
    ['link "Here"', 'button'],
    ['field "Count"', 'field'],
  ]);
});
