import type { Condition } from '../model/condition.ts';
import { afterFrame, now } from './clock.ts';
import { holding } from './holds.ts';
import type { Heed, LookoutEntry, Met } from './protocol.ts';

/**
 * Looks out for what may come at any time, whatever is being done. Like a watch it looks after a rendered frame in which the
 * document has changed; where nothing is looked out for it does nothing.
 */
export class Lookout {
  #entries: readonly LookoutEntry[] = [];
  /** From when on each has held without a break; absent: it does not hold. */
  readonly #since = new Map<string, number>();
  #dirtyFrames = 0;
  #isRunning = false;

  /** From here on it looks out for these and nothing else. What held before goes on holding. */
  lookFor(entries: readonly LookoutEntry[]): void {
    this.#entries = entries;
    for (const id of this.#since.keys()) if (!entries.some((entry) => entry.id === id)) this.#since.delete(id);
    this.touch();
    if (this.#isRunning || entries.length === 0) return;
    this.#isRunning = true;
    this.#frame();
  }

  /** The document may have changed. */
  touch(frames = 1): void {
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

  #frame(): void {
    if (this.#entries.length === 0) {
      this.#isRunning = false;
      return;
    }
    if (document.body && this.#dirtyFrames > 0) {
      this.#dirtyFrames -= 1;
      for (const { id, condition } of this.#entries) this.#note(id, condition);
    }
    afterFrame(() => this.#frame());
  }

  #note(id: string, condition: Condition): void {
    if (!holding(condition).holds) this.#since.delete(id);
    else if (!this.#since.has(id)) this.#since.set(id, now());
  }
}
