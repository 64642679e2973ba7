/** Something that opened over the page without the customer having asked for it, over all runs. */
export interface InterruptionMeasures {
  /** As a person would name it: `dialog "We value your privacy"`; by this it is known when it is met again. */
  readonly subject: string;
  readonly kind: InterruptionKind;
  /** It was there before the customer had done anything on the page. */
  readonly isBeforeContent: boolean;
  /** Nothing else could be used before it was dealt with. */
  readonly isBlocking: boolean;
  /** No more than a bar: it covers nothing that the journey needs, takes less than a fifth of the view, and holds nobody. */
  readonly isBar: boolean;
  /** It says that nothing else can be used (aria-modal), and took the focus: whoever uses keys or a screen reader is in it. */
  readonly isTrap: boolean;
  /** The part of the view that it took, its veil included, and how much of that nobody could look through: 0 to 1, the most of all looks. */
  readonly share: number;
  readonly opaqueShare: number;
  /** What the journey needed, and lay under it. */
  readonly covers: readonly string[];
  /**
   * Why it may be none after all; null: it is one.
   *
   * - `part of the way`: the journey always goes through it
   * - `late answer`: it came by itself, but after a press, and the journey does not treat it as unasked
   */
  readonly doubt: 'part of the way' | 'late answer' | null;
  /** In which timing runs it was met; 1 for the first. Empty: only the audit met it, which stays longer. */
  readonly runs: readonly number[];
}

/**
 * - `consent`: asks whether the customer may be watched
 * - `newsletter`: asks for an email address
 * - `app`: offers an app
 * - `chat`: offers a talk
 * - `dialog`: anything else
 */
export type InterruptionKind = 'consent' | 'newsletter' | 'app' | 'chat' | 'dialog';
