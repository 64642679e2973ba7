import type { StepReport } from '../../model/report.ts';

/** Something was done in the step, so that there are figures of it. */
export function isReached({ outcome }: Pick<StepReport, 'outcome'>): boolean {
  return outcome === 'completed' || outcome === 'failed';
}
