import type { JourneyReport, StepReport } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { isLaterRound } from './step-number.ts';

/** What was found in a step. Of one that is repeated a finding tells of all its rounds: it is told once, at the first. */
export function findingsAt({ findings }: Pick<JourneyReport, 'findings'>, step: StepReport): readonly Finding[] {
  return isLaterRound(step) ? [] : findings.filter((finding) => finding.step === step.id);
}
