import { outerParent } from './roots.ts';

/** Whether a person could perceive an element: it has a box that is painted and can be brought into view. */
export function isPerceivable(element: Element): boolean {
  if (!element.isConnected) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false }))
    return false;
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return hasPerceivableChild(element, box);
  return canBeSeen(element, box) && isFrameSeen(element);
}

/** A tick box or list is often transparent and lies over what is drawn in its place: a person sees that, and presses this. */
export function isDrawnByOthers(element: Element): boolean {
  if (!element.matches('input[type=checkbox],input[type=radio],input[type=file],select')) return false;
  const box = element.getBoundingClientRect();
  const isThere = element.checkVisibility({ visibilityProperty: true }) && box.width >= 8 && box.height >= 8;
  return (
    isThere && getComputedStyle(element).pointerEvents !== 'none' && canBeSeen(element, box) && isFrameSeen(element)
  );
}

/** `display: contents` and wrappers of floats have no box of their own. */
function hasPerceivableChild(element: Element, box: DOMRect): boolean {
  if (getComputedStyle(element).display !== 'contents' && (box.width >= 1 || element.childElementCount === 0))
    return false;
  return [...element.children].some((child) => isPerceivable(child));
}

function isFrameSeen(element: Element): boolean {
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  return !frame || isPerceivable(frame);
}

/** False for what lies beyond the page's edges, where nobody can scroll, and for what an ancestor cuts off whole. */
function canBeSeen(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView ?? window;
  const page = element.ownerDocument.documentElement;
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  let isFixed = false;
  let position = getComputedStyle(element).position;
  for (
    let outer = outerParent(element);
    outer && outer.ownerDocument === element.ownerDocument;
    outer = outerParent(outer)
  ) {
    if (position === 'fixed') {
      isFixed = true;
      break;
    }
    const style = getComputedStyle(outer);
    if (outer !== page && outer !== element.ownerDocument.body && cutsOff(style, position, outer, box)) return false;
    if (position !== 'absolute' || style.position !== 'static') position = style.position;
  }
  const right = isFixed ? view.innerWidth : Math.max(page.scrollWidth, view.innerWidth) - view.scrollX;
  return box.left < right && !(isFixed && (box.top >= view.innerHeight || box.right <= 0 || box.bottom <= 0));
}

/** Content beyond a box that hides its overflow cannot be scrolled to; a scroller's can. */
function cutsOff(style: CSSStyleDeclaration, position: string, outer: Element, box: DOMRect): boolean {
  if (position === 'absolute' && style.position === 'static') return false;
  const hidesX = style.overflowX === 'hidden' || style.overflowX === 'clip';
  const hidesY = style.overflowY === 'hidden' || style.overflowY === 'clip';
  if (!hidesX && !hidesY) return false;
  const edge = outer.getBoundingClientRect();
  if (hidesX && (box.right <= edge.left || box.left >= edge.right)) return true;
  return hidesY && (box.bottom <= edge.top || box.top >= edge.bottom);
}

/** Whether some of it is in the viewport now. */
export function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView ?? window;
  return (
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < view.innerHeight &&
    box.left < view.innerWidth &&
    box.width > 0 &&
    box.height > 0
  );
}
