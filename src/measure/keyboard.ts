import type { Keyboard } from '../model/field.ts';

/** The keyboard that comes up on a touch screen: `inputmode` says it, or else the type of the field. Source: WHATWG HTML, "Input modalities". */
export function keyboardOf(type: string, inputmode: string | null): Keyboard {
  if (pickers.has(type)) return 'picker';
  const mode = (inputmode ?? '').trim().toLowerCase();
  return byMode[mode] ?? byType[type] ?? 'letters';
}

const byMode: Readonly<Record<string, Keyboard>> = {
  none: 'none',
  text: 'letters',
  tel: 'tel',
  url: 'url',
  email: 'email',
  numeric: 'digits',
  decimal: 'decimal',
  search: 'search',
};

const byType: Readonly<Record<string, Keyboard>> = {
  email: 'email',
  tel: 'tel',
  url: 'url',
  search: 'search',
  searchbox: 'search',
  number: 'decimal',
};

/** Types and roles that bring up no keyboard at all. */
const pickers: ReadonlySet<string> = new Set([
  ...['select', 'checkbox', 'radio', 'switch', 'slider', 'listbox', 'file', 'color', 'range'],
  ...['date', 'month', 'week', 'time', 'datetime-local'],
]);
