import type { OverlayObservation } from '../model/overlay.ts';
import { describeOverlay, isSpeaking } from './describe-overlay.ts';
import { dialogs, type Lifted, liftedAt, type Point } from './lifted.ts';
import { isPerceivable } from './perceivable.ts';
import { contains, frameOffset } from './roots.ts';
import { subjectOf } from './subject.ts';

/** What the customer is after at this moment. */
export interface Wanted {
  /** What is expected. */
  readonly goal: readonly Element[];
  /** What is acted on now, or next; null: nothing, or it is not known. */
  readonly target: Element | null;
  /** Where the action that is about to begin is done: in its target, or where the focus is; null: no action is about to begin. */
  readonly acting: Element | null;
  /** What was acted on last; null: nothing. */
  readonly acted: Element | null;
}

/** The view is probed at so many points across and down. */
const probes = { across: 8, down: 12 };

/** What lies over the page now. Two frames are not waited for: whoever asks does so when things are at rest. */
export function overlays(wanted: Wanted): readonly OverlayObservation[] {
  // A document that has just begun is empty: nothing lies over it.
  if (!document.documentElement) return [];
  const grid = gridOfView();
  const middles = [...wanted.goal, ...(wanted.target ? [wanted.target] : [])]
    .map((element) => ({ element, point: middleOf(element) }))
    .filter(({ point: { x, y } }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const lifted = liftedAt([...grid, ...middles.map(({ point }) => point)]);
  const speaking = lifted.filter(({ root }) => isSpeaking(root));
  // A ground that is fixed behind the page lies over nothing.
  const veils = lifted.filter((one) => one.isOver && !speaking.includes(one));
  const veiled = ownerOfVeils(speaking);
  return speaking.map((one) => {
    const { root } = one;
    const parts = one === veiled ? [one, ...veils] : [one];
    const points = parts.flatMap((part) => part.points);
    const covers = middles.filter(({ element, point }) => points.includes(point) && !contains(root, element));
    return {
      ...describeOverlay(root),
      share: shareOf(grid, points),
      opaqueShare: (shareOf(grid, one.points) * one.opaque) / one.points.length,
      isModal: isModal(root, wanted),
      isTrap: isTrap(root),
      covers: [...new Set(covers.map(({ element }) => subjectOf(element)))],
      holdsGoal: wanted.goal.some((element) => contains(root, element)),
      isActedIn: wanted.acting !== null && contains(root, wanted.acting),
      isNamed: wanted.acted !== null && isNamedBy(root, wanted.acted),
    };
  });
}

function gridOfView(): readonly Point[] {
  return Array.from({ length: probes.across * probes.down }, (_, at) => ({
    x: (((at % probes.across) + 0.5) * innerWidth) / probes.across,
    y: ((Math.floor(at / probes.across) + 0.5) * innerHeight) / probes.down,
  }));
}

function middleOf(element: Element): Point {
  const box = element.getBoundingClientRect();
  const offset = frameOffset(element);
  return { x: box.x + offset.x + box.width / 2, y: box.y + offset.y + box.height / 2 };
}

function shareOf(grid: readonly Point[], points: readonly Point[]): number {
  return grid.filter((point) => points.includes(point)).length / grid.length;
}

/** A veil belongs to the dialog above it, or else to the largest thing that speaks. */
function ownerOfVeils(speaking: readonly Lifted[]): Lifted | undefined {
  const rank = ({ root, points }: Lifted) => (isDialog(root) ? 1000 : 0) + points.length;
  return speaking.toSorted((one, other) => rank(other) - rank(one))[0];
}

function isDialog(root: Element): boolean {
  return root.matches(dialogs) || [...root.querySelectorAll(dialogs)].some((inner) => isPerceivable(inner));
}

/** The browser's own modal dialogs, and those that make the rest of the page inert or deaf. */
function isModal(root: Element, { goal, target }: Wanted): boolean {
  if (root.matches(':modal') || root.querySelector(':modal') !== null) return true;
  // A closed menu is inert, too: only what the customer may want to use counts.
  const rest = [...goal, ...(target ? [target] : []), ...document.querySelectorAll('main,[role=main]')];
  const others = rest.filter((element) => !contains(element, root) && !contains(root, element));
  if (others.some((element) => element.closest('[inert]'))) return true;
  return isDialog(root) && getComputedStyle(document.body).pointerEvents === 'none';
}

function isTrap(root: Element): boolean {
  const modal = document.activeElement?.closest('[aria-modal=true]');
  return modal !== null && modal !== undefined && (contains(root, modal) || contains(modal, root));
}

const references = [
  'aria-controls',
  'aria-owns',
  'popovertarget',
  'commandfor',
  'data-bs-target',
  'data-target',
  'data-modal-target',
  'href',
];

/** A control names what it opens, or says that it has opened a thing of this kind. */
function isNamedBy(root: Element, acted: Element): boolean {
  const control = acted.closest('a,button,summary,input,[role],[aria-controls]') ?? acted;
  if (control.matches('[aria-haspopup]:not([aria-haspopup=false])[aria-expanded=true]')) return true;
  return references
    .flatMap((name) => (control.getAttribute(name) ?? '').split(/\s+/))
    .map((reference) => reference.replace(/^#/, ''))
    .filter((id) => /^[\w:.-]+$/.test(id))
    .map((id) => document.getElementById(id))
    .some((named) => named !== null && (contains(root, named) || contains(named, root)));
}
