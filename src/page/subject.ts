import { contentRoles, fieldRoles, nameOf, pressRoles, roleOf } from './role.ts';
import { outerParent } from './roots.ts';
import { shorten } from './text.ts';

/** An element as a person would name it: by what it is and what it is called, and only then by its markup. */
export function subjectOf(element: Element): string {
  if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body) return 'the page';
  const role = roleOf(element);
  const name = nameOf(element);
  const isPlainField = role === '' && element.localName === 'input';
  if (pressRoles.has(role) || isPlainField || role === 'heading' || role === 'image' || role === 'frame') {
    return name
      ? `${roleWord(role, element)} "${shorten(name)}"`
      : `${roleWord(role, element)} without a name (${markup(element)})`;
  }
  if (name && contentRoles.has(role)) return `${role} "${shorten(name)}"`;
  const words = wordsOf(element);
  if (contentRoles.has(role) && role !== 'main')
    return words ? `${role} "${shorten(words)}"` : `${role} (${markup(element)})`;
  return words ? `"${shorten(words)}"` : markup(element);
}

/** What a locator would call it. Inputs for a password or a date have no role. */
function roleWord(role: string, element: Element): string {
  if (role === '') return 'field';
  if (fieldRoles.has(role) && role !== 'group' && element.localName !== 'button') return 'field';
  return role;
}

/** The heading in it, or else what it says. */
function wordsOf(element: Element): string {
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]');
  const text = heading?.textContent?.trim() || (element as HTMLElement).innerText || element.textContent || '';
  return text.replace(/\s+/g, ' ').trim();
}

/** The shortest bit of markup by which a developer recognises it. */
export function markup(element: Element): string {
  const id = element.getAttribute('data-testid') ?? element.id;
  if (id) return `${element.localName}#${id}`;
  const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
  return `${element.localName}${classes.join('')}`;
}

/** The thing on top that a person would say lies over the target: the floating ancestor of what was hit. */
export function coverOf(hit: Element): Element {
  for (let outer: Element | null = hit; outer; outer = outerParent(outer)) {
    const { position } = getComputedStyle(outer);
    if (position === 'fixed' || position === 'sticky') return outer;
    if (position === 'absolute' && !outer.parentElement?.closest('dialog,[role=dialog]')) return floating(outer);
    if (outer.localName === 'dialog' || outer.getAttribute('role') === 'dialog') return outer;
  }
  return hit;
}

/** A part of something that floats as a whole is named by the whole. */
function floating(element: Element): Element {
  for (let outer = outerParent(element); outer; outer = outerParent(outer)) {
    if (getComputedStyle(outer).position === 'fixed' || outer.matches('dialog,[role=dialog]')) return outer;
  }
  return element;
}

/** A selector that means this element alone in its tree. */
export function pathTo(element: Element): string {
  const parts: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node.id && node.ownerDocument.querySelectorAll(`#${CSS.escape(node.id)}`).length === 1) {
      parts.unshift(`#${CSS.escape(node.id)}`);
      break;
    }
    const same = [...(node.parentElement?.children ?? [node])].filter((child) => child.localName === node?.localName);
    parts.unshift(same.length > 1 ? `${node.localName}:nth-of-type(${same.indexOf(node) + 1})` : node.localName);
  }
  return parts.join(' > ');
}
