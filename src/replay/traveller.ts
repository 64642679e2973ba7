import type { Journey, Step } from '../model/journey.ts';
import type { Run } from '../model/observations.ts';
import type { Picture } from '../model/picture.ts';
import type { FillIn, MovedOrigin } from './fill-in.ts';
import type { ReplayRequest } from './request.ts';
import type { Tab } from './tab.ts';
import type { RoundsTaken } from './taking.ts';
import type { Whenever } from './whenever.ts';

/** One persona on one run of a journey: the tab, and what the run knows so far. */
export interface Traveller {
  readonly tab: Tab;
  readonly request: ReplayRequest;
  readonly pass: Run['pass'];
  /** Epoch milliseconds from which the moments of the run are counted. */
  readonly originAt: number;
  readonly isOwn: (host: string) => boolean;
  readonly address: (path: string) => string;
  readonly fill: FillIn;
  /** The journey's steps with everything filled in that the page program reads. */
  readonly steps: Journey['steps'];
  readonly whenever: Whenever;
  /** Actions, by their keys, of which only pixels told that something came of them. */
  readonly pixelEffects: Set<string>;
  /** Those taken so far. */
  readonly pictures: Picture[];
  /** Id of the watch that goes on from the last input. */
  watch: string | null;
  /** The address at the end of the action before; null: there was none. */
  cameFrom: string | null;
  /** How many actions were done. */
  count: number;
}

/** Goes along with a step: `take` has to be called once. */
export type TakeStep = (traveller: Traveller, step: Step, take: () => Promise<RoundsTaken>) => Promise<RoundsTaken>;

/** Where the journey starts: its own address, with the origin of `--url` when that is given. */
export function startOf(journey: Journey, url: string | undefined): string {
  const own = journey.url ?? url;
  if (own === undefined) throw new Error('a journey needs an address to start from');
  return rebase(own, own, url);
}

/** Where the journey's own origin moves to; null: it stays. */
export function movedOrigin({ url: own }: Journey, url: string | undefined): MovedOrigin | null {
  return own === undefined || url === undefined ? null : { from: new URL(own).origin, to: new URL(url).origin };
}

/** Makes the journey's addresses absolute; those on its own origin move to the origin of `--url`. */
export function addresses(journey: Journey, url: string | undefined): (path: string) => string {
  const own = journey.url ?? url ?? '';
  return (path) => rebase(path, own, url);
}

function rebase(path: string, own: string, url: string | undefined): string {
  const absolute = new URL(path, own);
  if (url === undefined || absolute.origin !== new URL(own).origin) return absolute.href;
  return new URL(`${absolute.pathname}${absolute.search}${absolute.hash}`, url).href;
}
