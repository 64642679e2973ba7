import type { Box, TargetObservation } from '../model/observations.ts';
import type { Approached } from './approach.ts';
import { choiceAt } from './choice.ts';
import { surfaces } from './locate.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { rivalsOf } from './rivals.ts';
import { isPressable, nameOf, pressable, roleOf } from './role.ts';
import { contains, frameOffset } from './roots.ts';
import { leadsToTheSame } from './same-deed.ts';
import { subjectOf } from './subject.ts';

/** A target as it stands now, without what axe-core says of it. */
export function describe({ element, locator, previous }: Approached): TargetObservation {
  const inView = pressables(element.ownerDocument);
  const { inspected, ...choice } = choiceAt(element, previous);
  const rivals = rivalsOf(element, locator);
  const name = nameOf(element);
  return {
    subject: subjectOf(element),
    role: roleOf(element),
    name,
    tag: element.localName,
    box: hitBox(element),
    words: name === '' ? 0 : name.split(' ').length,
    inspected,
    choice,
    ...(rivals && { rivals }),
    neighbours: neighbours(element, inView),
    inline: isInline(element),
  };
}

/** How far beyond its box a target's own area is probed (px), for padding drawn by a pseudo-element or a child. */
const reach = 48;

/** What a finger may land on to reach it, found by probing outwards from the middle of its sides. */
function hitBox(element: Element): Box {
  const box = targetBox(element);
  const offset = frameOffset(element);
  const middle = { x: box.x - offset.x + box.width / 2, y: box.y - offset.y + box.height / 2 };
  const isOwn = (x: number, y: number) => {
    const hit = element.ownerDocument.elementFromPoint(x, y);
    return hit !== null && contains(element, hit);
  };
  if (!isOwn(middle.x, middle.y)) return box;
  const extent = (from: number, hits: (px: number) => boolean) => {
    let px = from;
    while (px < from + reach && hits(px + 1)) px += 1;
    return px;
  };
  const left = extent(box.width / 2, (px) => isOwn(middle.x - px, middle.y));
  const right = extent(box.width / 2, (px) => isOwn(middle.x + px, middle.y));
  const up = extent(box.height / 2, (px) => isOwn(middle.x, middle.y - px));
  const down = extent(box.height / 2, (px) => isOwn(middle.x, middle.y + px));
  return { x: middle.x - left + offset.x, y: middle.y - up + offset.y, width: left + right, height: up + down };
}

/** The control, and the labels that stand for it. */
function targetBox(element: Element): Box {
  const labels =
    'labels' in element && element.matches('input[type=checkbox],input[type=radio]')
      ? [...((element as HTMLInputElement).labels ?? [])]
      : [];
  const boxes = [...surfaces(element), ...labels.filter((label) => isPerceivable(label)), ...innerBoxes(element)].map(
    (surface) => surface.getBoundingClientRect(),
  );
  const all = boxes.length > 0 ? boxes : [element.getBoundingClientRect()];
  const left = Math.min(...all.map((box) => box.left));
  const top = Math.min(...all.map((box) => box.top));
  const offset = frameOffset(element);
  const width = Math.max(...all.map((box) => box.right)) - left;
  const height = Math.max(...all.map((box) => box.bottom)) - top;
  return { x: left + offset.x, y: top + offset.y, width, height };
}

/** An inline link is as tall as its line; the picture in it is pressed all the same. */
function innerBoxes(element: Element): readonly Element[] {
  if (getComputedStyle(element).display !== 'inline') return [];
  return [...element.querySelectorAll('*')].filter((inner) => isPerceivable(inner));
}

function pressables(inside: Document): readonly Element[] {
  return [...inside.querySelectorAll(pressable)].filter(
    (element) =>
      isPressable(element) && isPerceivable(element) && isInView(element) && !element.matches('option,:disabled'),
  );
}

/** Other targets around it, nearest first. */
function neighbours(element: Element, inView: readonly Element[]): TargetObservation['neighbours'] {
  const own = targetBox(element);
  return inView
    .filter((other) => !contains(other, element) && !contains(element, other) && !leadsToTheSame(other, element))
    .map((other) => ({ other, box: targetBox(other) }))
    .map(({ other, box }) => ({ other, box, gap: gapOf(own, box) }))
    .filter(({ gap }) => gap < 48)
    .sort((one, two) => one.gap - two.gap)
    .slice(0, 3)
    .map(({ other, box }) => ({ subject: subjectOf(other), box }));
}

function gapOf(one: Box, other: Box): number {
  const across = Math.max(0, one.x - (other.x + other.width), other.x - (one.x + one.width));
  const down = Math.max(0, one.y - (other.y + other.height), other.y - (one.y + one.height));
  return Math.hypot(across, down);
}

/** A link in a sentence: text of its own block stands beside it. */
function isInline(element: Element): boolean {
  if (!getComputedStyle(element).display.startsWith('inline') || getComputedStyle(element).display !== 'inline')
    return false;
  const block = element.parentElement?.closest('p,li,td,dd,div,span,blockquote,label,figcaption');
  const around =
    (block?.textContent ?? '').replace(/\s+/g, ' ').trim().length - (element.textContent ?? '').trim().length;
  return around > 10;
}
