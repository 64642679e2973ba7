import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { times } from '../figures.ts';
import { countSteps } from './step-number.ts';

/** "8 steps, timed 6 times". */
export function travelled({ runs, steps }: JourneyReport): string {
  const timed = runs.completed + runs.blocked || runs.total;
  return `${count(countSteps(steps), 'step')}, ${timed === 0 ? 'not timed' : `timed ${times(timed)}`}`;
}
