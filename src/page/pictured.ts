import { surfaces } from './locate.ts';
import { isSameBox } from './obstacle.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { pressable } from './role.ts';
import { contains, roots } from './roots.ts';

/** The last picture of this document, and where the things to press stood in it that lay open to view. */
let last: { readonly picture: string; readonly boxes: ReadonlyMap<Element, DOMRect> } | null = null;

/** A picture is about to be taken. */
export function remember(picture: string): void {
  const inView = roots()
    .flatMap((root) => [...root.querySelectorAll(pressable)])
    .filter(
      (element) => isInView(element) && isPerceivable(element) && !element.matches(':disabled') && isOpen(element),
    );
  last = { picture, boxes: new Map(inView.map((element) => [element, element.getBoundingClientRect()])) };
}

/** The picture in which this element stands where it stands now; null: there is none. */
export function picturing(element: Element): string | null {
  const before = last?.boxes.get(element);
  return last && before && isSameBox(before, element.getBoundingClientRect()) ? last.picture : null;
}

/** Nothing lies over its middle. */
function isOpen(element: Element): boolean {
  const [surface = element] = surfaces(element);
  const { x, y, width, height } = surface.getBoundingClientRect();
  const hit = surface.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && (contains(surface, hit) || contains(element, hit));
}
