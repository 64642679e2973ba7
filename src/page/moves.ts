import type { MoveObservation } from '../model/action-observation.ts';
import { lastInput } from './inputs.ts';
import type { Aim, Obstacle } from './obstacle.ts';
import { isPressable } from './role.ts';
import { contains, outerParent } from './roots.ts';
import { leadsToTheSame } from './same-deed.ts';
import { subjectOf } from './subject.ts';

/** What moves so soon after an input is taken for the answer to it (ms): as for layout shifts, in their specification. */
const answerMs = 500;

/** So long, and in so many frames, it has to stand for a person to see it stand and aim at it; less is a pause in a movement. */
const least = { standMs: 100, frames: 3 } as const;

/** A target that moves all the time is told by the ledger; so many moves are enough to tell it by. */
const mostMoves = 20;

/** A place in which the target stood still. */
interface Standing {
  readonly aim: Aim;
  /** The first and the last frame in which it was seen there, and in how many. */
  readonly fromAt: number;
  at: number;
  frames: number;
}

/** A place in which it stood still and could be pressed. */
interface Stand extends Standing {
  /** How far everything around it was scrolled. */
  readonly scrolled: number;
}

/** Notes each time that a target which could be pressed already goes elsewhere by itself, so far that a press would miss it. */
export class Moves {
  readonly #moves: MoveObservation[] = [];
  #since: number | null = null;
  #stand: Stand | null = null;
  /** Where it was seen last while it glides, and since when. */
  #pause: Standing | null = null;

  get all(): readonly MoveObservation[] {
    return this.#moves;
  }

  /** What was seen of the target in one frame. */
  look(aim: Aim | null, obstacle: Obstacle | null, at: number): void {
    if (obstacle?.cause === 'moving' && this.#stand) return;
    if (aim === null || obstacle) {
      this.#stand = null;
      return;
    }
    const stand = this.#stand;
    if (stand && isAt(stand, aim)) {
      stand.at = at;
      stand.frames += 1;
      if (isSeen(stand)) this.#since ??= stand.fromAt;
      return;
    }
    const scrolled = scrolledAround(aim.element);
    const isGliding = stand !== null && isSeen(stand) && stand.scrolled === scrolled && isSameThing(stand.aim, aim);
    // Where it stood before it began to glide is where a person aims, until it has come to rest.
    if (isGliding && isStillHit(stand.aim, aim) && !this.#rests(aim, at)) return;
    if (isGliding) this.#note(stand, aim, at);
    this.#stand = { aim, scrolled, fromAt: at, at, frames: 1 };
    this.#pause = null;
  }

  #rests(aim: Aim, at: number): boolean {
    if (this.#pause === null || !isAt(this.#pause, aim)) this.#pause = { aim, fromAt: at, at, frames: 0 };
    this.#pause.at = at;
    this.#pause.frames += 1;
    return isSeen(this.#pause);
  }

  #note({ aim: before, at: fromAt }: Stand, after: Aim, toAt: number): void {
    if (this.#since === null) return;
    const sinceAt = Math.max(this.#since, lastInput());
    if (fromAt - lastInput() < answerMs || isStillHit(before, after) || this.#moves.length >= mostMoves) return;
    this.#moves.push({
      sinceAt,
      fromAt,
      toAt,
      px: Math.hypot(after.box.x - before.box.x, after.box.y - before.box.y),
      under: under(before, after),
    });
  }
}

function isSeen({ fromAt, at, frames }: Standing): boolean {
  return at - fromAt >= least.standMs && frames >= least.frames;
}

function isAt({ aim }: Standing, { element, box }: Aim): boolean {
  return element === aim.element && Math.abs(box.x - aim.box.x) < 0.5 && Math.abs(box.y - aim.box.y) < 0.5;
}

/** Drawn anew, it is the same to a person; another one that the locator means now is not. */
function isSameThing(before: Aim, after: Aim): boolean {
  return before.element === after.element || !before.element.isConnected;
}

/** A press at its old middle would reach it all the same. */
function isStillHit({ box: before }: Aim, { box: after }: Aim): boolean {
  const middle = middleOf(before);
  return middle.x >= after.left && middle.x <= after.right && middle.y >= after.top && middle.y <= after.bottom;
}

/** What a press at its old middle would do instead; null: nothing, or the same. */
function under({ box }: Aim, { element, surface }: Aim): string | null {
  const middle = middleOf(box);
  let other = element.ownerDocument.elementFromPoint(middle.x, middle.y);
  while (other && !isPressable(other) && other.localName !== 'label') other = outerParent(other);
  if (!other || other.matches(':disabled')) return null;
  if (contains(other, surface) || contains(surface, other) || leadsToTheSame(other, element)) return null;
  return subjectOf(other);
}

function middleOf({ x, y, width, height }: DOMRect): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function scrolledAround(element: Element): number {
  let sum = 0;
  for (let outer: Element | null = element; outer; outer = outerParent(outer))
    sum += outer.scrollTop + outer.scrollLeft;
  return sum;
}
