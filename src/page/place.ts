import { nameOf, roleOf } from './role.ts';
import { outerParent } from './roots.ts';
import { subjectOf } from './subject.ts';
import { shorten } from './text.ts';

/** The nearest ancestor that is a part of the page to a person, by its name: `navigation "Main"`, `list "Your addresses"`. */
export function placeOf(element: Element): string {
  for (let outer: Element | null = element; outer; outer = outerParent(outer)) {
    if (!outer.matches(parts)) continue;
    const name = nameOf(outer) || headingOf(outer);
    if (name) return `${roleOf(outer) || outer.localName} "${shorten(name)}"`;
    if (outer.matches(nameless)) return `the ${words[roleOf(outer)] ?? (roleOf(outer) || outer.localName)}`;
  }
  return subjectOf(element.ownerDocument.documentElement);
}

const parts =
  'nav,main,header,footer,aside,section,article,form,fieldset,dialog,ul,ol,table,menu,[role]:not([role=presentation],[role=none],[role=generic],[role=document],[role=row])';

/** Parts of which a page has one, or that are known without a name. */
const nameless = 'nav,main,header,footer,dialog,table,form';

const words: Readonly<Record<string, string>> = {
  banner: "page's header",
  contentinfo: "page's footer",
  main: 'main part of the page',
};

/** A heading of its own: the one of the highest rank in it, or, for a list or table, the one right before it. */
function headingOf(element: Element): string {
  const before = element.previousElementSibling;
  const heading = element.matches('ul,ol,table,menu') ? (before?.matches(headings) ? before : null) : highest(element);
  return (heading?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading],legend,caption';

/** Of several of one rank, each names a part of it: a card, an entry. */
function highest(element: Element): Element | null {
  const all = [...element.querySelectorAll(headings)].sort((one, other) => rankOf(one) - rankOf(other));
  const [first, second] = all;
  return first && (!second || rankOf(first) < rankOf(second)) ? first : null;
}

function rankOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 0;
}
