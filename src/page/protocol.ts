import type { Disclosure, InteractionObservation, MoveObservation } from '../model/action-observation.ts';
import type { ArrivalObservation } from '../model/arrival.ts';
import type { Condition } from '../model/condition.ts';
import type { Locator } from '../model/locator.ts';
import type { Outline } from '../model/outline.ts';
import type { Contact, OverlayObservation } from '../model/overlay.ts';
import type { ViolationObservation, ZoomObservation } from '../model/page-observation.ts';
import type { Box, Spot } from '../model/picture.ts';
import type { TargetObservation } from '../model/target-observation.ts';

/**
 * Everything that crosses the wall between Node and the page: JSON only. Moments are epoch milliseconds with a fraction
 * (`performance.timeOrigin + performance.now()`), so that those of several documents lie on one clock.
 */
export interface PageApi {
  /** An action is about to begin: what the page does from here on may be its effect, and its goal is watched for. */
  begin(spec: WatchSpec): void;
  /** The same in a document that came after the input, where nothing can have held before. */
  beginFresh(spec: WatchSpec): void;
  /** Resolves once the goal holds and stands still, when something that is heeded is met, or when `deadlineAt` has come. */
  reached(watch: string, deadlineAt: number, heed?: readonly Heed[]): Promise<WatchState>;
  /** The watch as it stands now. */
  watched(watch: string): WatchState | null;
  /**
   * Waits until the target can be acted on, scrolling it into view; ends when something that is heeded is met, and at
   * `deadlineAt` at the latest.
   */
  approach(locator: Locator, stance: Stance, deadlineAt: number, heed?: readonly Heed[]): Promise<Approach>;
  /** What lies over the page now; `contact`: how the action that is about to begin meets it, null: none is. */
  overlays(contact: Contact | null): readonly OverlayObservation[];
  /** The page as the customer finds it now that an action is over. */
  arrival(): Omit<ArrivalObservation, 'url' | 'changedQuery'> & { readonly href: string };
  /** Waits until the condition holds, or something that is heeded is met; false: `deadlineAt` came first. */
  holds(condition: Condition, deadlineAt: number, heed?: readonly Heed[]): Promise<boolean | Met>;
  /** From here on these are looked out for, in this document. */
  lookOut(entries: readonly LookoutEntry[]): void;
  /** Waits until something that is heeded is met; null: `deadlineAt` came first. */
  met(heed: readonly Heed[], deadlineAt: number): Promise<Met | null>;
  /** Somebody acts, though no watch begins: what changes from here on is no ambient life. */
  stir(): void;
  /** The target last approached, as it stands now: for what has to be known after an input. */
  fieldState(): FieldState | null;
  /** Describes the target last approached; with `axe`, also what axe-core finds wrong with it. */
  describe(withAxe: boolean): Promise<TargetObservation | null>;
  /** Puts the focus on the field last approached: a list that is closed answers to keys without being opened. */
  focusField(): void;
  /** Where an option of the field last approached is, for a person to press; or its place in a native list. */
  option(text: string): OptionFound;
  /** Where that stands which the conditions are about, as far as it is in view. */
  spots(conditions: readonly Condition[]): readonly Spot[];
  /** What axe-core finds wrong in this state. */
  audit(): Promise<readonly ViolationObservation[]>;
  /** What decides whether two fingers can magnify this page. */
  zoom(): ZoomObservation;
  /** The names on the page that are nearest to what was looked for. */
  nearest(locator: Locator | null): readonly string[];
  /** What a person finds on this page. */
  outline(): Outline;
  /** A picture is about to be taken: keeps in mind what stands where, until the next one. */
  remember(picture: string): void;
  /** The last picture of this document, when the target last approached stands in it where it stands now. */
  pictured(): string | null;
  /** Hides secret texts and what stands in password fields, until `unmask`. */
  mask(secrets: readonly string[]): void;
  unmask(): void;
  /** Hands over what the watchers hold back, after two frames have been presented. */
  flush(): Promise<void>;
  /** From here on, what the page does by itself is ambient life. */
  rest(): void;
  /** Selectors of what was seen to change by itself so far. */
  ambient(): readonly string[];
  /** What an earlier run saw to change by itself. */
  know(ambient: readonly string[]): void;
  /** For a scroll that the journey asks for: what is acted on next is measured from where the customer stands now. */
  scrollPosition(): {
    readonly top: number;
    readonly height: number;
    readonly viewport: number;
    readonly width: number;
  };
}

/** What somebody who acts on a target wants of it. */
export type Stance = 'press' | 'fill' | 'choose' | 'point' | 'read';

export interface WatchSpec {
  readonly id: string;
  readonly expect: readonly Condition[];
  /** What is acted on next. */
  readonly next: { readonly locator: Locator; readonly stance: Stance } | null;
}

/** Something that may come at any time. */
export interface LookoutEntry {
  readonly id: string;
  readonly condition: Condition;
  /** The frame in which it comes counts: it is looked at after every change. */
  readonly isTimed?: true;
}

/** What of it ends a waiting: that it holds, or that it does not. */
export interface Heed {
  readonly id: string;
  readonly is: boolean;
}

/** Something that is as it was heeded, and from when on it has been seen so. */
export interface Met {
  readonly id: string;
  readonly sinceAt: number;
}

export interface WatchState {
  /** The expectations held already when the watch was armed. */
  readonly heldBefore: boolean;
  /** First frame from which on they have held, their targets still; null: they do not hold. */
  readonly heldAt: number | null;
  /** First frame from which on the next target could be acted on, or would only have to be scrolled to; null: it could not. */
  readonly nextReadyAt: number | null;
  readonly ledger: readonly PageLedgerEntry[];
  /** Which expectation does not hold, as a person wrote it. */
  readonly missing: string | null;
  /** What ended the waiting before the goal was ready. */
  readonly met?: Met;
}

export interface PageLedgerEntry {
  readonly cause: 'absent' | 'invisible' | 'moving' | 'scrolling' | 'covered' | 'disabled' | 'off-screen';
  readonly subject: string;
  readonly fromAt: number;
  readonly toAt: number;
}

export type Approach =
  | {
      readonly kind: 'ready';
      /** Where to press, in the viewport of the main frame. */
      readonly point: { readonly x: number; readonly y: number };
      readonly box: Box;
      readonly actionableAt: number;
      readonly ledger: readonly PageLedgerEntry[];
      /** How far it lay beyond what the customer had in view. */
      readonly scrolledPx: number;
      readonly subject: string;
      /** What the last input opened to show it; absent: nothing, it could be seen before. */
      readonly disclosed?: Disclosure;
      /** Where the last watch saw it go by itself. */
      readonly moves: readonly MoveObservation[];
    }
  | { readonly kind: 'ambiguous'; readonly rivals: readonly string[] }
  | ({ readonly kind: 'met'; readonly ledger: readonly PageLedgerEntry[] } & Met)
  | {
      readonly kind: 'barred';
      readonly ledger: readonly PageLedgerEntry[];
      readonly cause: PageLedgerEntry['cause'];
      readonly subject: string;
    };

export interface FieldState {
  readonly type: 'text' | 'password' | 'select' | 'checkable' | 'editable' | 'radio group' | 'listbox' | 'other';
  readonly empty: boolean;
  readonly checked: boolean;
  readonly focused: boolean;
}

export type OptionFound =
  | { readonly kind: 'native'; readonly index: number; readonly current: number; readonly count: number }
  | { readonly kind: 'point'; readonly point: { readonly x: number; readonly y: number } }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'none'; readonly options: readonly string[] };

/** What the watchers tell, as it happens. */
export type PageRecord =
  | {
      readonly kind: 'input';
      readonly type: string;
      readonly at: number;
      /** Of a press, its click, and a key: it met what was approached last; absent: that cannot be told here. */
      readonly isOnTarget?: boolean;
    }
  | { readonly kind: 'change'; readonly at: number; readonly count: number; readonly visible: boolean }
  | { readonly kind: 'reaction'; readonly at: number; readonly what: string; readonly visible: boolean }
  | { readonly kind: 'paint'; readonly at: number; readonly interactionId: number; readonly size: number }
  | ({ readonly kind: 'interaction'; readonly at: number; readonly id: number } & InteractionObservation)
  | { readonly kind: 'soft navigation'; readonly at: number; readonly url: string }
  | {
      readonly kind: 'shift';
      readonly at: number;
      readonly value: number;
      readonly recentInput: boolean;
      readonly movedPressed: boolean;
      readonly movedNextTarget: boolean;
      readonly sources: readonly { readonly subject: string; readonly before: Box; readonly after: Box }[];
    }
  | { readonly kind: 'long task'; readonly at: number; readonly ms: number; readonly subject: string }
  | {
      readonly kind: 'load';
      readonly metric: 'start' | 'first-paint' | 'first-contentful-paint' | 'largest-contentful-paint';
      readonly at: number;
      readonly element?: string;
    };
