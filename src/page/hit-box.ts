import type { Box } from '../model/picture.ts';
import { surfaces } from './locate.ts';
import { isPerceivable } from './perceivable.ts';
import { contains, frameOffset } from './roots.ts';

/** How far beyond its box a target's own area is probed (px), for padding drawn by a pseudo-element or a child. */
const reach = 48;

/** What a finger may land on to reach it, found by probing outwards from the middle of its sides. */
export function hitBox(element: Element): Box {
  const box = targetBox(element);
  const offset = frameOffset(element);
  const middle = { x: box.x - offset.x + box.width / 2, y: box.y - offset.y + box.height / 2 };
  const isOwn = (x: number, y: number) => isHit(element, x, y);
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

/** Whether a press at this point of its own viewport reaches the element; a link or button in its label answers for itself. */
export function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  const hit = ('elementFromPoint' in root ? (root as Document) : element.ownerDocument).elementFromPoint(x, y);
  if (hit === null) return false;
  if (contains(element, hit)) return true;
  return hit.closest('a[href],button') === null && labelsOf(element).some((label) => contains(label, hit));
}

/** The control, and the labels that stand for it. */
export function targetBox(element: Element): Box {
  const labels = labelsOf(element).filter((label) => isPerceivable(label));
  const boxes = [...surfaces(element), ...labels, ...innerBoxes(element)].map((surface) =>
    surface.getBoundingClientRect(),
  );
  const all = boxes.length > 0 ? boxes : [element.getBoundingClientRect()];
  const left = Math.min(...all.map((box) => box.left));
  const top = Math.min(...all.map((box) => box.top));
  const offset = frameOffset(element);
  const width = Math.max(...all.map((box) => box.right)) - left;
  const height = Math.max(...all.map((box) => box.bottom)) - top;
  return { x: left + offset.x, y: top + offset.y, width, height };
}

/** Labels whose press is a press of the control: those of a tick box or a radio button. */
function labelsOf(element: Element): readonly Element[] {
  return 'labels' in element && element.matches('input[type=checkbox],input[type=radio]')
    ? [...((element as HTMLInputElement).labels ?? [])]
    : [];
}

/** An inline link is as tall as its line; the picture in it is pressed all the same. */
function innerBoxes(element: Element): readonly Element[] {
  if (getComputedStyle(element).display !== 'inline') return [];
  return [...element.querySelectorAll('*')].filter((inner) => isPerceivable(inner));
}
