import { constants, leastCharge, leastListed } from '../model/constant.ts';
import { points } from '../model/quantity.ts';
import { costsOfCauses, toldOnly, weigh } from './charge.ts';
import type { Draft } from './draft.ts';

export interface Weighed {
  readonly charged: readonly { readonly draft: Draft; readonly weight: number }[];
  readonly told: readonly { readonly draft: Draft; readonly weight: number; readonly reason: string }[];
}

/** What is charged, what is only told and why; what costs next to nothing is left out. */
export function weighAll(drafts: readonly Draft[]): Weighed {
  const costs = costsOfCauses(drafts, constants);
  const charged: Weighed['charged'][number][] = [];
  const told: Weighed['told'][number][] = [];
  for (const draft of drafts) {
    const reason = toldOnly(draft);
    const weight = weigh(draft, costs, constants);
    if (reason !== null) told.push({ draft, weight, reason });
    else if (weight >= leastCharge) charged.push({ draft, weight });
    else if (weight >= leastListed) told.push({ draft, weight, reason: `it costs less than ${points(leastCharge)}` });
  }
  return { charged, told };
}
