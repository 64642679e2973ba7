import type { Station } from './fare.ts';

/** Several steps in a row in which nothing was lost, told as one. */
export interface CalmStretch {
  readonly first: Station;
  readonly last: Station;
  readonly waitMs: number;
  readonly effortMs: number;
}

/** So many calm steps in a row are worth telling as one. */
const least = 3;

/** On a long way the steps in which nothing happens are told together, so that the others are seen. */
export function gatherCalm(stations: readonly Station[]): readonly (Station | CalmStretch)[] {
  const told: (Station | CalmStretch)[] = [];
  let calm: Station[] = [];
  const tellCalm = () => {
    const [first] = calm;
    const last = calm.at(-1);
    if (first && last && calm.length >= least) {
      const total = (key: 'waitMs' | 'effortMs') => calm.reduce((sum, station) => sum + (station[key] ?? 0), 0);
      told.push({ first, last, waitMs: total('waitMs'), effortMs: total('effortMs') });
    } else {
      told.push(...calm);
    }
    calm = [];
  };
  for (const station of stations) {
    if (station.losses.length === 0 && station.step.outcome === 'completed') {
      calm.push(station);
    } else {
      tellCalm();
      told.push(station);
    }
  }
  tellCalm();
  return told;
}
