import { nameOf, roleOf } from './role.ts';
import { roots } from './roots.ts';
import { pathTo } from './subject.ts';
import { shorten } from './text.ts';

/** A locator for one of several rivals, in the words of the journey language. */
export function locatorFor(element: Element): string {
  const name = nameOf(element);
  const role = roleOf(element);
  if (!role || !name) return `css ${pathTo(element)}`;
  const self = `${role} "${shorten(name)}"`;
  const place = element.closest(places);
  const outer = place === element ? (element.parentElement?.closest(places) ?? null) : place;
  const outerName = outer
    ? nameOf(outer) || (outer.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]')?.textContent?.trim() ?? '')
    : '';
  const scope = outerName ? outer : null;
  const narrowed = scope ? `${self} in ${roleOf(scope) || scope.localName} "${shorten(outerName)}"` : self;
  const alike = likeIt(role, name, scope);
  return alike.length < 2 ? narrowed : `${self} nth ${alike.indexOf(element) + 1}${narrowed.slice(self.length)}`;
}

/** What people point with: the parts of a page that have a name or a heading. */
const places = 'article,section,form,dialog,nav,main,aside,header,footer,li,fieldset,[role]:not([role=presentation])';

function likeIt(role: string, name: string, scope: Element | null): readonly Element[] {
  const all = scope ? [...scope.querySelectorAll('*')] : roots().flatMap((root) => [...root.querySelectorAll('*')]);
  return all.filter((other) => roleOf(other) === role && nameOf(other) === name);
}
