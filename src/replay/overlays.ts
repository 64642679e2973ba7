import type { Action } from '../model/journey.ts';
import type { Contact, OverlayObservation } from '../model/overlay.ts';
import { kindOf } from './actions/index.ts';
import type { Traveller } from './traveller.ts';

/**
 * What lies over the page at this moment. It is looked at just before an input and when an action is over: never in between, where
 * time is measured. `contact`: how the action that is about to begin meets it; null: none is.
 */
export function overlaysNow({ tab }: Traveller, contact: Contact | null): Promise<readonly OverlayObservation[]> {
  return tab.world.callAnywhere('overlays', () => [contact], Date.now() + 3000);
}

/** Keys go where the focus is. */
export function contactOf(action: Action): Contact {
  if (kindOf(action).target?.(action)) return 'target';
  return action.kind === 'press' || action.kind === 'type' ? 'focus' : 'none';
}
