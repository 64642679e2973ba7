import type { ActionObservation } from '../model/action-observation.ts';
import type { Handler } from '../model/journey.ts';
import type { Heed, LookoutEntry } from '../page/protocol.ts';

/** A stretch of time in which the customer was busy with what had opened unasked; moments in epoch milliseconds. */
export interface Stretch {
  /** When it was first seen. */
  readonly openedAt: number;
  /** When the customer began to be rid of it. */
  readonly actedAt: number;
  /** The last input for it: what bars the way from then on is the site's again. */
  readonly inputAt: number;
  /** When it was seen to be gone. */
  readonly goneAt: number;
  /** A new document came of it. */
  readonly hasLoaded: boolean;
}

/** What may open at any time, what the customer has done for it in this run, and what is being done now. */
export class Whenever {
  readonly handlers: readonly Handler[];
  readonly #stretches: Stretch[] = [];
  /** How often each was seen to in the present step. */
  readonly #openings = new Map<string, number>();
  /** Being seen to, the outer ones first: another may open meanwhile. */
  readonly #open: string[] = [];
  #done: ActionObservation[] = [];

  constructor(handlers: readonly Handler[]) {
    this.handlers = handlers;
  }

  /** What the page has to look out for. */
  get entries(): readonly LookoutEntry[] {
    return this.handlers.map(({ see }, index) => ({ id: `${index}`, condition: see }));
  }

  /** What ends any waiting, but for what is being seen to already. */
  get heed(): readonly Heed[] {
    return this.handlers.flatMap((_, index) => (this.#open.includes(`${index}`) ? [] : [{ id: `${index}`, is: true }]));
  }

  /** So far in this run. */
  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }

  handlerOf(id: string): Handler | undefined {
    return this.handlers[Number(id)];
  }

  beginStep(): void {
    this.#openings.clear();
  }

  enter(id: string): void {
    this.#open.push(id);
  }

  leave(): void {
    this.#open.pop();
  }

  /** How often it was seen to in this step. */
  openingsOf(id: string): number {
    return this.#openings.get(id) ?? 0;
  }

  /** It was seen to. */
  note(id: string, stretch: Stretch, actions: readonly ActionObservation[]): void {
    this.#openings.set(id, this.openingsOf(id) + 1);
    this.#stretches.push(stretch);
    this.#done.push(...actions);
  }

  /** What was done and has not been taken yet. */
  take(): readonly ActionObservation[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}
