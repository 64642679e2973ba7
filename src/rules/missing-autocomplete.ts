import type { FieldPurpose } from '../model/field.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { type AutofillWord, autofillWord, beginsAccount } from './autofill-word.ts';
import { filled, step } from './example.ts';
import { listed } from './listed.ts';
import { calledBy, type UsedField, unseenFields, usedFields } from './used-fields.ts';

export default defineRule({
  id: 'missing-autocomplete',
  dimension: 'ergonomic',
  title: 'Typing what the browser knows',
  what: 'A field asks for something a browser may know of its owner, and its autocomplete attribute does not say so, says "off", or says something else.',
  why: 'A name, an address or a card can be filled in with one pick, without a typing error. A browser that is not told has to guess which field is which, and offers nothing, or the wrong thing. For people to whom typing or remembering is hard it decides whether they can go on.',
  fix: 'Give each field HTML\'s own word for what it asks: autocomplete="name", "email", "address-line1", "postal-code" and so on. The evidence names the word for each field. Take autocomplete="off" away from the customer\'s own data.',
  sources: [
    'WHATWG HTML, Autofill: the fields and their grammar',
    'WCAG 2.2, 1.3.5',
    'Chrome, 2024: whoever lets the browser fill in a form leaves it less often',
  ],
  constants: ['pickS', 'effortRate', 'autofillUse'],
  axe: ['autocomplete-valid'],
  check: (given) => {
    const fields = usedFields(given);
    const silent = fields.flatMap((field): readonly Silent[] => {
      const word = autofillWord(field, fields);
      return word === null || word.isSaid ? [] : [{ field, ...word }];
    });
    const excused = silent.map((one) => ({ one, excuse: excuseFor(one, fields) }));
    const charged = excused.flatMap(({ one, excuse }) => (excuse === null ? [one] : []));
    return [
      ...charge(charged),
      ...excused.flatMap(({ one, excuse }) => (excuse === null ? [] : [tell(one, excuse)])),
      ...fields.filter(isGarbled).map(tellGarbled),
      ...unseenFields(given),
    ];
  },
  examples: [
    {
      name: 'two fields that say nothing, one that says "off"',
      given: step(
        filled({ autofill: 'nothing' }),
        filled({ label: { text: 'Full name', from: 'label' }, purpose: 'name', autofill: 'nothing', characters: 12 }),
        filled({ label: { text: 'Phone', from: 'label' }, purpose: 'tel', autofill: 'off', characters: 10 }),
      ),
      finds: [{ subject: 'the form', points: 2.12 }],
    },
    {
      name: 'an address that says it is an email',
      given: step(filled({ label: { text: 'Address', from: 'label' }, purpose: 'street-address' })),
      finds: [{ subject: 'the form', points: 1.28 }],
    },
    {
      name: 'a code from a message: only who receives it could tell what is saved',
      given: step(
        filled({ label: { text: 'Code', from: 'label' }, purpose: 'one-time-code', autofill: 'off', characters: 6 }),
      ),
      finds: [{ subject: 'field "Code"', points: 'told' }],
    },
    { name: 'it says what it asks for', given: step(filled()), finds: [] },
    {
      name: "a friend's email is not the customer's own",
      given: step(filled({ isOthers: true, autofill: 'off' })),
      finds: [],
    },
    { name: 'nobody knows what it asks for', given: step(filled({ purpose: null, autofill: 'nothing' })), finds: [] },
  ],
});

/** A field that lacks its word. */
interface Silent extends AutofillWord {
  readonly field: UsedField;
}

/** Why nothing is charged though the word is missing; null: there is no reason. */
function excuseFor({ field, asks }: Silent, all: readonly UsedField[]): string | null {
  if (field.isRepeated) return 'what is asked twice is a friction of its own';
  if (asks === 'one-time-code')
    return 'it is a new one each time; the word lets a phone offer the code from the message';
  if (asks === 'cc-csc') return 'few browsers keep the security code of a card';
  if (passwords.has(asks))
    return 'password managers find it by its type; the word tells an old password from a new one';
  if (isSigningIn(all)) return 'password managers find it beside the password';
  return null;
}

const passwords: ReadonlySet<FieldPurpose | null> = new Set(['password', 'current-password', 'new-password']);

/** An account's name and its one password, with nothing else asked and nothing said of a new account. */
function isSigningIn(all: readonly UsedField[]): boolean {
  const known = all.filter(({ purpose }) => purpose !== null);
  const asked = known.filter(({ purpose }) => passwords.has(purpose));
  return (
    asked.length === 1 &&
    known.every(({ purpose }) => passwords.has(purpose) || accountNames.has(purpose)) &&
    asked.every((field) => field.purpose !== 'new-password' && field.autofill !== 'new-password') &&
    !known.some(beginsAccount)
  );
}

const accountNames: ReadonlySet<FieldPurpose | null> = new Set(['email', 'username', 'tel']);

/** One finding a step: whoever mends one field of a form mends them all. */
function charge(fields: readonly Silent[]): readonly Verdict[] {
  const [first] = fields;
  if (first === undefined) return [];
  const characters = fields.reduce((sum, { field }) => sum + (field.typed?.characters ?? 0), 0);
  const typed = characters > 0 ? `; the customer types ${count(characters, 'character')}` : '';
  const saved = (pickS: number) =>
    fields.reduce((sum, { field }) => sum + Math.max(0, field.typingMs / 1000 - pickS), 0);
  const message =
    fields.length === 1
      ? lacking(first)
      : `${count(fields.length, 'field')} lack the autocomplete word by which a browser fills them in: ${listed(fields.map((one) => `${calledBy(one.field)} (${said(one)})`))}`;
  return [
    {
      subject: 'the form',
      message: `${message}${typed}`,
      charge: fields.every(({ field }) => field.typingMs === 0)
        ? { told: 'choosing from a list takes no longer than picking what the browser offers' }
        : { points: (c) => saved(c.pickS) * c.effortRate * c.autofillUse },
      evidence: { fields: fields.map(figures) },
      runs: [1, 1],
    },
  ];
}

function tell(one: Silent, excuse: string): Verdict {
  return {
    subject: one.field.subject,
    message: lacking(one),
    charge: { told: excuse },
    evidence: { fields: [figures(one)] },
    runs: [1, 1],
  };
}

/** What is wrong in itself, on a field of which nobody knows what it asks for; on the others it is missing what they need. */
function isGarbled({ autofill, purpose }: UsedField): boolean {
  return autofill === 'invalid' && purpose === null;
}

function tellGarbled({ subject, autocomplete, label }: UsedField): Verdict {
  return {
    subject,
    message: `${subject} has an autocomplete that means nothing to a browser: "${autocomplete}"`,
    charge: { told: 'what the field asks for, and so what could be filled in, is not certain' },
    evidence: { fields: [{ subject, label, autocomplete }] },
    runs: [1, 1],
  };
}

function lacking(one: Silent): string {
  return `${one.field.subject} lacks the autocomplete word by which a browser fills it in (${said(one)})`;
}

/** `email instead of "off"`: the word, and what stands in its place. */
function said(one: Silent): string {
  const { autocomplete, autofill } = one.field;
  const instead = autofill === 'nothing' ? '' : ` instead of "${autocomplete?.trim() || 'off'}"`;
  return `${one.word}${instead}`;
}

function figures(one: Silent) {
  const { subject, label, name, id, autocomplete, purpose, typed, typingMs } = one.field;
  return {
    subject,
    label,
    name,
    id,
    autocomplete,
    purpose,
    word: one.word,
    characters: typed?.characters ?? 0,
    typingMs,
  };
}
