import { type AutofillField, autofillFields } from '../model/field.ts';
import type { FieldMeasures } from '../model/target-measures.ts';

/**
 * What an `autocomplete` attribute says to a browser: `[section-…] [shipping|billing] [home|work|mobile|fax|pager] field [webauthn]`, the
 * third only before a telephone number, an email or a messenger. Source: WHATWG HTML, "Processing model" of autofill.
 */
export function readAutocomplete(written: string | null): FieldMeasures['autofill'] {
  const tokens = (written ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (tokens.length === 0) return 'nothing';
  if (tokens.length === 1 && (tokens[0] === 'on' || tokens[0] === 'off')) return tokens[0];
  if (tokens.at(-1) === 'webauthn') tokens.pop();
  const field = tokens.pop();
  if (!isField(field)) return 'invalid';
  if (/^(tel|email|impp)/.test(field) && ways.has(tokens.at(-1) ?? '')) tokens.pop();
  if (tokens.at(-1) === 'shipping' || tokens.at(-1) === 'billing') tokens.pop();
  if (/^section-./.test(tokens.at(-1) ?? '')) tokens.pop();
  return tokens.length === 0 ? field : 'invalid';
}

const ways: ReadonlySet<string> = new Set(['home', 'work', 'mobile', 'fax', 'pager']);

const fields: ReadonlySet<string> = new Set(autofillFields);

function isField(token: string | undefined): token is AutofillField {
  return token !== undefined && fields.has(token);
}
