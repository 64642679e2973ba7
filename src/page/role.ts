import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/** The ARIA role of an element, explicit or implied; empty: none. */
export function roleOf(element: Element): string {
  const role = getRole(element) ?? '';
  if (role === 'img') return 'image';
  if (element.localName === 'iframe' || element.localName === 'frame') return 'frame';
  if (element.localName === 'summary') return 'button';
  if (role === '' && (element as HTMLElement).isContentEditable && !element.parentElement?.isContentEditable)
    return 'textbox';
  return role;
}

/** The accessible name; `unseen` also reads what is hidden, for elements that are hidden as a whole. */
export function nameOf(element: Element, unseen = false): string {
  const name = computeAccessibleName(element, { computedStyleSupportsPseudoElements: true, hidden: unseen });
  // The library leaves the placeholder out, which HTML's own mapping and Chrome take when there is nothing else.
  const whole = withLineBreaks(element, name) || (element.getAttribute('placeholder') ?? '');
  return whole.replace(/\s+/g, ' ').trim();
}

/** The library joins the words on both sides of a line break; a person, and Chrome, read them apart. */
function withLineBreaks(element: Element, name: string): string {
  if (!element.querySelector('br')) return name;
  const text = (element as HTMLElement).innerText ?? '';
  const squeeze = (words: string) => words.replace(/\s+/g, '');
  return squeeze(text) === squeeze(name) ? text : name;
}

/** Roles that a person presses. */
export const pressRoles: ReadonlySet<string> = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'treeitem',
  'combobox',
  'textbox',
  'searchbox',
  'spinbutton',
  'slider',
  'gridcell',
]);

/** Roles that hold a value. */
export const fieldRoles: ReadonlySet<string> = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'spinbutton',
  'slider',
  'checkbox',
  'radio',
  'switch',
  'radiogroup',
  'group',
]);

/** Roles whose content does not name them: a person knows them by a heading in them, or by all that they say. */
export const contentRoles: ReadonlySet<string> = new Set([
  'article',
  'status',
  'alert',
  'log',
  'timer',
  'marquee',
  'listitem',
  'list',
  'region',
  'section',
  'form',
  'dialog',
  'alertdialog',
  'group',
  'paragraph',
  'main',
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'table',
  'figure',
  'term',
  'definition',
]);

/** Everything that could be pressed, before its role is asked. */
export const pressable =
  'a[href],area[href],button,summary,input:not([type=hidden]),select,textarea,option,[role],[contenteditable]:not([contenteditable=false])';

const alwaysPressed = 'a[href],area[href],button,summary,input,select,textarea';

/** Whether a person could press it, if it can be seen. */
export function isPressable(element: Element): boolean {
  return element.matches(pressable) && (element.matches(alwaysPressed) || pressRoles.has(roleOf(element)));
}

/** Everything that could hold a value. */
export const fillable =
  'input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]):not([type=image]),select,textarea,fieldset,[role],[contenteditable]:not([contenteditable=false])';

/** What may bear a role, so that only a few elements have to be asked for theirs. */
export function selectorFor(role: string): string {
  const native = natives[role];
  return native === undefined ? `[role~="${CSS.escape(role)}"]` : `${native},[role~="${CSS.escape(role)}"]`;
}

const natives: Readonly<Record<string, string>> = {
  button: 'button,summary,input[type=button],input[type=submit],input[type=reset],input[type=image]',
  link: 'a[href],area[href]',
  heading: 'h1,h2,h3,h4,h5,h6',
  textbox:
    'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=url],input[type=password],input[type=""],textarea,input,[contenteditable]',
  searchbox: 'input[type=search]',
  checkbox: 'input[type=checkbox]',
  switch: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select,input[list],input',
  listbox: 'select',
  option: 'option',
  spinbutton: 'input[type=number]',
  slider: 'input[type=range]',
  image: 'img,svg,[role=img]',
  img: 'img,svg,[role=image]',
  article: 'article',
  status: 'output',
  progressbar: 'progress',
  list: 'ul,ol,menu',
  listitem: 'li',
  navigation: 'nav',
  main: 'main',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  region: 'section',
  section: 'section',
  form: 'form',
  search: 'search',
  dialog: 'dialog',
  group: 'fieldset,details,optgroup',
  table: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  figure: 'figure',
  paragraph: 'p',
  separator: 'hr',
  frame: 'iframe,frame',
  term: 'dt,dfn',
  definition: 'dd',
};

/** Whether an element has the role a person named; some names are two words for one thing. */
export function hasRole(element: Element, role: string): boolean {
  const own = roleOf(element);
  if (role === 'img') return own === 'image';
  if (role === 'section') return element.localName === 'section' || own === 'region';
  return own === role;
}
