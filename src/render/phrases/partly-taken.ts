import type { JourneyReport } from '../../model/report.ts';
import { countedRuns, takenRuns } from '../../model/runs.ts';
import { sentence } from '../figures.ts';
import { stepNumber } from './step-number.ts';

/** "Step 2 was taken in 2 of 6 runs: its figures are of these, and it costs only the customers who come to it." */
export function partlyTaken({ runs, steps }: JourneyReport): readonly string[] {
  return steps.flatMap((step) => {
    if (step.notTakenIn === undefined) return [];
    const taken = `${stepNumber(steps, step.id)} was taken in ${takenRuns(step, runs)} of ${countedRuns(runs)} runs`;
    return [sentence(`${taken}: its figures are of these, and it costs only the customers who come to it`)];
  });
}
