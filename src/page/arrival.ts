import type { ArrivalObservation } from '../model/arrival.ts';
import { isPerceivable } from './perceivable.ts';
import { pressable, pressRoles, roleOf } from './role.ts';
import { contains, outerParent, roots } from './roots.ts';
import { shorten } from './text.ts';

/** The page as the customer finds it; `wanted`: what is expected, and what is acted on next. */
export function arrival(
  wanted: readonly Element[],
): Omit<ArrivalObservation, 'url' | 'changedQuery'> & { readonly href: string } {
  const main = mainPart();
  const leadsOn = hasWayOn(main);
  return {
    href: location.href,
    title: document.title.trim(),
    language: document.documentElement.lang,
    heading: headingOf(main),
    fields: fieldsOf(main),
    leadsOn,
    says: leadsOn ? '' : linesOf(main?.innerText ?? ''),
    holdsGoal: main !== null && wanted.some((element) => contains(main, element) && !isBeside(element, main)),
  };
}

/** So much of a page without a way on is read. */
const longest = 600;

/** One sentence or title a line, as far as they stand apart on the page. */
function linesOf(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const whole = lines.filter((line) => line !== '').join('\n');
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1)}…`;
}

/** The main landmark, or else all of the page. */
function mainPart(): HTMLElement | null {
  const landmarks = roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('main,[role=main]')]);
  return landmarks.find((element) => isPerceivable(element)) ?? document.body;
}

function headingOf(main: HTMLElement | null): string {
  const levels = ['h1,[role=heading][aria-level="1"]', 'h2,[role=heading]'];
  for (const selector of levels) {
    const inMain = main ? [...main.querySelectorAll<HTMLElement>(selector)] : [];
    const heading = [...inMain, ...document.querySelectorAll<HTMLElement>(selector)].find((one) => isPerceivable(one));
    if (heading) return shorten(heading.innerText, 120);
  }
  return '';
}

/** So many fields tell one form from another. */
const mostFields = 40;

function fieldsOf(main: HTMLElement | null): readonly string[] {
  const fields = [...(main?.querySelectorAll('input:not([type=hidden]),select,textarea') ?? [])];
  const names = fields
    .filter((field) => isPerceivable(field))
    .slice(0, mostFields)
    .map((field) => (field.getAttribute('name') || field.id).replace(/\d+/g, '#'));
  return [...new Set(names)].sort();
}

/** Somewhere to go from the main part itself. */
function hasWayOn(main: HTMLElement | null): boolean {
  if (!main) return false;
  return [...main.querySelectorAll(pressable)].some(
    (element) =>
      pressRoles.has(roleOf(element)) &&
      !element.matches(':disabled') &&
      !isOfThisPage(element) &&
      isPerceivable(element) &&
      !isBeside(element, main),
  );
}

/** A link to a place on the same page, or to nowhere. */
function isOfThisPage(element: Element): boolean {
  const href = element.getAttribute('href');
  return href !== null && (/^(#|javascript:|$)/i.test(href.trim()) || isHere((element as HTMLAnchorElement).href));
}

function isHere(href: string): boolean {
  return href.split('#')[0] === location.href.split('#')[0];
}

const menus = 'nav,[role=navigation]';
const frames = `${menus},header,footer,aside,[role=banner],[role=contentinfo],[role=complementary]`;

/** It stands in a menu; or, when the page has no main part of its own, in what is around it; or it floats above the page. */
function isBeside(element: Element, main: HTMLElement): boolean {
  const others = main === document.body ? frames : menus;
  for (let node: Element | null = element; node && node !== main; node = outerParent(node))
    if (node.matches(others) || getComputedStyle(node).position === 'fixed') return true;
  return false;
}
