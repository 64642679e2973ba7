import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { times } from '../figures.ts';

/** "8 steps, timed 6 times". */
export function travelled({ runs, steps }: JourneyReport): string {
  const own = steps.filter(({ phase }) => phase === 'journey').length;
  const timed = runs.completed + runs.blocked || runs.total;
  return `${count(own, 'step')}, ${timed === 0 ? 'not travelled' : `timed ${times(timed)}`}`;
}
