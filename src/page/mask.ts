import { innerDocument, roots } from './roots.ts';
import { pathTo } from './subject.ts';

/** Fields in which nobody may read what stands, whatever it is. */
const secretFields = [
  'input[type=password]',
  'input[autocomplete*="password"]',
  'input[autocomplete="one-time-code"]',
  'input[autocomplete^="cc-"]',
];

/**
 * Styles that hide, for a picture, what nobody may read: the text of password and card fields, and everything that shows a secret,
 * in its text, its value or an attribute. Frames of other sites cannot be looked into, so they are hidden while there are secrets.
 */
export function maskStyles(secrets: readonly string[]): string {
  const wanted = secrets.map((secret) => secret.toLowerCase()).filter((secret) => secret !== '');
  const hidden =
    wanted.length === 0 ? [] : roots().flatMap((root) => [...holders(root, wanted)].map((element) => pathTo(element)));
  const fields = `${secretFields.join(',')}{color:transparent!important;-webkit-text-fill-color:transparent!important;text-shadow:none!important;-webkit-text-stroke:0!important}`;
  return hidden.length === 0 ? fields : `${fields}${hidden.join(',')}{visibility:hidden!important}`;
}

function* holders(root: ParentNode & Node, secrets: readonly string[]): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    const isText = isInnermost(element, secrets) && !element.matches('head *,script,style');
    // What a list shows is its chosen option.
    if (isText || showsByItself(element, secrets)) yield element.closest('select') ?? element;
    if (element.localName === 'iframe' && !innerDocument(element)) yield element;
  }
}

/** A value, the option that is shown, or an attribute, which a style may draw. */
function showsByItself(element: Element, secrets: readonly string[]): boolean {
  const value = 'value' in element && typeof element.value === 'string' ? element.value : '';
  const texts = [value, ...[...element.attributes].map((attribute) => attribute.value)];
  return texts.some((text) => holds(text, secrets));
}

/** The smallest element whose text holds it, though it may be split over its children. */
function isInnermost(element: Element, secrets: readonly string[]): boolean {
  return (
    holds(element.textContent ?? '', secrets) &&
    ![...element.children].some((child) => holds(child.textContent ?? '', secrets))
  );
}

function holds(text: string, secrets: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return secrets.some((secret) => folded.includes(secret));
}
