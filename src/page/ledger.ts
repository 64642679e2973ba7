import type { Obstacle } from './obstacle.ts';
import type { PageLedgerEntry } from './protocol.ts';

/** Writes down stretches of time in which a target could not be acted on: one owner at a time, no overlaps. */
export class Ledger {
  readonly #entries: PageLedgerEntry[] = [];
  #open: { obstacle: Obstacle; fromAt: number; lastAt: number } | null = null;

  /** The obstacle holds at this moment. */
  note(obstacle: Obstacle, at: number): void {
    if (this.#open && isSame(this.#open.obstacle, obstacle)) {
      this.#open.lastAt = at;
      return;
    }
    this.close(at);
    this.#open = { obstacle, fromAt: at, lastAt: at };
  }

  /** Nothing is in the way from this moment on. */
  close(at: number): void {
    if (!this.#open) return;
    this.#entries.push({ ...this.#open.obstacle, fromAt: this.#open.fromAt, toAt: at });
    this.#open = null;
  }

  /** What is written so far; a stretch that is still open ends where it was last seen. */
  get entries(): readonly PageLedgerEntry[] {
    if (!this.#open) return [...this.#entries];
    return [...this.#entries, { ...this.#open.obstacle, fromAt: this.#open.fromAt, toAt: this.#open.lastAt }];
  }
}

function isSame(one: Obstacle, other: Obstacle): boolean {
  return one.cause === other.cause && one.subject === other.subject;
}
