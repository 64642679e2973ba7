import { nameOf, pressable, roleOf } from '../../src/page/role.ts';

const compared: ReadonlySet<string> = new Set([
  'button',
  'link',
  'heading',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'spinbutton',
  'tab',
]);

/** Every named thing of the page that is shown, as `role "name"`. */
export function listNames(): readonly string[] {
  return [...document.querySelectorAll(`${pressable},h1,h2,h3,h4,h5,h6`)]
    .filter((element) => compared.has(roleOf(element)) && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => `${roleOf(element)} "${nameOf(element)}"`);
}
