import type { ArrivalObservation } from './arrival.ts';
import type { OverlaysObservation } from './overlay.ts';
import type { TargetObservation, TypedObservation } from './target-observation.ts';

/** One act of the customer and what came of it. */
export interface ActionObservation {
  readonly kind: string;
  readonly source: string;
  /** What it points at, as a person names it; absent when it points at nothing (open, press, back …). */
  readonly subject?: string;
  /** A close look at it; audit pass only. */
  readonly target?: TargetObservation;
  /** What was expected of it, as the journey has it; empty: it was done for the sake of the next target. */
  readonly goal: string;
  /** Moment of the last trusted input event of the action as the page saw it, or of the navigation's start; null: no input was seen. */
  readonly inputAt: number | null;
  /** True: done by a handler of `whenever`, for something that opened unasked. */
  readonly unasked?: true;
  /** Of such an action: when that which opened was first seen. */
  readonly openedAt?: number;
  /** True: it stood as wanted already, and nothing had to be pressed. */
  readonly needless?: true;
  /** How many times it was pressed: 2 when the first press did nothing at all and a person would press again. */
  readonly presses: number;
  /** What barred the way to the target, from the previous input on, in order, without overlaps. */
  readonly ledger: readonly LedgerEntry[];
  /** From when on the target could have been acted on; null: it was free whenever it was looked at, or the action points at nothing. */
  readonly actionableAt: number | null;
  /** The first frame in which the goal held and went on holding; of a pause, its end; null: nothing was expected yet, or it was not reached. */
  readonly goalReadyAt: number | null;
  /** The goal held already at the input: then it counts from the last content that the action caused. */
  readonly heldBefore: boolean;
  /** First visible feedback, as a moment; null: nothing visible was seen before the goal was ready. */
  readonly feedbackAt: number | null;
  /** The last that could be seen to come of it until things had settled, as a moment; absent: nothing was seen. */
  readonly lastContentAt?: number;
  /** Event Timing of the slowest interaction of the action, in ms; null: no entry came (see `unmeasured`). */
  readonly interaction: InteractionObservation | null;
  /** Why the response of this action could not be timed; absent when it could. */
  readonly unmeasured?: string;
  /** A new document, when the action led to one. */
  readonly load?: LoadObservation;
  /** The action changed the address without a new document. */
  readonly softNavigation: boolean;
  /** Signs that something came of it. All zero or false: nothing did. */
  readonly effects: EffectObservation;
  /** Where it left the customer; absent: nobody looked, as in a pause. */
  readonly arrival?: ArrivalObservation;
  /** Tabs that it opened; absent: none, or their addresses were not known. */
  readonly newTabs?: readonly { readonly url: string; readonly thirdParty: boolean }[];
  /** What lay over the page before and after it; absent: nobody looked, as in a pause. */
  readonly overlays?: OverlaysObservation;
  /** Tasks that kept the main thread for 50 ms or more. */
  readonly longTasks: readonly { readonly startAt: number; readonly ms: number; readonly subject: string }[];
  readonly keyCount: number;
  /** Of what was typed into a field, never what it was; audit pass only, and only when something was filled in. */
  readonly typed?: TypedObservation;
  /**
   * How far the target lay beyond what the customer had in view; 0: it was in view. Counted from where the customer stood before the
   * scrolls that the journey asks for right before this action.
   */
  readonly scrolledPx: number;
  /** The target could not be seen before the action that came before, in the same document: what that one opened. */
  readonly disclosed?: Disclosure;
  /** How the target moved by itself after it could have been acted on; absent: nothing watched it, or it stayed where it was. */
  readonly moves?: readonly MoveObservation[];
}

/**
 * - `menu`: a menu or another part of the navigation
 * - `part`: a part of the page that was closed
 * - `other`: something else: a dialog, the answer to a request, the next part of a form
 */
export type Disclosure = 'menu' | 'part' | 'other';

/** A target that could be acted on went elsewhere, so far that a press at its old middle would miss it. */
export interface MoveObservation {
  /** From when on it could have been acted on: since it was first seen, or since the last input. */
  readonly sinceAt: number;
  /** The last frame in its old place, and the first in its new one. */
  readonly fromAt: number;
  readonly toAt: number;
  readonly px: number;
  /** What came to lie under its old middle and would take the press; null: nothing. */
  readonly under: string | null;
}

/** A stretch of time in which the target could not be acted on, and what was in the way. */
export interface LedgerEntry {
  readonly cause: 'absent' | 'invisible' | 'moving' | 'scrolling' | 'covered' | 'disabled' | 'off-screen';
  /** What covered it, or what is disabled, as a person would name it. */
  readonly subject: string;
  readonly fromAt: number;
  readonly toAt: number;
}

/** Event Timing, folded to one interaction; durations come in steps of 8 ms. */
export interface InteractionObservation {
  readonly type: string;
  readonly durationMs: number;
  readonly inputDelayMs: number;
  readonly processingMs: number;
  readonly presentationMs: number;
}

/** The load of one document. Null where the browser gave no entry. */
export interface LoadObservation {
  readonly url: string;
  readonly status: number | null;
  readonly startAt: number;
  /** First byte of the document as the network saw it, latency included. */
  readonly firstByteAt: number | null;
  readonly firstPaintAt: number | null;
  readonly firstContentfulPaintAt: number | null;
  readonly largestContentfulPaintAt: number | null;
  readonly largestContentfulElement: string | null;
}

export interface EffectObservation {
  /** Changes of the document that were not going on before the action. */
  readonly mutations: number;
  readonly requests: number;
  /** A new document, or a new address in the same one. */
  readonly navigations: number;
  /** Content painted because of the input. */
  readonly paints: number;
  /** Focus went to another field, a value or a checked state changed, something scrolled, opened, played, or was selected. */
  readonly reactions: readonly string[];
}
