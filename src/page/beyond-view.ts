import { outerParent } from './roots.ts';

/**
 * How far (px) something lies beyond what a person has in view, through every scroller and frame it is in, the innermost first; 0 when
 * half of it or more shows. `lookedPx`: how far down the page was scrolled since the person looked.
 */
export function beyondView(element: Element, lookedPx: number): number {
  const box = edgesOf(element.getBoundingClientRect());
  let isPinned = false;
  let px = 0;
  for (let node: Element = element; ; ) {
    const outer = outerParent(node);
    const { position } = getComputedStyle(node);
    isPinned ||= position === 'fixed' || position === 'sticky';
    if (outer === null || outer.ownerDocument !== node.ownerDocument) {
      const view = node.ownerDocument.defaultView ?? window;
      const isMain = outer === null;
      if (isMain && !isPinned) shift(box, 0, lookedPx);
      px += reach(box, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
      if (outer === null) return px;
      const frame = outer.getBoundingClientRect();
      shift(box, frame.left + outer.clientLeft, frame.top + outer.clientTop);
      isPinned = false;
    } else if (position !== 'fixed' && isScroller(outer)) {
      px += reach(box, edgesOf(outer.getBoundingClientRect()));
    }
    node = outer;
  }
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function edgesOf({ left, top, right, bottom }: DOMRect): Edges {
  return { left, top, right, bottom };
}

function shift(box: Edges, across: number, down: number): void {
  box.left += across;
  box.right += across;
  box.top += down;
  box.bottom += down;
}

/** How far it has to be scrolled to stand in the window of a scroller; it is moved there. */
function reach(box: Edges, view: Edges): number {
  const across = beyond(box.left, box.right, view.left, view.right);
  const down = beyond(box.top, box.bottom, view.top, view.bottom);
  shift(box, -across, -down);
  return Math.abs(across) + Math.abs(down);
}

/** Positive when it lies after the window; of what is larger than the window, as much as fits has to show. */
function beyond(from: number, to: number, low: number, high: number): number {
  const shown = Math.min(to, high) - Math.max(from, low);
  if (shown >= Math.min(to - from, high - low) / 2) return 0;
  return to > high ? Math.min(to - high, from - low) : -Math.min(low - from, high - to);
}

function isScroller(element: Element): boolean {
  if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  return (
    (scrolls(overflowY) && element.scrollHeight > element.clientHeight) ||
    (scrolls(overflowX) && element.scrollWidth > element.clientWidth)
  );
}
