import type { Locator } from '../model/locator.ts';
import { isPerceivable } from './perceivable.ts';
import { nameOf, pressable, roleOf } from './role.ts';
import { roots } from './roots.ts';
import { fold, shorten } from './text.ts';

/** How many names a person is shown. */
const shown = 5;

/** The names on the page that look most like what was looked for, each as a locator; without a locator, the first ones. */
export function nearest(locator: Locator | null): readonly string[] {
  const wanted = wantedName(locator);
  const candidates = roots()
    .flatMap((root) => [...root.querySelectorAll(`${pressable},h1,h2,h3,[role=status],[role=alert]`)])
    .filter((element) => element.localName !== 'option' && isPerceivable(element))
    .map((element) => ({ role: roleOf(element), name: nameOf(element) || shorten(element.textContent ?? '') }))
    .filter(({ role, name }) => role && name);
  const unique = [
    ...new Map(candidates.map((candidate) => [`${candidate.role} ${candidate.name}`, candidate])).values(),
  ];
  return unique
    .map((candidate) => ({
      ...candidate,
      likeness: likeness(wanted, fold(candidate.name)) + (candidate.role === locator?.role ? 0.15 : 0),
    }))
    .sort((one, other) => other.likeness - one.likeness)
    .filter(({ likeness: value }) => wanted === '' || value > 0.2)
    .slice(0, shown)
    .map(({ role, name }) => `${role} "${shorten(name)}"`);
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
