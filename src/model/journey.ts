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
  /** Where it starts; `--url` replaces its origin. Absent when only `--url` says so. */
  readonly url?: string;
  readonly persona: PersonaId;
  readonly timeoutMs: number;
  /** Host patterns of the origins that are the site's own; empty: the journey's registrable domain. */
  readonly own: readonly string[];
  /** Names of environment variables whose values are never shown. */
  readonly secrets: readonly string[];
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
  readonly note?: string;
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
