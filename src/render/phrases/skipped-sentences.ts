import type { JourneyReport } from '../../model/report.ts';
import { countedRuns } from '../../model/runs.ts';
import { sentence } from '../figures.ts';
import { stepNumber } from './step-number.ts';

/** "Step 2 was skipped in 4 of 6 runs: its figures are of the others, and it costs the customers who come to it." */
export function skippedSentences({ runs, steps }: JourneyReport): readonly string[] {
  return steps.flatMap(({ id, skippedIn }) => {
    if (skippedIn === undefined) return [];
    const skipped = `${stepNumber(steps, id)} was skipped in ${skippedIn.length} of ${countedRuns(runs)} runs`;
    return [sentence(`${skipped}: its figures are of the others, and it costs only the customers who come to it`)];
  });
}
