import type { Box } from '../model/picture.ts';
import type { NeighbourObservation } from '../model/target-observation.ts';
import { isField } from './describe-field.ts';
import { hitBox, isHit, targetBox } from './hit-box.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { pressable, pressRoles, roleOf } from './role.ts';
import { contains, frameOffset, roots } from './roots.ts';
import { leadsToTheSame } from './same-deed.ts';
import { subjectOf } from './subject.ts';

/** Farther away than this (px) nobody lands by chance. */
const farthest = 48;

/** So many, nearest first. */
const most = 8;

/** Other targets around one, nearest first: what does something else, and can be hit where it is nearest. */
export function neighbours(element: Element): readonly NeighbourObservation[] {
  const own = targetBox(element);
  return others(element)
    .map((other) => ({ other, gap: gapOf(own, targetBox(other)) }))
    .filter(({ other, gap }) => gap < farthest && isFree(other, own))
    .sort((one, two) => one.gap - two.gap)
    .slice(0, most)
    .map(({ other }) => ({
      subject: subjectOf(other),
      box: hitBox(other),
      kind: kindOf(other),
      inline: isInline(other),
    }));
}

/** A link in a sentence: text of its own block stands beside it. */
export function isInline(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const block = element.parentElement?.closest('p,li,td,dd,div,span,blockquote,label,figcaption');
  const around =
    (block?.textContent ?? '').replace(/\s+/g, ' ').trim().length - (element.textContent ?? '').trim().length;
  return around > 10;
}

/** What else can be pressed in the same document, its open shadow roots included. */
function others(element: Element): readonly Element[] {
  return roots()
    .filter((root) => root === element.ownerDocument || root.ownerDocument === element.ownerDocument)
    .flatMap((root) => [...root.querySelectorAll(pressable)])
    .filter(
      (other) =>
        (pressRoles.has(roleOf(other)) || isField(other)) &&
        !other.matches('option,:disabled,[aria-disabled=true]') &&
        !contains(other, element) &&
        !contains(element, other) &&
        !doesTheSame(other, element) &&
        isInView(other) &&
        isPerceivable(other),
    );
}

/** Links to one address, and what shares a label that stands for one of them, are one target for the finger. */
function doesTheSame(one: Element, other: Element): boolean {
  if (leadsToTheSame(one, other)) return true;
  const label = one.closest('label');
  if (label === null || label !== other.closest('label') || one.matches('a[href],button')) return false;
  return label.control === one || label.control === other;
}

/** Where a link leads; null: it is none, or its address means nothing. */
function addressOf(element: Element): string | null {
  const written = element.getAttribute('href');
  return written === null || written === '' || written === '#' || !('href' in element) ? null : String(element.href);
}

/** What a press of it begins. An address in the same page, a telephone number or a script leaves nothing. */
function kindOf(element: Element): NeighbourObservation['kind'] {
  const address = addressOf(element);
  if (address !== null && URL.canParse(address)) {
    const { origin, pathname, search, protocol } = new URL(address);
    const isHere = `${origin}${pathname}${search}` === `${location.origin}${location.pathname}${location.search}`;
    return isHere || !protocol.startsWith('http') ? 'button' : 'link';
  }
  return isField(element) ? 'field' : 'button';
}

/** Whether a press reaches it where it lies nearest to a box; a little inwards, where round corners end. */
function isFree(other: Element, to: Box): boolean {
  const box = targetBox(other);
  const offset = frameOffset(other);
  const inward = (at: number, from: number, length: number) => {
    const edge = Math.min(length / 2, Math.max(2, length * 0.15));
    return Math.min(Math.max(at, from + edge), from + length - edge);
  };
  const x = inward(to.x + to.width / 2, box.x, box.width) - offset.x;
  const y = inward(to.y + to.height / 2, box.y, box.height) - offset.y;
  return isHit(other, x, y);
}

function gapOf(one: Box, other: Box): number {
  const across = Math.max(0, one.x - (other.x + other.width), other.x - (one.x + one.width));
  const down = Math.max(0, one.y - (other.y + other.height), other.y - (one.y + one.height));
  return Math.hypot(across, down);
}
