import type { Locator } from '../model/locator.ts';
import { isPerceivable } from './perceivable.ts';
import { nameOf, pressable, roleOf } from './role.ts';
import { roots } from './roots.ts';
import { pathTo } from './subject.ts';
import { fold, shorten } from './text.ts';

/** How many names a person is shown. */
const shown = 5;

/**
 * The names on the page that look most like what was looked for, each as a locator; then, so that a person is never left with nothing,
 * others of the role that was asked for, with a selector for those that have no name.
 */
export function nearest(locator: Locator | null): readonly string[] {
  const wanted = wantedName(locator);
  const elements = roots()
    .flatMap((root) => [...root.querySelectorAll(`${pressable},h1,h2,h3,[role=status],[role=alert]`)])
    .filter((element) => element.localName !== 'option' && isPerceivable(element));
  const named = elements
    .map((element) => ({ role: roleOf(element), name: nameOf(element) || shorten(element.textContent ?? '') }))
    .filter(({ role, name }) => role && name)
    .map((one) => ({ ...one, likeness: likeness(wanted, fold(one.name)) + (one.role === locator?.role ? 0.15 : 0) }))
    .sort((one, other) => other.likeness - one.likeness);
  const alike = named.filter((one) => wanted === '' || one.likeness > 0.2).slice(0, shown);
  const others = named
    .filter((one) => !alike.includes(one) && isAsked(one.role, locator))
    .slice(0, Math.max(0, 3 - alike.length));
  const nameless = elements
    .filter((element) => nameOf(element) === '' && isAsked(roleOf(element), locator))
    .slice(0, 2);
  const lines = [
    ...[...alike, ...others].map(({ role, name }) => `${role} "${shorten(name)}"`),
    ...nameless.map((element) => `${roleOf(element)} without a name: ${pathLocator(element)}`),
  ];
  return [...new Set(lines)];
}

/** Bare words mean anything that can be pressed. */
function isAsked(role: string, locator: Locator | null): boolean {
  return locator?.kind === 'control' ? role === 'button' || role === 'link' : role !== '' && role === locator?.role;
}

function pathLocator(element: Element): string {
  const testid = element.getAttribute('data-testid');
  return testid ? `testid ${testid}` : `css ${pathTo(element)}`;
}

function wantedName(locator: Locator | null): string {
  const name = locator?.name;
  return name ? fold('exact' in name ? name.exact : name.pattern.replace(/[\\^$.*+?()[\]{}|]/g, ' ')) : '';
}

/** Share of common pairs of letters (Dice), 0 to 1; a name that holds the other whole counts at least 0.6. */
function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [a, b] = [pairs(one), pairs(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  const dice = (2 * common) / (a.size + b.size || 1);
  return one.includes(other) || other.includes(one) ? Math.max(dice, 0.6) : dice;
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
