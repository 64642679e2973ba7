import type { Friction } from './friction.ts';
import { type FrictionId, frictions } from './frictions.ts';

export type ReleaseName = 'smooth' | 'rough';

/** One release of the shop: its name, and which frictions it has. */
export interface Release {
  readonly name: ReleaseName;
  readonly active: readonly Friction[];
  has(id: FrictionId): boolean;
}

/** The release of this name. The smooth one has no friction, the rough one has all but those in `without`. */
export function releaseNamed(name: ReleaseName, without: readonly FrictionId[] = []): Release {
  const left: readonly string[] = without;
  const active: readonly Friction[] = name === 'smooth' ? [] : frictions.filter(({ id }) => !left.includes(id));
  return { name, active, has: (id) => active.some((one) => one.id === id) };
}
