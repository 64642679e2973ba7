import type { Condition } from '../model/condition.ts';
import { afterFrame, now } from './clock.ts';
import { holding } from './holds.ts';
import type { Heed, LookoutEntry, Met } from './protocol.ts';

/** A person does not see sooner that something has opened, and a page that changes all the time is not slowed down (ms). */
const restMs = 100;

/**
 * Looks out for what may come at any time, whatever is being done. Like a watch it looks after a rendered frame when the document
 * has changed, though not after each; where nothing is looked out for it does nothing.
 */
export class Lookout {
  #entries: readonly LookoutEntry[] = [];
  /** From when on each has held without a break; absent: it does not hold. */
  readonly #since = new Map<string, number>();
  #dirtyFrames = 0;
  /** The first change that has not been looked at. */
  #dirtySince = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #isRunning = false;

  /** From here on it looks out for these and nothing else. What held before goes on holding. */
  lookFor(entries: readonly LookoutEntry[]): void {
    this.#entries = entries;
    for (const id of this.#since.keys()) if (!entries.some((entry) => entry.id === id)) this.#since.delete(id);
    this.touch();
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    if (this.#isRunning || entries.length === 0) return;
    this.#isRunning = true;
    this.#frame();
  }

  /** The document may have changed. */
  touch(frames = 1): void {
    if (this.#dirtyFrames === 0) this.#dirtySince = now();
    this.#dirtyFrames = Math.max(this.#dirtyFrames, frames);
  }

  /** The first of those that is as it is heeded. */
  met(heed: readonly Heed[]): Met | null {
    for (const { id, is } of heed) {
      const sinceAt = this.#since.get(id);
      if (is ? sinceAt !== undefined : sinceAt === undefined) return { id, sinceAt: sinceAt ?? now() };
    }
    return null;
  }

  /** Looks at once, when anything may have changed. */
  look(): void {
    if (!document.body || this.#dirtyFrames === 0) return;
    const at = now();
    // It came at one of the changes since the last look: at the first, so that the time is nobody's wait.
    const cameAt = Math.min(at, Math.max(this.#dirtySince, this.#lookedAt));
    this.#dirtyFrames -= 1;
    this.#lookedAt = at;
    this.#dirtySince = at;
    for (const entry of this.#entries) this.#note(entry.id, entry.condition, entry.isTimed ? at : cameAt);
  }

  #frame(): void {
    if (this.#entries.length === 0) {
      this.#isRunning = false;
      return;
    }
    const isTimed = this.#entries.some((entry) => entry.isTimed);
    if (isTimed || now() - this.#lookedAt >= restMs) this.look();
    afterFrame(() => this.#frame());
  }

  #note(id: string, condition: Condition, at: number): void {
    if (!holding(condition).holds) this.#since.delete(id);
    else if (!this.#since.has(id)) this.#since.set(id, at);
  }
}
