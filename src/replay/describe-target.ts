import type { TargetObservation } from '../model/observations.ts';
import type { Traveller } from './traveller.ts';

/** A close look at the target last approached: a timing run only learns its name, an audit lets axe-core look too. */
export async function describeTarget({ pass, tab }: Traveller): Promise<TargetObservation | undefined> {
  if (pass !== 'audit') return undefined;
  return (await tab.world.call('describe', [true])) ?? undefined;
}
