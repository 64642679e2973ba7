import type { ActionObservation, LedgerEntry, LoadObservation } from '../../src/model/action-observation.ts';
import type { Run, StepObservation } from '../../src/model/observations.ts';
import type { OverlayObservation } from '../../src/model/overlay.ts';

/** Short ways to write observations: everything that is not said is ordinary. Moments are milliseconds since the run's start. */
export function acted(given: Partial<ActionObservation> = {}): ActionObservation {
  return {
    kind: 'click',
    source: 'click: Buy',
    subject: 'button "Buy"',
    goal: 'status "Done"',
    inputAt: 1000,
    presses: 1,
    ledger: [],
    actionableAt: null,
    goalReadyAt: 1100,
    heldBefore: false,
    feedbackAt: 1050,
    interaction: null,
    softNavigation: false,
    effects: { mutations: 1, requests: 0, navigations: 0, paints: 0, reactions: [] },
    longTasks: [],
    keyCount: 0,
    scrolledPx: 0,
    ...given,
  };
}

/** A new document, 200 ms after the input of `acted`. */
export const load: LoadObservation = {
  url: 'https://shop.example/basket',
  status: 200,
  startAt: 1200,
  firstByteAt: 1250,
  firstPaintAt: 1300,
  firstContentfulPaintAt: 1300,
  largestContentfulPaintAt: null,
  largestContentfulElement: null,
};

export function taken(
  id: string,
  actions: readonly ActionObservation[],
  given: Partial<StepObservation> = {},
): StepObservation {
  return {
    id,
    outcome: 'completed',
    actions,
    url: '',
    title: '',
    startedAt: 0,
    endedAt: 0,
    requests: [],
    shifts: [],
    errors: [],
    ...given,
  };
}

export function timed(steps: readonly StepObservation[], index = 1): Run {
  return { pass: 'timing', index, outcome: 'completed', steps };
}

export function barred(
  cause: LedgerEntry['cause'],
  fromAt: number,
  toAt: number,
  subject = 'dialog "Cookies"',
): LedgerEntry {
  return { cause, subject, fromAt, toAt };
}

/** A modal dialog that nobody knows. */
export function dialog(given: Partial<OverlayObservation> = {}): OverlayObservation {
  return {
    subject: 'dialog "Which shop is yours?"',
    role: 'dialog',
    text: 'Which shop is yours?',
    controls: ['Find a shop', 'Not now'],
    marks: '',
    asks: { email: false, password: false },
    leadsToStore: false,
    share: 1,
    opaqueShare: 0.3,
    isModal: true,
    isTrap: false,
    covers: [],
    holdsGoal: false,
    isActedIn: false,
    isNamed: false,
    ...given,
  };
}
