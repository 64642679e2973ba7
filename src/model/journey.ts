import type { Condition } from './condition.ts';
import type { Locator } from './locator.ts';
import type { PersonaId } from './persona.ts';
import type { Place } from './place.ts';

/**
 * A declared journey, complete and sound. Texts may hold `${SECRET}`, `${run}` and `${now}`, which are filled in
 * only while replaying; every other variable has its value already.
 */
export interface Journey {
  /** Slug of the file's name without its ending; the first part of every fingerprint. */
  readonly id: string;
  readonly title: string;
  /** As given on the command line; absent for a journey made by the tool. */
  readonly file?: string;
  /** The text of the file. */
  readonly text: string;
  /** Other files whose steps it uses, each once: `steps[].at` may point into them. Absent when there is none. */
  readonly used?: readonly { readonly file: string; readonly text: string }[];
  /** Where it starts; `--url` replaces its origin. Absent when only `--url` says so. */
  readonly url?: string;
  readonly persona: PersonaId;
  readonly timeoutMs: number;
  /** Host patterns of the origins that are the site's own; empty: the journey's registrable domain. */
  readonly own: readonly string[];
  /** Names of environment variables whose values are never shown, those of the files it uses among them. */
  readonly secrets: readonly string[];
  /** What may open at any time, and what the customer then does; of several that are open the first acts first. */
  readonly whenever: readonly Handler[];
  readonly steps: readonly Step[];
}

/** One intent of the customer. */
export interface Step {
  /** Stable name for comparing releases; default: slug of the title. */
  readonly id: string;
  /** Earlier ids of this step. */
  readonly was: readonly string[];
  readonly title: string;
  readonly phase: 'setup' | 'journey' | 'teardown';
  readonly at: Place;
  readonly actions: readonly Action[];
  readonly expect: readonly Condition[];
  /** Only when it holds is the step taken. */
  readonly when?: Condition;
  readonly optional: boolean;
  /** How long an optional step waits for its first target; never charged. */
  readonly patienceMs: number;
  readonly timeoutMs: number;
  readonly scored: boolean;
  /** Nothing is ever probed, nor pressed a second time, at or after it. */
  readonly irreversible: boolean;
  /** It is taken so often, or until something is so. */
  readonly repeat?: Repeat;
  readonly note?: string;
}

/** How often a step is taken, one round after the other. */
export interface Repeat {
  /** So often; with `until`, at most so often. */
  readonly times: number;
  /** No further round is begun once it holds; when it still does not after the last one, the step fails. */
  readonly until?: Condition;
}

/** Something that may open unasked, and what the customer then does to be rid of it. */
export interface Handler {
  /** It is open for as long as this holds. */
  readonly see: Condition;
  readonly actions: readonly Action[];
  readonly at: Place;
}

/** What a person does, one at a time. `source` is how a report names it, with `${SECRET}` unfilled. */
export type Action = { readonly source: string; readonly at: Place } & (
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'click' | 'doubleClick' | 'rightClick' | 'hover' | 'focus' | 'clear'; readonly target: Locator }
  | { readonly kind: 'check' | 'uncheck'; readonly target: Locator }
  | { readonly kind: 'fill'; readonly target: Locator; readonly text: string }
  | { readonly kind: 'choose'; readonly target: Locator; readonly option: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'press'; readonly keys: readonly string[] }
  | { readonly kind: 'scroll'; readonly to: ScrollTo }
  | { readonly kind: 'back' | 'forward' | 'reload' }
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'await'; readonly until: Condition }
);

/** Where a scroll ends; `by` is in CSS pixels, downwards positive. */
export type ScrollTo = 'top' | 'bottom' | { readonly by: number } | { readonly target: Locator };
