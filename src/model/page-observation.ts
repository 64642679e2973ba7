import type { Box } from './picture.ts';

export interface RequestObservation {
  /** Query values are left out. */
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly startAt: number;
  /** When its answer began to come; absent: it did not. */
  readonly answeredAt?: number;
  /** Null: still under way when the step ended. */
  readonly endAt: number | null;
  /** Null: no answer. */
  readonly status: number | null;
  readonly bytes: number;
  /** Why it failed, in the browser's words; absent also when the page or a navigation called it off. */
  readonly failed?: string;
  readonly thirdParty: boolean;
  /** It asked for the page itself, not for a part of it. */
  readonly document?: true;
  /** The page asks for it while nobody acts, too. */
  readonly byItself?: true;
}

/** A layout shift, from the browser. */
export interface ShiftObservation {
  readonly at: number;
  readonly value: number;
  /** It came within 500 ms of an input. */
  readonly recentInput: boolean;
  /** It moved what had just been pressed, as the opening of something under the finger does not. */
  readonly movedPressed: boolean;
  /** It moved the target of the next action after that could be acted on. */
  readonly movedNextTarget: boolean;
  readonly sources: readonly { readonly subject: string; readonly before: Box; readonly after: Box }[];
}

export interface ErrorObservation {
  readonly at: number;
  /** An exception that nothing caught, a rejected promise that nobody answered for among them; or a line in the console. */
  readonly kind: 'exception' | 'console';
  readonly message: string;
  /** Address of the script that threw it, less its query, and the line; absent when that is not known. */
  readonly place?: string;
  /** The script is another site's. */
  readonly thirdParty?: true;
  /** It is thrown while nobody acts, too. */
  readonly byItself?: true;
}

/** What an audit saw of one state of the page. */
export interface StateObservation {
  readonly violations: readonly ViolationObservation[];
  /** What decides whether two fingers can magnify the page; absent: nobody looked. */
  readonly zoom?: ZoomObservation;
}

export interface ZoomObservation {
  /** Content of the viewport meta element that counts, the last; null: there is none. */
  readonly viewport: string | null;
  /** Computed `touch-action` of the root and of the body. */
  readonly touchAction: readonly string[];
}

/** One rule of axe-core that a state breaks. */
export interface ViolationObservation {
  readonly id: string;
  readonly impact: 'critical' | 'serious' | 'moderate' | 'minor';
  readonly help: string;
  readonly helpUrl: string;
  readonly nodes: readonly {
    /** As a person would name it. */
    readonly subject: string;
    readonly selector: string;
    /** Where it stands in the picture of this state; absent when it is not in view. */
    readonly box?: Box;
    /** Contrast found and demanded, for colour contrast only. */
    readonly contrast?: {
      readonly ratio: number;
      readonly wanted: number;
      readonly foreground: string;
      readonly background: string;
    };
  }[];
}
