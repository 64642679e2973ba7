import type { Locator } from '../model/locator.ts';
import type { RivalsObservation } from '../model/target-observation.ts';
import { locate } from './locate.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { placeOf } from './place.ts';
import { nameOf, roleOf } from './role.ts';
import { contains, outerParent } from './roots.ts';
import { leadsToTheSame } from './same-deed.ts';
import { fold, shorten } from './text.ts';

/**
 * Others that bear the role and name of a target, and whose press would do something else. Undefined: there is none. Those that a
 * locator leaves out by `in`, `nth`, `first` or `last` are among them.
 */
export function rivalsOf(element: Element, locator: Locator): RivalsObservation | undefined {
  const rivals = alike(element, locator).filter((other) => isRival(other, element));
  if (rivals.length === 0) return undefined;
  const near = rivals.filter((other) => isInView(other) || isInSameList(other, element));
  const all = near.length > 0 ? near : rivals;
  const sets = [element, ...all].map((one) => ({ one, others: [element, ...all].filter((other) => other !== one) }));
  const [own = '', ...theirs] = sets.map(({ one, others }) => fold(besides(one, others, true)));
  return {
    count: rivals.length,
    near: near.length,
    leftOut: locator.in !== undefined || locator.nth !== undefined,
    alike: near.length === 0 ? 0 : theirs.filter((text) => own === '' || text === '' || text === own).length,
    beside: shorten(besides(element, all, false)),
    place: placeOf(commonAncestor([element, ...all])),
  };
}

/** What bears the same name; and of what the locator left out, whatever bears it too. */
function alike(element: Element, { in: _, nth: __, ...whole }: Locator): readonly Element[] {
  const [role, name] = [roleOf(element), nameOf(element)];
  if (role === '' || name === '') return [];
  const { seen } = locate({ kind: 'role', role, name: { exact: name }, source: '' });
  const leftOut = locate(whole).seen.filter((other) => roleOf(other) === role && fold(nameOf(other)) === fold(name));
  return [...new Set([...seen, ...leftOut])].filter((other) => other !== element);
}

/** Not a rival: what does the same, what cannot be pressed, what a named group sets apart, and what a bar that stays in view repeats. */
function isRival(other: Element, element: Element): boolean {
  if (contains(other, element) || contains(element, other) || other.matches(':disabled')) return false;
  if (leadsToTheSame(other, element) || isInBar(other) !== isInBar(element)) return false;
  return groupOf(other) === groupOf(element);
}

/** The name of the group a field or choice belongs to: screen readers say it too. */
function groupOf(element: Element): string {
  const group = element.closest('fieldset,[role=group],[role=radiogroup]');
  return group ? fold(nameOf(group)) : '';
}

function isInBar(element: Element): boolean {
  for (let outer: Element | null = element; outer; outer = outerParent(outer)) {
    const { position } = getComputedStyle(outer);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

function isInSameList(one: Element, other: Element): boolean {
  const list = one.closest('ul,ol,dl,table,menu,[role=list],[role=table],[role=grid]');
  return list?.contains(other) === true;
}

/** What stands beside an element and tells it from its rivals: in the largest part of the page that is its own, or else right before it. */
function besides(element: Element, rivals: readonly Element[], withValues: boolean): string {
  let own = element;
  for (
    let outer = outerParent(own);
    outer && !rivals.some((rival) => contains(outer as Element, rival));
    outer = outerParent(outer)
  )
    own = outer;
  const inside = wordsIn(own, element, withValues);
  if (inside !== '') return inside;
  const before: string[] = [];
  for (let node = own.previousSibling; node; node = node.previousSibling) {
    if (isElement(node) && rivals.some((rival) => contains(node as Element, rival))) break;
    before.unshift(wordsIn(node, element, withValues));
  }
  return before.join(' ').trim();
}

/**
 * The words a person reads there, less those of the target; pictures by their names. Marks and numbers alone say nothing. What was typed
 * tells rows apart too, and is never shown.
 */
function wordsIn(root: Node, target: Element, withValues: boolean): string {
  const words: string[] = [];
  const visit = (node: Node): void => {
    if (node === target) return;
    if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
    if (!isElement(node) || !isRead(node)) return;
    if (node.localName === 'img') words.push(lettersOf(node.getAttribute('alt')));
    if (withValues && node.matches(written)) words.push((node as HTMLInputElement).value);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return lettersOf(words.join(' ').replace(/\s+/g, ' ').trim());
}

/** A text, if there are letters in it. */
function lettersOf(text: string | null): string {
  return text !== null && /\p{L}/u.test(text) ? text : '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Text for screen readers is clipped to a dot: nobody sees it. */
function isRead(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return !element.matches('script,style,template,noscript') && isPerceivable(element) && (width > 2 || height > 2);
}

/** Fields in which words stand. */
const written = 'textarea,input:not([type=hidden],[type=password],[type=checkbox],[type=radio])';

function commonAncestor(elements: readonly Element[]): Element {
  const [first, ...others] = elements;
  let outer: Element | null = first ?? null;
  while (outer && !others.every((other) => contains(outer as Element, other))) outer = outerParent(outer);
  return outer ?? document.documentElement;
}
