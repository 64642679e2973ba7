import { isPerceivable } from './perceivable.ts';
import type { FieldState, OptionFound } from './protocol.ts';
import { nameOf, roleOf } from './role.ts';
import { frameOffset, roots } from './roots.ts';
import { fold } from './text.ts';

/** What kind of field it is and what stands in it. */
export function fieldState(element: Element): FieldState {
  return {
    type: typeOf(element),
    empty: isEmpty(element),
    checked: isChecked(element),
    focused: roots().some((root) => root.activeElement === element),
  };
}

function typeOf(element: Element): FieldState['type'] {
  const role = roleOf(element);
  if (element.localName === 'select') return 'select';
  if (element.matches('input[type=password]')) return 'password';
  if (element.matches('input[type=checkbox],input[type=radio]') || ['checkbox', 'radio', 'switch'].includes(role))
    return 'checkable';
  if (element.localName === 'input' || element.localName === 'textarea')
    return role === 'combobox' ? 'listbox' : 'text';
  if ((element as HTMLElement).isContentEditable) return 'editable';
  if (role === 'radiogroup' || element.querySelector('input[type=radio],[role=radio]')) return 'radio group';
  return role === 'listbox' || role === 'combobox' ? 'listbox' : 'other';
}

function isEmpty(element: Element): boolean {
  return 'value' in element ? element.value === '' : (element.textContent ?? '').trim() === '';
}

function isChecked(element: Element): boolean {
  return (element as HTMLInputElement).checked === true || element.getAttribute('aria-checked') === 'true';
}

/** Where the option of this visible text is. */
export function optionOf(field: Element, text: string): OptionFound {
  const wanted = fold(text);
  if (field.localName === 'select') return nativeOption(field as HTMLSelectElement, wanted);
  const choices = choicesOf(field);
  const option = choices.find((choice) => fold(nameOf(choice, true) || (choice.textContent ?? '')) === wanted);
  if (!option) return { kind: 'none', options: namesOf(choices) };
  if (isChecked(option) || option.getAttribute('aria-selected') === 'true') return { kind: 'chosen' };
  const label = 'labels' in option ? (option as HTMLInputElement).labels?.[0] : undefined;
  const surface = isPerceivable(option) || !label ? option : label;
  // A list that is still opening has no place to press yet.
  if (!isPerceivable(surface)) return { kind: 'none', options: namesOf(choices) };
  surface.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = surface.getBoundingClientRect();
  const offset = frameOffset(surface);
  return { kind: 'point', point: { x: box.x + box.width / 2 + offset.x, y: box.y + box.height / 2 + offset.y } };
}

function namesOf(choices: readonly Element[]): readonly string[] {
  return choices.map((choice) => nameOf(choice, true) || (choice.textContent ?? '').trim()).slice(0, 12);
}

function nativeOption(field: HTMLSelectElement, wanted: string): OptionFound {
  const enabled = [...field.options].filter((option) => !option.disabled);
  const index = enabled.findIndex((option) => fold(option.text) === wanted);
  if (index < 0) return { kind: 'none', options: [...field.options].map((option) => option.text).slice(0, 12) };
  const current = enabled.findIndex((option) => option.selected);
  return current === index ? { kind: 'chosen' } : { kind: 'native', index, current, count: enabled.length };
}

/** The options of a list that opened, wherever it was put; or the choices in a group. */
function choicesOf(field: Element): readonly Element[] {
  const inside = [...field.querySelectorAll('input[type=radio],[role=radio],[role=option]')];
  if (inside.length > 0) return inside;
  const ids = `${field.getAttribute('aria-controls') ?? ''} ${field.getAttribute('aria-owns') ?? ''}`
    .split(/\s+/)
    .filter(Boolean);
  const owned = ids.flatMap((id) => [
    ...(field.ownerDocument.getElementById(id)?.querySelectorAll('[role=option],option') ?? []),
  ]);
  if (owned.length > 0) return owned;
  return roots()
    .flatMap((root) => [...root.querySelectorAll('[role=option]')])
    .filter((option) => isPerceivable(option));
}
