import type { Locator } from '../model/locator.ts';
import { isDrawnByOthers, isPerceivable } from './perceivable.ts';
import {
  contentRoles,
  fieldRoles,
  fillable,
  hasRole,
  nameOf,
  pressable,
  pressRoles,
  roleOf,
  selectorFor,
} from './role.ts';
import { contains, innerDocument, type Root, roots } from './roots.ts';
import { fold, foldLabel, holdsWords, isMeant } from './text.ts';

/** What a locator means now: what a person could perceive, in document order, and what is there but cannot be perceived. */
export interface Found {
  readonly seen: readonly Element[];
  readonly unseen: readonly Element[];
}

/** Finds what a person would point at. */
export function locate(locator: Locator, within: readonly Root[] = roots()): Found {
  const scopes = locator.in && locate(locator.in, within).seen;
  const inScope = (element: Element) =>
    !scopes || scopes.some((scope) => scope !== element && contains(scope, element));
  const named = finders[locator.kind](locator, scopes?.length ? rootsOf(scopes, within) : within).filter(inScope);
  const seen = named.filter((element) => surfaces(element).length > 0);
  const unseen = named.filter((element) => !seen.includes(element));
  return { seen: pick(seen, locator.nth), unseen };
}

/** What of an element a person can press: itself, or for a form control that is drawn by its label, the label. */
export function surfaces(element: Element): readonly Element[] {
  if (isPerceivable(element) || isDrawnByOthers(element)) return [element];
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return labels.filter((label) => isPerceivable(label));
}

function pick(elements: readonly Element[], nth: Locator['nth']): readonly Element[] {
  if (nth === undefined) return elements;
  return elements.slice(nth === 'last' ? -1 : nth - 1, nth === 'last' ? undefined : nth);
}

/** A scope narrows the search to its own trees. */
function rootsOf(scopes: readonly Element[], all: readonly Root[]): readonly Root[] {
  const documents = scopes.map((scope) => innerDocument(scope) ?? scope.ownerDocument);
  return all.filter(
    (root) => documents.includes(root.ownerDocument ?? (root as Document)) || documents.includes(root as Document),
  );
}

const finders: Readonly<Record<Locator['kind'], (locator: Locator, within: readonly Root[]) => readonly Element[]>> = {
  control: (locator, within) => controls(locator, within),
  field: (locator, within) => fields(locator, within),
  shown: (locator, within) => shown(locator, within),
  role: (locator, within) =>
    query(within, selectorFor(locator.role ?? '')).filter(
      (element) => hasRole(element, locator.role ?? '') && isCalled(element, locator),
    ),
  text: (locator, within) => within.flatMap((root) => innermost(root, locator)),
  css: (locator, within) => query(within, locator.value ?? ''),
  xpath: (locator, within) => within.flatMap((root) => byXpath(root, locator.value ?? '')),
  testid: (locator, within) =>
    query(
      within,
      `[data-testid="${CSS.escape(locator.value ?? '')}"],[data-test-id="${CSS.escape(locator.value ?? '')}"],[data-test="${CSS.escape(locator.value ?? '')}"]`,
    ),
};

function query(within: readonly Root[], selector: string): readonly Element[] {
  return within.flatMap((root) => [...root.querySelectorAll(selector)]);
}

function byXpath(root: Root, expression: string): readonly Element[] {
  if (!('evaluate' in root)) return [];
  const found = root.evaluate(expression, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  const nodes = Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at));
  return nodes.filter((node): node is Element => node?.nodeType === Node.ELEMENT_NODE);
}

function controls(locator: Locator, within: readonly Root[]): readonly Element[] {
  return query(within, pressable).filter((element) => pressRoles.has(roleOf(element)) && isCalled(element, locator));
}

/** By the whole label; only when no label fits, by the placeholder. */
function fields(locator: Locator, within: readonly Root[]): readonly Element[] {
  const all = query(within, fillable).filter(
    (element) => fieldRoles.has(roleOf(element)) || element.localName === 'input',
  );
  const { name } = locator;
  if (!name) return all;
  const labelled = all.filter(
    (element) => mayBeCalled(element, locator) && isMeant(nameOf(element, !isPerceivable(element)), name, foldLabel),
  );
  const found =
    labelled.length > 0
      ? labelled
      : all.filter((element) => isMeant(element.getAttribute('placeholder') ?? '', name, foldLabel));
  return found.filter(
    (element) => !found.some((other) => other !== element && roleOf(element) === 'group' && contains(element, other)),
  );
}

/** Visible text, or a control of that name; one thing when the text stands in the control. */
function shown(locator: Locator, within: readonly Root[]): readonly Element[] {
  const named = controls(locator, within);
  const texts = within
    .flatMap((root) => innermost(root, locator))
    .filter((text) => !named.some((control) => contains(control, text)));
  return [...named, ...texts];
}

/**
 * The innermost elements that hold the words. Outer elements are only searched for them: their text runs together at the borders of
 * what is in them, so that words cannot be told apart there.
 */
function innermost(root: Root, locator: Locator): readonly Element[] {
  const { name } = locator;
  const top = 'body' in root ? root.body : root;
  if (!name || !top) return [];
  const found: Element[] = [];
  const mayHold = (text: string) => !('exact' in name) || squeeze(text).includes(squeeze(name.exact));
  const visit = (node: ParentNode & Node): boolean => {
    if (!mayHold(textOf(node))) return false;
    let isInner = false;
    for (const child of node.children) if (!unread.has(child.localName) && visit(child)) isInner = true;
    if (isInner) return true;
    if (node.nodeType !== Node.ELEMENT_NODE || !holdsWords(readingOf(node as Element), name)) return false;
    found.push(node as Element);
    return true;
  };
  visit(top);
  return found;
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

/** Text as read: the value of a button that is an input, line breaks as spaces, no scripts. */
function textOf(node: Node): string {
  if ((node as Element).localName === 'input')
    return ['button', 'submit', 'reset'].includes((node as HTMLInputElement).type)
      ? (node as HTMLInputElement).value
      : '';
  return node.textContent ?? '';
}

/** Text with its line breaks. */
function readingOf(element: Element): string {
  return element.querySelector('br') ? (element as HTMLElement).innerText : textOf(element);
}

/** Whether an element bears the name a person gave. */
function isCalled(element: Element, locator: Locator): boolean {
  const { name } = locator;
  if (!name) return true;
  const role = locator.role ?? '';
  if (!contentRoles.has(role)) {
    return (
      mayBeCalled(element, locator) &&
      isMeant(nameOf(element, !isPerceivable(element)), name, fieldRoles.has(roleOf(element)) ? foldLabel : fold)
    );
  }
  const authored = nameOf(element);
  if (authored && hasAuthoredName(element)) return isMeant(authored, name);
  const headings = [...element.querySelectorAll('h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]')];
  return headings.some((heading) => isMeant(heading.textContent ?? '', name)) || isMeant(visibleText(element), name);
}

function hasAuthoredName(element: Element): boolean {
  return (
    element.hasAttribute('aria-label') ||
    element.hasAttribute('aria-labelledby') ||
    element.hasAttribute('title') ||
    element.localName === 'fieldset' ||
    element.localName === 'table'
  );
}

function visibleText(element: Element): string {
  return (element as HTMLElement).innerText ?? element.textContent ?? '';
}

/** A cheap look before the name is worked out: false when it cannot possibly fit. */
function mayBeCalled(element: Element, locator: Locator): boolean {
  const { name } = locator;
  if (!name || !('exact' in name)) return true;
  const attributes = ['aria-label', 'title', 'alt', 'value', 'placeholder'].map(
    (attribute) => element.getAttribute(attribute) ?? '',
  );
  const own = squeeze(`${element.textContent ?? ''} ${attributes.join(' ')}`);
  return (
    own.includes(squeeze(foldLabel(name.exact))) ||
    own === '' ||
    element.matches(namedFromElsewhere) ||
    element.querySelector(namedWithin) !== null
  );
}

/** Names that do not stand in the element, and parts of names that are not text. */
const namedFromElsewhere = 'input,select,textarea,[aria-labelledby]';
const namedWithin = '[aria-label],[aria-labelledby],[alt],[title],title,input';

/** Folded, without spaces: white space at the borders of elements is not the same in every way of reading. */
function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}
