import type { Locator } from '../model/locator.ts';
import { locate, surfaces } from './locate.ts';
import { isInView } from './perceivable.ts';
import type { PageLedgerEntry, Stance } from './protocol.ts';
import { contains, frameOffset, outerParent } from './roots.ts';
import { coverOf, subjectOf } from './subject.ts';
import { isUnderWay, timelineOf } from './under-way.ts';

/** What keeps a person from acting on a target right now. */
export interface Obstacle {
  readonly cause: PageLedgerEntry['cause'];
  readonly subject: string;
}

/** Where a person would press. */
export interface Aim extends Glance {
  readonly element: Element;
  /** What is pressed: the element, or the label that stands for it. */
  readonly surface: Element;
  /** In the viewport of the main frame. */
  readonly point: { readonly x: number; readonly y: number };
  /** Its middle is covered, though not all of it. */
  readonly isPartlyCovered: boolean;
}

export type Sight =
  | { readonly aim: Aim; readonly obstacle: Obstacle | null; readonly rivals: readonly Element[] }
  | { readonly aim: null; readonly obstacle: Obstacle };

/**
 * Looks at what a locator means at this moment, in the order in which a person would be stopped: not there, not visible,
 * disabled, still moving, covered. `before` is what was seen one frame earlier.
 */
export function sight(locator: Locator, stance: Stance, before: Glance | null): Sight {
  const { seen, unseen } = locate(locator);
  const [element] = seen;
  if (!element) {
    const hidden = unseen[0];
    return {
      aim: null,
      obstacle: hidden
        ? { cause: 'invisible', subject: whyUnseen(hidden) }
        : { cause: 'absent', subject: locator.source },
    };
  }
  return { ...look(element, stance, before), rivals: seen.slice(1) };
}

/** The same for an element that is known. */
export function look(
  element: Element,
  stance: Stance,
  before: Glance | null,
): { readonly aim: Aim; readonly obstacle: Obstacle | null } {
  const surface = surfaces(element)[0] ?? element;
  const box = surface.getBoundingClientRect();
  const aimed = aimAt(element, surface, box);
  const unread = aimed.cover?.cause === 'off-screen' ? aimed.cover : null;
  const obstacle =
    stance === 'read' ? unread : (disability(element, stance) ?? motion(before, aimed.aim, element) ?? aimed.cover);
  return { aim: aimed.aim, obstacle };
}

function whyUnseen(element: Element): string {
  for (let node: Element | null = element; node; node = outerParent(node)) {
    const style = getComputedStyle(node);
    if (style.opacity === '0') return `${subjectOf(element)}, still transparent`;
  }
  return subjectOf(element);
}

/** Native and ARIA: a control, its fieldset, or an ancestor that says so; for typing also read-only. */
function disability(element: Element, stance: Stance): Obstacle | null {
  if (stance === 'point') return null;
  if (element.matches(':disabled')) return { cause: 'disabled', subject: subjectOf(element) };
  for (let node: Element | null = element; node; node = outerParent(node)) {
    if (node.getAttribute('aria-disabled') === 'true') return { cause: 'disabled', subject: subjectOf(node) };
    if (node.hasAttribute('inert'))
      return { cause: 'disabled', subject: `${subjectOf(element)}, in a part of the page that is inert` };
  }
  if (stance === 'fill' && (element as HTMLInputElement).readOnly === true)
    return { cause: 'disabled', subject: `${subjectOf(element)}, read-only` };
  return null;
}

/** Where something was in one frame, and how far the page was scrolled then. */
export interface Glance {
  readonly box: DOMRect;
  /** On its document's timeline. */
  readonly timelineMs: number;
  readonly scrolled: { readonly x: number; readonly y: number };
}

function motion(before: Glance | null, now: Glance, element: Element): Obstacle | null {
  if (!before) return null;
  if (isSameBox(before.box, now.box))
    return isUnderWay(element, before.timelineMs) ? { cause: 'moving', subject: subjectOf(element) } : null;
  const across = before.scrolled.x - now.scrolled.x;
  const down = before.scrolled.y - now.scrolled.y;
  const scrolledBox = new DOMRect(before.box.x + across, before.box.y + down, before.box.width, before.box.height);
  return { cause: isSameBox(scrolledBox, now.box) ? 'scrolling' : 'moving', subject: subjectOf(element) };
}

/** Boxes are the same when a person could not see the difference. */
export function isSameBox(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.abs(one.x - other.x) < 0.5 &&
    Math.abs(one.y - other.y) < 0.5 &&
    Math.abs(one.width - other.width) < 0.5 &&
    Math.abs(one.height - other.height) < 0.5
  );
}

/** The free point nearest to the middle; when none is free, what lies over the middle. */
function aimAt(element: Element, surface: Element, box: DOMRect): { aim: Aim; cover: Obstacle | null } {
  const offset = frameOffset(surface);
  const view = surface.ownerDocument.defaultView ?? window;
  const aim = {
    element,
    surface,
    box,
    timelineMs: timelineOf(element),
    scrolled: { x: view.scrollX, y: view.scrollY },
  };
  const points = gridIn(visiblePart(surface, box));
  const place = (point: { x: number; y: number }) => ({ x: point.x + offset.x, y: point.y + offset.y });
  const [middle] = points;
  if (!middle || !isInView(surface)) {
    const centre = place({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    return {
      aim: { ...aim, point: centre, isPartlyCovered: false },
      cover: { cause: 'off-screen', subject: subjectOf(element) },
    };
  }
  const free = points.find((point) => isHit(element, surface, hitAt(surface, point)));
  const cover = free ? null : coveredBy(surface, element, hitAt(surface, middle), box);
  return {
    aim: { ...aim, point: place(free ?? middle), isPartlyCovered: free !== undefined && free !== middle },
    cover,
  };
}

function coveredBy(surface: Element, element: Element, hit: Element | null, box: DOMRect): Obstacle {
  if (getComputedStyle(surface).pointerEvents === 'none')
    return { cause: 'disabled', subject: `${subjectOf(element)}, deaf to presses (pointer-events: none)` };
  const cover = hit && coverOf(hit);
  if (cover && wayOut(cover, box) !== 0) return { cause: 'off-screen', subject: subjectOf(element) };
  return { cause: 'covered', subject: cover ? subjectOf(cover) : 'something' };
}

/**
 * How far the page would have to be scrolled for a target to come out from under a bar that stays in place (a sticky header, a bar at
 * the bottom); 0: it would not, so it is covered.
 */
function wayOut(cover: Element, box: DOMRect): number {
  const { position } = getComputedStyle(cover);
  const page = document.scrollingElement;
  if ((position !== 'fixed' && position !== 'sticky') || !page || cover.ownerDocument !== document) return 0;
  const bar = cover.getBoundingClientRect();
  const ways = [
    { room: innerHeight - bar.bottom, delta: box.top - bar.bottom - 8 },
    { room: bar.top, delta: box.bottom - bar.top + 8 },
  ];
  const possible = ways.filter(({ room, delta }) => room >= box.height + 8 && canScrollBy(page, delta));
  return possible.sort((one, other) => Math.abs(one.delta) - Math.abs(other.delta))[0]?.delta ?? 0;
}

function canScrollBy(page: Element, delta: number): boolean {
  const top = page.scrollTop + delta;
  return top >= 0 && top <= page.scrollHeight - page.clientHeight;
}

/** Brings a target into view, as a person would: to the middle, or out from under a bar; returns how far that was. */
export function bringIntoView({ element, surface, box }: Aim): number {
  const before = surface.getBoundingClientRect();
  const hit = isInView(surface) ? hitAt(surface, { x: box.x + box.width / 2, y: box.y + box.height / 2 }) : null;
  const delta = hit && !isHit(element, surface, hit) ? wayOut(coverOf(hit), box) : 0;
  if (delta !== 0) scrollBy({ top: delta, behavior: 'instant' });
  else surface.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const after = surface.getBoundingClientRect();
  return Math.abs(after.top - before.top) + Math.abs(after.left - before.left);
}

/** The part of the largest line box that lies in the viewport. */
function visiblePart(surface: Element, box: DOMRect): DOMRect {
  const view = surface.ownerDocument.defaultView ?? window;
  const lines = getComputedStyle(surface).display === 'inline' ? [...surface.getClientRects()] : [];
  const largest = lines.reduce<DOMRect>(
    (best, line) => (line.width * line.height > best.width * best.height ? line : best),
    lines[0] ?? box,
  );
  const left = Math.max(0, largest.left);
  const top = Math.max(0, largest.top);
  return new DOMRect(
    left,
    top,
    Math.min(view.innerWidth, largest.right) - left,
    Math.min(view.innerHeight, largest.bottom) - top,
  );
}

/** Nine points, the middle first. */
function gridIn(box: DOMRect): readonly { x: number; y: number }[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const shares = [0.5, 0.2, 0.8];
  return shares.flatMap((down) =>
    shares.map((across) => ({ x: box.x + box.width * across, y: box.y + box.height * down })),
  );
}

/** What a press at this point would meet, through open shadow roots. */
export function hitAt(surface: Element, point: { x: number; y: number }): Element | null {
  let hit = surface.ownerDocument.elementFromPoint(point.x, point.y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(point.x, point.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** Whether a press there reaches the target: itself, something in it, its label, or what a label stands for. */
export function isHit(element: Element, surface: Element, hit: Element | null): boolean {
  if (!hit) return false;
  if (contains(element, hit) || contains(surface, hit)) return true;
  const label = hit.closest('label');
  return label?.control === element || (contains(hit, element) && getComputedStyle(element).display === 'contents');
}
