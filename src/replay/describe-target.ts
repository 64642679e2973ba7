import type { TargetObservation } from '../model/target-observation.ts';
import { pictureOfTarget } from './picture.ts';
import type { Traveller } from './traveller.ts';

/** A timing run only learns the name of the target last approached; an audit looks closely, lets axe-core look, and takes a picture. */
export async function describeTarget(traveller: Traveller, key: string): Promise<TargetObservation | undefined> {
  if (traveller.pass !== 'audit') return undefined;
  const target = await traveller.tab.world.call('describe', [true]);
  if (target === null) return undefined;
  const picture = await pictureOfTarget(traveller, key.replaceAll('/', '.'));
  return { ...target, ...(picture !== undefined && { picture }) };
}
