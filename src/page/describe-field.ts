import type { FieldObservation } from '../model/target-observation.ts';
import { fieldRoles, nameOf, roleOf } from './role.ts';
import { shorten } from './text.ts';

/** What a form field says of itself; undefined: it is none. What stands in it is never looked at. */
export function describeField(element: Element): FieldObservation | undefined {
  if (!isField(element)) return undefined;
  const form = 'form' in element ? (element.form as HTMLFormElement | null) : element.closest('form');
  const written = (attribute: string) => element.getAttribute(attribute) ?? '';
  return {
    type: typeOf(element),
    label: labelOf(element),
    placeholder: shorten(written('placeholder'), longest),
    name: written('name'),
    id: element.id,
    group: groupOf(element),
    autocomplete: element.getAttribute('autocomplete'),
    formAutocomplete: form?.getAttribute('autocomplete') ?? null,
    inputmode: element.getAttribute('inputmode'),
    autocapitalize: element.getAttribute('autocapitalize'),
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}

/** Longer texts name nothing. */
const longest = 120;

const native = 'select,textarea,input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image])';

/** Whether it is one field, of whatever kind; a group of choices is several. */
export function isField(element: Element): boolean {
  const role = roleOf(element);
  return element.matches(native) || isEditable(element) || (fieldRoles.has(role) && !groups.has(role));
}

const groups: ReadonlySet<string> = new Set(['group', 'radiogroup']);

function typeOf(element: Element): string {
  if (element.localName === 'input') return (element as HTMLInputElement).type;
  if (element.matches('select,textarea')) return element.localName;
  return isEditable(element) ? 'editable' : roleOf(element);
}

function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable && element.hasAttribute('contenteditable');
}

/** The name by which it is called, and what gives it. */
function labelOf(element: Element): FieldObservation['label'] {
  const text = nameOf(element);
  return { text: shorten(text, longest), from: text === '' ? 'none' : sourceOf(element, text) };
}

function sourceOf(element: Element, name: string): FieldObservation['label']['from'] {
  if (referred(element).some((other) => other !== null)) return 'aria-labelledby';
  if (isWritten(element, 'aria-label')) return 'aria-label';
  if (labelsOf(element).some((label) => hasText(label))) return 'label';
  const is = (attribute: string) => element.getAttribute(attribute)?.replace(/\s+/g, ' ').trim() === name;
  return is('title') ? 'title' : is('placeholder') ? 'placeholder' : 'label';
}

function referred(element: Element): readonly (Element | null)[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.map((id) => root.getElementById(id));
}

function isWritten(element: Element, attribute: string): boolean {
  return (element.getAttribute(attribute) ?? '').trim() !== '';
}

function labelsOf(element: Element): readonly Element[] {
  return 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
}

/** Whether a label says anything, apart from the field that stands in it. */
function hasText(label: Element): boolean {
  if (label.querySelector('img[alt]:not([alt=""]),[aria-label]:not(input,select,textarea),svg title')) return true;
  const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if ((textContent ?? '').trim() !== '' && !parentElement?.closest('select,textarea,script,style')) return true;
  }
  return false;
}

/** The words under which it stands: the legend of its fieldset, or the last heading before it in its part of the page. */
function groupOf(element: Element): string {
  for (let outer = element.parentElement?.closest(parts); outer; outer = outer.parentElement?.closest(parts)) {
    const headings = [...outer.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].filter(
      (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const words = nameOf(outer) || (headings.at(-1)?.textContent ?? '');
    if (words.trim() !== '') return shorten(words, longest);
  }
  return '';
}

const parts = 'fieldset,[role=group],[role=radiogroup],section,form,dialog,[role=dialog],article,main,body';
