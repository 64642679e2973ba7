import { count } from '../model/quantity.ts';
import { defineRule, type Friction, type Verdict } from '../model/rule.ts';
import { filled, step } from './example.ts';
import { listed } from './listed.ts';
import { calledBy, type UsedField, unseenFields, usedFields } from './used-fields.ts';

/** Fields. What a control to press breaks belongs to `unnamed-target`, that of a switch or an option of the page's own too. */
const owned = ['label', 'select-name', 'aria-input-field-name', 'label-title-only'] as const;

export default defineRule({
  id: 'missing-label',
  dimension: 'ergonomic',
  title: 'A field without a label',
  what: 'A field that the customer fills in or chooses from has no label: no name at all, or only a placeholder that leaves as soon as something is typed.',
  why: 'Without a name a screen reader can say only "text field", and voice control cannot go there. With a placeholder in place of a label, whoever stops to check or to correct has to recall what was asked.',
  fix: 'Write a <label for="…"> beside each field and leave it there. A label that floats up when the field is entered does as well; a placeholder is for an example of what to type.',
  sources: [
    'WCAG 2.2, 1.3.1, 3.3.2 and 4.1.2',
    'Nielsen Norman Group, Placeholders in form fields are harmful, 2014',
    'Click-Away Pound survey, 2019: customers with access needs leave hard sites',
  ],
  constants: ['shareNoName', 'thinkS', 'effortRate'],
  axe: owned,
  check: (given) => {
    const fields = usedFields(given).filter(needsLabel);
    const nameless = fields.filter(isNameless);
    const vanishing = fields.filter((field) => !isNameless(field) && vanishes(field));
    return [...nameless.map(shutsOut), ...hasToRecall(vanishing), ...unseenFields(given)];
  },
  examples: [
    {
      name: 'no name at all',
      given: step(filled({ label: { text: '', from: 'none' } })),
      finds: [{ subject: 'field without a name (input#email)', points: 'share' }],
    },
    {
      name: 'two placeholders in place of labels',
      given: step(
        filled({ label: { text: 'Email', from: 'placeholder' } }),
        filled({ label: { text: 'Full name', from: 'placeholder' }, purpose: 'name' }),
      ),
      finds: [{ subject: 'the form', points: 1.44 }],
    },
    { name: 'a label beside it', given: step(filled()), finds: [] },
    {
      name: 'a search field says what it is by its looks',
      given: step(filled({ type: 'search', label: { text: 'Search', from: 'placeholder' }, purpose: 'search' })),
      finds: [],
    },
  ],
});

/** What is pressed, a button that opens a list or a switch of the page's own making, is `unnamed-target`'s. */
function needsLabel({ tag, role }: UsedField): boolean {
  return tag !== 'button' && (!['checkbox', 'radio', 'switch'].includes(role) || tag === 'input');
}

function isNameless({ label, violations }: UsedField): boolean {
  return label.from === 'none' || (violations ?? []).some(({ id }) => id !== 'label-title-only' && isOwned(id));
}

/** A search field stands alone and is known by its glass; nobody forgets what it asks. */
function vanishes({ label, purpose }: UsedField): boolean {
  return (label.from === 'placeholder' || label.from === 'title') && purpose !== 'search';
}

function shutsOut(field: UsedField): Friction {
  const broken = field.violations?.find(({ id }) => isOwned(id));
  return {
    subject: field.subject,
    message: `${field.subject} has no label: a screen reader can say no more than "${spoken[field.role] ?? 'text field'}"`,
    charge: { share: ({ shareNoName }) => shareNoName, cause: 'no-name' },
    evidence: { label: field.label, type: field.type, name: field.name, id: field.id, violation: broken ?? null },
    runs: [1, 1],
    ...(broken && { axe: broken.id }),
  };
}

/** One finding a step: whoever mends one field of a form mends them all. */
function hasToRecall(fields: readonly UsedField[]): readonly Verdict[] {
  const [first] = fields;
  if (first === undefined) return [];
  const byTitle = fields.every(({ label, placeholder }) => label.from === 'title' && placeholder === '');
  const leaves = byTitle
    ? 'title alone, which shows only under a mouse that rests on it'
    : 'placeholder alone, which leaves as soon as something is typed';
  const message =
    fields.length === 1
      ? `${first.subject} is labelled by its ${leaves}`
      : `${count(fields.length, 'field')} are labelled by their ${leaves}: ${listed(fields.map(calledBy))}`;
  return [
    {
      subject: 'the form',
      message,
      charge: { points: ({ thinkS, effortRate }) => fields.length * thinkS * effortRate },
      evidence: { fields: fields.map(({ subject, label, name, id }) => ({ subject, label, name, id })) },
      runs: [1, 1],
    },
  ];
}

function isOwned(axeId: string): boolean {
  return owned.some((own) => own === axeId);
}

/** What a screen reader says of a field when it has nothing else to say. */
const spoken: Readonly<Record<string, string>> = {
  combobox: 'combo box',
  listbox: 'list',
  checkbox: 'tick box',
  radio: 'radio button',
  slider: 'slider',
  spinbutton: 'spin button',
  searchbox: 'search edit',
};
