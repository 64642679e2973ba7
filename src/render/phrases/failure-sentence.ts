import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { stepNumber } from './step-number.ts';

/** Why a replay ended early; undefined: none did, or the verdict has said it already. */
export function failureSentence({ outcome, failure }: JourneyReport): string | undefined {
  if (!failure || outcome === 'unmeasured') return undefined;
  if (outcome === 'completed' && failure.kind !== 'blocked') return undefined;
  const happened = sentence(plain(failure.message));
  return outcome === 'completed' ? `One replay did not reach the end: ${happened}` : happened;
}

/** What stands before the names that are nearest to what was looked for. */
export function nearestIntroduction({ failure }: JourneyReport): string {
  return failure?.kind === 'ambiguous' ? 'It could mean:' : 'Nearest on the page:';
}

/** "step 4 · journeys/buy.yml:28"; empty when neither is known. */
export function failurePlace({ failure, steps }: JourneyReport): string {
  const at = failure?.at;
  const place = at && at.file !== '' ? `${plain(at.file)}:${at.line}` : undefined;
  return [stepNumber(steps, failure?.step), place].filter((one) => one !== undefined).join(' · ');
}
