import type { Condition } from '../model/condition.ts';
import { afterFrame, now } from './clock.ts';
import type { Presence } from './disclosure.ts';
import { type Holding, holding } from './holds.ts';
import { Ledger } from './ledger.ts';
import { Moves } from './moves.ts';
import { type Aim, isSameBox, look, sight } from './obstacle.ts';
import type { WatchSpec, WatchState } from './protocol.ts';

/**
 * Watches one goal: the expectations of a step and the target that is acted on next. It looks after each rendered frame, but
 * searches the document only when that has changed; in between it looks at the boxes it knows.
 */
export class Watch {
  readonly spec: WatchSpec;
  readonly #heldBefore: boolean;
  /** Whether the next target could be seen already when the watch was armed; null: there was nothing before, or there is no next. */
  readonly nextBefore: Presence | null;
  readonly #ledger = new Ledger();
  readonly #moves = new Moves();
  #heldAt: number | null = null;
  #boxes: readonly DOMRect[] = [];
  #isStill = false;
  #missing: string | null = null;
  #nextReadyAt: number | null = null;
  #next: Aim | null = null;
  readonly #known = new Map<Condition, Holding>();
  #dirtyFrames = 1;
  #isOver = false;

  constructor(spec: WatchSpec, isFresh: boolean) {
    this.spec = spec;
    this.#heldBefore =
      !isFresh && document.body !== null && spec.expect.every((condition) => this.#evaluate(condition).holds);
    this.#frame();
    this.nextBefore = isFresh || !spec.next || document.body === null ? null : this.#presence();
  }

  /** The document may have changed; an animation that starts shows its first effect some frames later. */
  touch(frames = 1): void {
    this.#dirtyFrames = Math.max(this.#dirtyFrames, frames);
  }

  end(): void {
    this.#isOver = true;
  }

  get state(): WatchState {
    return {
      heldBefore: this.#heldBefore,
      heldAt: this.#isStill ? this.#heldAt : null,
      nextReadyAt: this.#nextReadyAt,
      ledger: this.#ledger.entries,
      missing: this.#missing,
    };
  }

  /** What the expectations point at, as far as they hold. */
  get goalElements(): readonly Element[] {
    return this.spec.expect.flatMap((condition) => this.#known.get(condition)?.elements ?? []);
  }

  /** How the next target went elsewhere by itself. */
  get nextMoves(): Moves['all'] {
    return this.#moves.all;
  }

  /** The element that is acted on next, when it is there. */
  get nextElement(): Element | null {
    return this.#next?.element ?? null;
  }

  #frame(): void {
    if (this.#isOver) return;
    if (document.body) {
      this.#lookAtGoal();
      this.#lookAtNext();
      this.#dirtyFrames = Math.max(0, this.#dirtyFrames - 1);
    }
    afterFrame(() => this.#frame());
  }

  #lookAtGoal(): void {
    const at = now();
    const parts = this.spec.expect.map((condition) => ({ condition, ...this.#evaluate(condition) }));
    const missing = parts.find((part) => !part.holds);
    this.#missing = missing ? missing.condition.source : null;
    if (missing) {
      this.#heldAt = null;
      this.#isStill = false;
      return;
    }
    const boxes = parts.flatMap((part) => part.elements).map((element) => element.getBoundingClientRect());
    const hasMoved =
      boxes.length !== this.#boxes.length ||
      boxes.some((box, index) => !isSameBox(box, this.#boxes[index] ?? new DOMRect()));
    if (this.#heldAt === null || hasMoved) {
      this.#heldAt = at;
      this.#isStill = boxes.length === 0;
    } else {
      this.#isStill = true;
    }
    this.#boxes = boxes;
  }

  #lookAtNext(): void {
    if (!this.spec.next) return;
    const { locator, stance } = this.spec.next;
    const at = now();
    const before = this.#next;
    const isKnown = this.#dirtyFrames === 0 && this.#next?.element.isConnected === true;
    const seen = isKnown && this.#next ? look(this.#next.element, stance, before) : sight(locator, stance, before);
    this.#next = seen.aim;
    if (stance !== 'read') this.#moves.look(seen.aim, seen.obstacle, at);
    if (seen.obstacle && seen.obstacle.cause !== 'off-screen') {
      this.#nextReadyAt = null;
      this.#ledger.note(seen.obstacle, at);
    } else {
      this.#nextReadyAt ??= at;
      this.#ledger.close(at);
    }
  }

  #presence(): Presence {
    if (this.#next) return 'seen';
    return this.#ledger.entries.at(-1)?.cause === 'invisible' ? 'hidden' : 'absent';
  }

  /** Conditions are worked out again after a change only; what else can alter them touches the watch too. */
  #evaluate(condition: Condition): Holding {
    const known = this.#known.get(condition);
    if (known && this.#dirtyFrames === 0) return known;
    const found = holding(condition);
    this.#known.set(condition, found);
    return found;
  }
}
