import type { Condition } from '../../model/condition.ts';
import type { Action } from '../../model/journey.ts';
import type { Locator } from '../../model/locator.ts';
import type { Stance } from '../../page/protocol.ts';
import type { Point } from '../hands.ts';
import type { Tab } from '../tab.ts';

/** The action of one kind. */
export type ActionOf<Kind extends Action['kind']> = Action & { readonly kind: Kind };

/** What an action needs while it is done. */
export interface Circumstances {
  /** Where to press; present when the action has a target. */
  readonly point: Point;
  /** Fills `${SECRET}`, `${run}` and `${now}`. */
  readonly fill: (text: string) => string;
  /** An address as the journey has it, made absolute for this travel. */
  readonly address: (path: string) => string;
  readonly deadlineAt: number;
  /** Waits for a condition; false when the deadline came first. */
  readonly holds: (condition: Condition) => Promise<boolean>;
}

/** How one kind of action is done by a person's hands. */
export interface ActionKind<A extends Action> {
  /** What it points at, and what it wants of it. */
  readonly target?: (action: A) => Locator | null;
  readonly stance?: Stance;
  /** A person who sees nothing come of it does it a second time. */
  readonly isPress?: boolean;
  /** Done a second time it changes nothing more. */
  readonly isIdempotent?: boolean;
  /** It gives the page no input: the customer only waits. */
  readonly isPause?: boolean;
  readonly perform: (tab: Tab, action: A, circumstances: Circumstances) => Promise<void>;
}
