import type { FieldPurpose } from '../model/field.ts';
import type { FieldMeasures } from '../model/target-measures.ts';
import type { FieldObservation } from '../model/target-observation.ts';
import { againWords, articles, codeFillers, fieldWords, fillers, otherPeople, type Words } from './field-words.ts';

type Purpose = Pick<FieldMeasures, 'purpose' | 'isRepeated' | 'isOthers'>;

/**
 * What a field asks for, where that is certain. A label that is understood as a whole decides; one that is not leaves it open, whatever
 * the attributes say: `name="nom"` under "Name of your dog" is not the customer's. Attributes speak only for a field without any label.
 */
export function purposeOf(field: FieldObservation): Purpose {
  const { type, label, name, id, placeholder, group } = field;
  const isOthers = [label.text, placeholder, group, name, id].some((text) =>
    wordsOf(text).some((word) => otherPeople.has(word)),
  );
  if (!asksForText(type)) return { purpose: null, isRepeated: false, isOthers };
  const { purpose, isRepeated } = label.from === 'none' ? byAttributes(name, id) : byLabel(label.text);
  return { purpose: byType(type, purpose), isRepeated, isOthers };
}

type Reading = Omit<Purpose, 'isOthers'>;

const unknown: Reading = { purpose: null, isRepeated: false };

/** Kinds of fields in which one of the known answers may be typed or chosen. */
function asksForText(type: string): boolean {
  return !['checkbox', 'radio', 'switch', 'slider', 'range', 'color', 'file', 'time', 'week'].includes(type);
}

/** The type is the site's own word: an email field asks for an email, unless its label means something typed like one. */
function byType(type: string, read: FieldPurpose | null): FieldPurpose | null {
  if (type === 'search' || type === 'searchbox') return 'search';
  if (type === 'email') return read === 'username' ? read : 'email';
  if (type === 'password') return read === null ? 'password' : secrets.has(read) ? read : null;
  return read;
}

const secrets: ReadonlySet<FieldPurpose> = new Set([
  'password',
  'new-password',
  'current-password',
  'one-time-code',
  'cc-csc',
  'cc-number',
]);

/** Up to a colon or dash; what stands in brackets is an aside. */
function byLabel(label: string): Reading {
  const asked = label.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/\s[-–—]\s|:/)[0] ?? '';
  return look(asked.trim() === '' ? label : asked, labels, [articles, fillers]);
}

/** Name and id must not say two things. */
function byAttributes(name: string, id: string): Reading {
  const read = [name, id].map((code) => look(splitCamel(code), codes, [articles, fillers, codeFillers]));
  const certain = read.filter(({ purpose }) => purpose !== null);
  return new Set(certain.map(({ purpose }) => purpose)).size === 1 ? (certain[0] ?? unknown) : unknown;
}

/** The words as they are, then with more and more of what may be left out. */
function look(text: string, known: Dictionary, ignored: readonly ReadonlySet<string>[]): Reading {
  const words = wordsOf(text);
  const isRepeated = words.some((word) => againWords.has(word)) || /\bre enter\b/.test(words.join(' '));
  let asked = words.filter((word) => !againWords.has(word) && !(isRepeated && (word === 're' || word === 'enter')));
  let purpose = known.get(key(asked));
  for (const set of ignored) {
    asked = asked.filter((word) => !set.has(word));
    purpose ??= known.get(key(asked));
  }
  return purpose === undefined ? unknown : { purpose, isRepeated };
}

type Dictionary = ReadonlyMap<string, FieldPurpose>;

const key = (words: readonly string[]) => words.join('');

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bn\s?[°º]/g, 'numero ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `billingAddress[firstName]` is four words. */
function splitCamel(code: string): string {
  return code.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

const labels = dictionaryOf(({ label }) => label);
const codes = dictionaryOf(({ label, code }) => (code === undefined ? label : `${label}, ${code}`));

/** Every phrase, with its small words and without. */
function dictionaryOf(read: (words: Words) => string): Dictionary {
  const found = new Map<string, FieldPurpose>();
  for (const [purpose, words] of Object.entries(fieldWords) as [FieldPurpose, Words][]) {
    for (const phrase of read(words).split(',').map(wordsOf)) {
      found.set(key(phrase), purpose);
      found.set(key(phrase.filter((word) => !articles.has(word))), purpose);
    }
  }
  return found;
}
