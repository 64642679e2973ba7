import type { FieldPurpose, Keyboard } from '../model/field.ts';
import { personas } from '../model/persona.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { filled, step } from './example.ts';
import { listed } from './listed.ts';
import { calledBy, type UsedField, unseenFields, usedFields } from './used-fields.ts';

export default defineRule({
  id: 'wrong-keyboard',
  dimension: 'ergonomic',
  title: 'The wrong keyboard',
  what: 'On a touch screen a field brings up a keyboard on which what it asks for cannot be typed at once: letters for a telephone number, no @ for an email.',
  why: 'The keys have to be looked for, with a switch of the keyboard there and another one back, in every such field. Digits on a full keyboard are small, too, and are mistyped.',
  fix: 'Say what is typed: type="email", type="tel", type="url"; inputmode="numeric" for codes, card numbers and postcodes of digits, inputmode="decimal" for amounts. Keep type="number" for what is counted.',
  sources: [
    'WHATWG HTML, Input modalities: the inputmode attribute',
    'GOV.UK Design System, Text input: inputmode="numeric" for whole numbers, no type="number"',
  ],
  constants: ['keyboardSwitchS', 'effortRate'],
  check: (given, { persona }) => {
    if (personas[persona].input !== 'touch') return [];
    const fields = usedFields(given);
    const typed = fields.filter((field) => field.typed !== null && !['none', 'picker'].includes(field.keyboard));
    const wrong = typed.flatMap((field) => {
      const need = needOf(field, fields);
      return need === null || need.fits.includes(field.keyboard) ? [] : [{ field, need }];
    });
    return [
      ...charge(wrong),
      ...typed.filter(isNoCount).map(tellNumber),
      ...typed.filter(isCapitalised).map(tellCapital),
      ...unseenFields(given),
    ];
  },
  examples: [
    {
      name: 'an email in a text field',
      given: step(filled({ type: 'text', autocapitalize: 'none', keyboard: 'letters' })),
      finds: [{ subject: 'the form', points: 0.72 }],
    },
    {
      name: 'a telephone number and a card number with letters',
      given: step(
        filled({ type: 'text', label: { text: 'Phone', from: 'label' }, purpose: 'tel', keyboard: 'letters' }),
        filled({
          type: 'text',
          label: { text: 'Card number', from: 'label' },
          purpose: 'cc-number',
          keyboard: 'letters',
        }),
      ),
      finds: [{ subject: 'the form', points: 1.44 }],
    },
    {
      name: 'a card number is no number',
      given: step(
        filled({
          type: 'number',
          label: { text: 'Card number', from: 'label' },
          purpose: 'cc-number',
          keyboard: 'decimal',
        }),
      ),
      finds: [{ subject: 'field "Card number"', points: 'told' }],
    },
    { name: 'an email field', given: step(filled()), finds: [] },
    {
      name: 'a page that brings its own keys',
      given: step(filled({ type: 'text', purpose: 'one-time-code', keyboard: 'none' })),
      finds: [],
    },
    {
      name: 'a British postcode has letters',
      given: step(filled({ type: 'text', purpose: 'postal-code', keyboard: 'letters' })),
      finds: [],
    },
  ],
});

/** The keyboards that have what is typed at hand, what that is, and the word that brings one up. */
interface Need {
  readonly fits: readonly Keyboard[];
  readonly keys: string;
  /** A value of `inputmode`; of `type` too when it is one of its. */
  readonly mode: string;
}

const digits: Need = { fits: ['digits', 'decimal', 'tel'], keys: 'digits', mode: 'numeric' };
const types: ReadonlySet<string> = new Set(['email', 'tel', 'url']);

const needs: Readonly<Partial<Record<FieldPurpose, Need>>> = {
  email: { fits: ['email'], keys: 'the @', mode: 'email' },
  tel: { ...digits, mode: 'tel' },
  url: { fits: ['url'], keys: 'the slash', mode: 'url' },
  'cc-number': digits,
  'cc-csc': digits,
  quantity: digits,
  amount: { ...digits, mode: 'decimal' },
};

/** Null: any keyboard does, or it is not certain which one is needed. */
function needOf(field: UsedField, all: readonly UsedField[]): Need | null {
  const { purpose, typed } = field;
  if (purpose === 'one-time-code') return typed?.digitsOnly === true ? digits : null;
  if (purpose === 'postal-code') return isDigitsHere(field, all) ? digits : null;
  return purpose === null ? null : (needs[purpose] ?? null);
}

/**
 * A postcode has digits alone in France, and a "code postal" elsewhere too, but not in Canada; a form that asks for the country serves
 * countries whose postcodes have letters.
 */
function isDigitsHere({ lang, typed }: UsedField, all: readonly UsedField[]): boolean {
  const isFrench = /^fr\b(?!-ca)/i.test(lang);
  return isFrench && typed?.digitsOnly === true && !all.some(({ purpose }) => purpose === 'country');
}

/** One finding a step: whoever mends one field of a form mends them all. */
function charge(wrong: readonly Wrong[]): readonly Verdict[] {
  const [first] = wrong;
  if (first === undefined) return [];
  const message =
    wrong.length === 1
      ? `${first.field.subject} brings up ${comes[first.field.keyboard]} on a touch screen, so the customer has to switch for ${first.need.keys}; ${write(first)} has ${first.need.keys === 'digits' ? 'them' : 'it'} at hand`
      : `${count(wrong.length, 'field')} bring up a keyboard that the customer has to switch: ${listed(wrong.map((one) => `${calledBy(one.field)} (${one.need.keys}: ${write(one)})`))}`;
  return [
    {
      subject: 'the form',
      message,
      charge: { points: ({ keyboardSwitchS, effortRate }) => wrong.length * keyboardSwitchS * effortRate },
      evidence: {
        fields: wrong.map((one) => {
          const { subject, type, inputmode, keyboard, purpose } = one.field;
          return { subject, type, inputmode, keyboard, purpose, write: write(one) };
        }),
      },
      runs: [1, 1],
    },
  ];
}

interface Wrong {
  readonly field: UsedField;
  readonly need: Need;
}

/** Where the type is right already, or there can be none, the inputmode says it. */
function write({ field, need }: Wrong): string {
  const isByType = types.has(need.mode) && field.tag === 'input' && field.type !== need.mode;
  return `${isByType ? 'type' : 'inputmode'}="${need.mode}"`;
}

const comes: Readonly<Record<Keyboard, string>> = {
  letters: 'plain letters',
  search: 'plain letters',
  email: 'the keys of an email',
  url: 'the keys of an address',
  tel: 'the keys of a telephone',
  digits: 'digits alone',
  decimal: 'digits alone',
  picker: 'a list',
  none: 'nothing',
};

/** Codes of digits are not counted with: their zeros in front count, and nobody wants the next higher one. */
const noCounts: ReadonlySet<FieldPurpose> = new Set(['tel', 'postal-code', 'cc-number', 'cc-csc', 'one-time-code']);

function isNoCount({ type, purpose }: UsedField): boolean {
  return type === 'number' && purpose !== null && noCounts.has(purpose);
}

function tellNumber({ subject, type, inputmode, purpose }: UsedField): Verdict {
  return {
    subject,
    message: `${subject} is a number to the browser (type="number"): zeros in front may be lost, and arrow keys or a mouse wheel change it unseen`,
    charge: { told: 'the keyboard that comes up is the right one' },
    evidence: { fields: [{ subject, type, inputmode, purpose }] },
    runs: [1, 1],
  };
}

/** The @ is at hand, and the first letter comes as a capital: only type="email" prevents that by itself. */
function isCapitalised({ type, purpose, keyboard, autocapitalize }: UsedField): boolean {
  const isLeftOn = autocapitalize === null || !['none', 'off'].includes(autocapitalize.trim().toLowerCase());
  return purpose === 'email' && keyboard === 'email' && type === 'text' && isLeftOn;
}

function tellCapital({ subject, type, inputmode, autocapitalize }: UsedField): Verdict {
  return {
    subject,
    message: `${subject} begins with a capital letter on a phone: type="email", or autocapitalize="none", would leave it small`,
    charge: { told: 'a capital letter in an email is harmless to most sites' },
    evidence: { fields: [{ subject, type, inputmode, autocapitalize }] },
    runs: [1, 1],
  };
}
