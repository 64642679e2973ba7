import { hitAt } from './obstacle.ts';
import { contains, outerParent } from './roots.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something that floats above the page, and the points of the view at which it would catch a press. */
export interface Lifted {
  readonly root: Element;
  readonly points: readonly Point[];
  /** At how many of them nothing of the page can be seen through it. */
  readonly opaque: number;
  /** At some of them something else would be pressed if it were not there. */
  readonly isOver: boolean;
}

/** Roles of what asks for an answer before anything else. */
export const dialogs = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

/**
 * What floats above the page at some points: what is fixed to the view, placed on the page as a whole, or in the top layer. A box that
 * holds the page itself, as the shell of an app does, floats above nothing.
 */
export function liftedAt(points: readonly Point[]): readonly Lifted[] {
  const hits = points.flatMap((point) => {
    const hit = hitAt(document.documentElement, point);
    return hit ? [{ point, hit, outer: floatingAround(hit) }] : [];
  });
  const isPage = remember((root: Element) => {
    if (root.matches(dialogs)) return false;
    const isBeside = hits.some(({ hit }) => !contains(root, hit) && !contains(hit, root));
    return root.querySelector('main,[role=main]') !== null || !(isBeside || isOver(root));
  });
  const isOver = remember((root: Element) =>
    hits.some(({ point, outer }) => outer.includes(root) && liesOverSomething(root, point)),
  );
  const roots = new Map<Element, (typeof hits)[number][]>();
  for (const one of hits) {
    const root = one.outer.findLast((element) => !isPage(element));
    if (root) roots.set(root, [...(roots.get(root) ?? []), one]);
  }
  return [...roots].map(([root, own]) => ({
    root,
    points: own.map(({ point }) => point),
    opaque: own.filter(({ hit, point }) => isOpaque(hit, root, point)).length,
    isOver: isOver(root),
  }));
}

function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : work(key);
    known.set(key, value);
    return value;
  };
}

/** What floats, from the inside out; around the top layer there is nothing. */
function floatingAround(hit: Element): readonly Element[] {
  const found: Element[] = [];
  for (let node: Element | null = hit; node; node = outerParent(node)) {
    if (isFloating(node)) found.push(node);
    if (node.matches(topLayer)) break;
  }
  return found;
}

const topLayer = ':modal,:popover-open';

function isFloating(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  if (element.matches(topLayer)) return true;
  if (position !== 'absolute') return false;
  // Of what is placed on the page itself, not on a part of it.
  const around = (element as HTMLElement).offsetParent;
  const isOfPage = around === null || around === document.body || around === document.documentElement;
  return element.matches(dialogs) || (isOfPage && Number(zIndex) > 0);
}

/** Something else would be pressed here if it were not there; what is modal makes the rest deaf, so that it cannot be asked. */
function liesOverSomething(root: Element, point: Point): boolean {
  if (root.matches(`${topLayer},${dialogs}`)) return true;
  return document
    .elementsFromPoint(point.x, point.y)
    .some(
      (other) =>
        other !== document.documentElement &&
        other !== document.body &&
        !contains(root, other) &&
        !contains(other, root),
    );
}

/** Something between what was hit and the whole of it has a ground of its own. A modal dialog is also hit on its backdrop. */
function isOpaque(hit: Element, root: Element, { x, y }: Point): boolean {
  for (let node: Element | null = hit; node; node = outerParent(node)) {
    const box = node.getBoundingClientRect();
    const isWithin = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (isWithin && hasGround(node)) return true;
    if (node === root) return false;
  }
  return false;
}

function hasGround(element: Element): boolean {
  if (element.matches('img,video,canvas,iframe,input,select,textarea')) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || alphaOf(backgroundColor) > 0.9;
}

/** Of a computed colour: `rgb(1, 2, 3)`, `rgba(0, 0, 0, 0.5)`, `oklch(0.5 0.1 20 / 0.4)`. */
function alphaOf(colour: string): number {
  const [, alpha] =
    /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(colour)?.filter((part) => part !== undefined) ?? [];
  return alpha === undefined ? 1 : Number(alpha);
}
