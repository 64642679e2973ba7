import type { ChoiceObservation } from '../model/target-observation.ts';
import { hitAt, isHit } from './obstacle.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { placeOf } from './place.ts';
import { isPressable } from './role.ts';
import { contains, outerParent } from './roots.ts';

/** `inspected`: how much is looked at in all, the target included. */
interface Choice extends ChoiceObservation {
  readonly inspected: number;
}

/**
 * What a person looks at before finding a target among the things to press in view. People pass over parts of a page as wholes (a
 * menu, a card, a row), so that what lies in one branch beside the target's own path counts as one. The search begins at what was acted
 * on before, when that is still in view and nearer than the top.
 */
export function choiceAt(element: Element, from: Element | null): Choice {
  const options = optionsIn(element);
  const path = pathOf(element);
  const place = options.findIndex((other) => contains(other, element) || contains(element, other));
  const before = place < 0 ? [] : options.slice(0, place);
  const start = from === null ? -1 : before.findIndex((other) => contains(other, from) || contains(from, other));
  const passed = branches(before.slice(start + 1), path);
  const [crowd, most] = [...passed].reduce<readonly [Element | null, number]>(
    (best, [outer, inner]) => (inner.size > best[1] ? [outer, inner.size] : best),
    [null, 0],
  );
  return {
    inspected: 1 + [...passed.values()].reduce((sum, inner) => sum + inner.size, 0),
    passed: most,
    options: crowd ? (branches(options, path).get(crowd)?.size ?? 0) + 1 : 1,
    place: crowd ? placeOf(crowd) : '',
  };
}

/** Everything to press that a person sees now, in reading order; in an open dialog, only what is in it. */
function optionsIn(element: Element): readonly Element[] {
  const dialog = element.closest('dialog:modal,[aria-modal=true]');
  return [...inOrder(dialog ?? element.ownerDocument)].filter(
    (other) => isInView(other) && !other.matches('option,:disabled') && isPerceivable(other) && isOnTop(other),
  );
}

/** Open shadow roots are read where their host stands. */
function* inOrder(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (isPressable(element)) yield element;
    if (element.shadowRoot) yield* inOrder(element.shadowRoot);
  }
}

function isOnTop(element: Element): boolean {
  const view = element.ownerDocument.defaultView ?? window;
  const [box] = element.getClientRects();
  if (!box) return false;
  const middle = (from: number, to: number, end: number) => (Math.max(0, from) + Math.min(end, to)) / 2;
  const point = { x: middle(box.left, box.right, view.innerWidth), y: middle(box.top, box.bottom, view.innerHeight) };
  return isHit(element, element, hitAt(element, point));
}

/** The ancestors of an element, itself included. */
function pathOf(element: Element): ReadonlySet<Element> {
  const path = new Set<Element>();
  for (let outer: Element | null = element; outer; outer = outerParent(outer)) path.add(outer);
  return path;
}

/** The branches beside a path in which these elements lie, by the element in which they leave it. */
function branches(
  elements: readonly Element[],
  path: ReadonlySet<Element>,
): ReadonlyMap<Element, ReadonlySet<Element>> {
  const found = new Map<Element, Set<Element>>();
  for (const element of elements) {
    let branch = element;
    for (let outer = outerParent(branch); outer && !path.has(outer); outer = outerParent(outer)) branch = outer;
    const outer = outerParent(branch);
    if (path.has(branch) || !outer) continue;
    const beside = found.get(outer) ?? new Set();
    found.set(outer, beside.add(passedWith(branch, outer, path)));
  }
  return found;
}

/** What stands under another heading than the target is passed over with that heading. */
function passedWith(branch: Element, outer: Element, path: ReadonlySet<Element>): Element {
  const own = [...outer.children].find((child) => path.has(child)) ?? null;
  const heading = headingOver(branch);
  return heading === null || heading === headingOver(own) ? branch : heading;
}

function headingOver(element: Element | null): Element | null {
  let before = element?.previousElementSibling ?? null;
  while (before && !before.matches('h1,h2,h3,h4,h5,h6,[role=heading]')) before = before.previousElementSibling;
  return before;
}
