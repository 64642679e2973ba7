import type { ArrivalObservation } from '../model/arrival.ts';
import { withoutQuery } from './redact.ts';
import type { Traveller } from './traveller.ts';

/** Where the customer stands now that an action is over. */
export async function arrive(traveller: Traveller): Promise<ArrivalObservation> {
  const { href, ...page } = await traveller.tab.world.callAnywhere('arrival', () => [], Date.now() + 3000);
  const cameFrom = traveller.cameFrom;
  traveller.cameFrom = href;
  return { url: withoutQuery(href), changedQuery: changedQuery(cameFrom, href), ...page };
}

/** Names that programs give; others may be a part of a value that nobody escaped. */
const ordinary = /^[\w.[\]-]{1,40}$/;

function changedQuery(from: string | null, to: string): readonly string[] {
  const [before, after] = [from, to].map((url) =>
    url !== null && URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams(),
  );
  if (!before || !after) return [];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => ordinary.test(name) && before.getAll(name).join() !== after.getAll(name).join());
}
