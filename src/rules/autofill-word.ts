import type { AutofillField, FieldPurpose } from '../model/field.ts';
import type { UsedField } from './used-fields.ts';

/** HTML's word for what a field asks of its owner. */
export interface AutofillWord {
  readonly asks: Known;
  /** To be written. */
  readonly word: string;
  /** Whether what is written does as well. */
  readonly isSaid: boolean;
}

type Known = Exclude<FieldPurpose, 'search' | 'quantity' | 'amount'>;

/**
 * Null: it asks for something no browser knows, for somebody else's data, or for nothing certain; or it can carry no such word, being made
 * of something else. `all`: the fields beside it.
 */
export function autofillWord(field: UsedField, all: readonly UsedField[]): AutofillWord | null {
  const asks = field.isOthers || !carriers.has(field.tag) ? null : knownBy(field, all);
  if (asks === null) return null;
  const fits: readonly string[] = accepted[asks] ?? [asks];
  return { asks, word: wordFor(asks, field), isSaid: fits.includes(field.autofill) };
}

const carriers: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);

function knownBy({ purpose, label }: UsedField, all: readonly UsedField[]): Known | null {
  if (purpose === null || purpose === 'search' || purpose === 'quantity' || purpose === 'amount') return null;
  // "Nom" beside "Prénom" is the family's.
  if (purpose === 'name' && all.some((other) => other.purpose === 'given-name')) return 'family-name';
  // "Email or telephone number", but not "User name or email".
  return purpose === 'username' && /mail/i.test(label.text) && !/user|identifiant/i.test(label.text)
    ? 'email'
    : purpose;
}

/** Whether it stands under the heading of a form that begins an account, in English or French. */
export function beginsAccount({ group }: UsedField): boolean {
  return /\b(sign ?up|register|registration|join|create|inscri\w*|cr[eé](er|ez|ation))(?!\w)/i.test(group);
}

/** A street of one line is its first line. */
function wordFor(asks: Known, field: UsedField): string {
  if (asks === 'password')
    return beginsAccount(field) ? 'new-password' : 'current-password, or new-password where one is chosen';
  return asks === 'street-address' && field.tag === 'input' ? 'address-line1' : asks;
}

/** Words that do; for what is not listed only the word itself does. */
const accepted: Readonly<Partial<Record<Known, readonly AutofillField[]>>> = {
  name: ['name', 'given-name', 'family-name', 'additional-name', 'nickname', 'username', 'cc-name'],
  'given-name': ['given-name', 'additional-name', 'nickname', 'cc-given-name'],
  'family-name': ['family-name', 'cc-family-name'],
  nickname: ['nickname', 'username', 'name'],
  username: ['username', 'email', 'tel', 'nickname'],
  email: ['email', 'username'],
  password: ['current-password', 'new-password', 'one-time-code'],
  tel: ['tel', 'tel-national', 'tel-local', 'username'],
  'street-address': ['street-address', 'address-line1'],
  'address-line1': ['address-line1', 'street-address'],
  'address-line2': ['address-line2', 'address-line3'],
  'address-level2': ['address-level2', 'address-level3', 'address-level1'],
  'address-level1': ['address-level1', 'address-level2'],
  country: ['country', 'country-name'],
  'cc-name': ['cc-name', 'name'],
  'cc-exp': ['cc-exp', 'cc-exp-month', 'cc-exp-year'],
};
