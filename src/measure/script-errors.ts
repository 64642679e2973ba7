import type { FaultOwner } from '../model/aftermath.ts';
import type { ErrorObservation } from '../model/page-observation.ts';
import { hostIn, shortAddress } from './address.ts';
import { afterInput, isOfLoad } from './after-input.ts';
import type { SingleFault } from './faults.ts';
import type { Trip } from './trips.ts';

/** What scripts threw after an action and nobody caught, but for what is thrown to call something off. */
export function scriptErrors(trip: Trip): readonly SingleFault[] {
  const window = afterInput(trip);
  if (!window) return [];
  return trip.step.errors
    .filter(({ at }) => at >= window.from && at < window.to)
    .filter(({ kind, message, byItself }) => kind === 'exception' && byItself !== true && !harmless.test(message))
    .map((error) => ({ ...described(error), of: ownerOf(error, trip) }));
}

/**
 * Called off by the page itself (AbortError), refused by a browser that nobody sits at (NotAllowedError), or a notice that is no
 * failure (ResizeObserver).
 */
const harmless = /^(Uncaught )?(\(in promise\) )?(AbortError|NotAllowedError)\b|^ResizeObserver loop/;

function ownerOf({ at, thirdParty }: ErrorObservation, trip: Trip): FaultOwner {
  if (thirdParty) return 'other site';
  return isOfLoad(trip, at) ? 'load' : 'action';
}

function described({ message, place, thirdParty }: ErrorObservation): Omit<SingleFault, 'of'> {
  const isOther = thirdParty === true;
  const [, url = '', line = ''] = /^(.*):(\d+)$/.exec(place ?? '') ?? [];
  return {
    kind: 'script',
    what: message.replace(/\s+/g, ' ').trim() || 'an error without a message',
    how: url === '' ? 'in a script without an address' : `in ${shortAddress(url, isOther)}, line ${line}`,
    host: isOther ? hostIn(url) : null,
  };
}
