import type { Choice, Outline } from '../model/outline.ts';
import { isPerceivable } from './perceivable.ts';
import { nameOf, roleOf } from './role.ts';
import { roots } from './roots.ts';
import { coverOf } from './subject.ts';

/** A page has more than a first journey needs. */
const most = 300;

/** What a person finds on this page. */
export function outline(): Outline {
  const seen = (selector: string) =>
    roots()
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter(isPerceivable)
      .slice(0, most);
  const headings = seen('h1,h2,h3,h4,h5,h6,[role=heading]').flatMap((element) => {
    const name = nameOf(element);
    return name === '' ? [] : [{ level: levelOf(element), name }];
  });
  const controls = seen('a[href],button,input[type=button],input[type=submit],[role=link],[role=button]');
  const choices = controls.flatMap((element): readonly Choice[] => {
    const role = roleOf(element);
    const name = nameOf(element);
    if (name === '' || (role !== 'link' && role !== 'button')) return [];
    return [{ role, name, href: element instanceof HTMLAnchorElement ? element.href : null, place: placeOf(element) }];
  });
  const [search] = seen(
    'input[type=search],[role=searchbox],[role=search] input:not([type=hidden]):not([type=submit])',
  );
  return {
    url: location.href,
    title: document.title.trim(),
    headings,
    choices: choices.filter((choice) => choices.filter((other) => isAlike(choice, other)).length === 1),
    search: (search && nameOf(search)) || null,
  };
}

function isAlike(one: Choice, other: Choice): boolean {
  return one.role === other.role && one.name.toLowerCase() === other.name.toLowerCase();
}

function levelOf(element: Element): number {
  return Number(element.getAttribute('aria-level') ?? /^h(\d)$/.exec(element.localName)?.[1] ?? 2);
}

function placeOf(element: Element): Choice['place'] {
  const { position } = getComputedStyle(coverOf(element));
  if (element.closest('dialog,[role=dialog]') || position === 'fixed') return 'floating';
  if (element.closest('nav,[role=navigation]')) return 'navigation';
  return element.closest('main,[role=main]') ? 'main' : 'elsewhere';
}
