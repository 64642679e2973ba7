import type { Failure } from '../../model/observations.ts';
import type { Environment, JourneyReport } from '../../model/report.ts';
import type { Judgement } from '../../model/score.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { travel } from '../../pipeline.ts';
import { isOfFiles } from '../../replay/failure.ts';
import type { OpenBrowser } from '../../replay/open-browser.ts';
import { passesOf } from '../../replay/request.ts';
import type { Travel } from '../../report/assemble.ts';
import { unmeasuredJourney } from '../../report/journey-report.ts';
import type { RunFlags } from '../commands/run.ts';
import { reportCrash } from '../crash.ts';
import type { ShowProgress } from '../progress/progress.ts';
import type { Surroundings } from '../surroundings.ts';
import { environment } from './environment.ts';
import { clearEvidence, evidenceOf } from './evidence.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { openedBrowser } from './opened-browser.ts';
import type { Plan, PlannedTravel } from './plan.ts';

export interface Travelled {
  readonly parts: readonly (Travel | JourneyReport)[];
  readonly environment: Environment;
  readonly interrupted: boolean;
}

/** Opens the browser, has every journey travelled in it, and closes it whatever happens. */
export async function travelAll(
  plan: Plan,
  flags: RunFlags,
  directory: string,
  here: Surroundings,
  show: ShowProgress,
): Promise<Travelled> {
  const travellers = plan.travels.map(({ persona }) => persona);
  let opened: OpenBrowser | undefined;
  using interruption = listenForInterruption(() => opened?.leave());
  const open = await openedBrowser(flags, here, interruption.signal);
  if ('problem' in open) {
    const interrupted = interruption.signal.aborted;
    const failure: Failure = interrupted ? byHand : { kind: 'tool', message: open.problem, nearest: [] };
    const parts = plan.travels.map((one) => unmeasured(one, failure));
    return { parts, environment: environment(undefined, travellers), interrupted };
  }
  await using browser = open;
  opened = browser;
  const parts: (Travel | JourneyReport)[] = [];
  await show(
    plan.travels,
    passesOf(plan),
    async (one, onProgress) => {
      if (interruption.signal.aborted) {
        parts.push(unmeasured(one, byHand));
        return 'not travelled';
      }
      clearEvidence(directory, one.journey.id, one.persona.id);
      try {
        const travelled = await settledOrStopped(
          travel({
            journey: one.journey,
            persona: one.persona,
            ...(one.url !== undefined && { url: one.url }),
            ...(one.until !== undefined && { until: one.until }),
            runs: plan.runs,
            lighthouse: plan.lighthouse,
            secrets: one.secrets,
            browser,
            directory,
            signal: interruption.signal,
            onProgress,
          }),
          interruption.signal,
        );
        parts.push({ ...travelled, evidence: evidenceOf(directory, travelled.observations) });
        return inWords(travelled.judgement);
      } catch (error) {
        parts.push(unmeasured(one, failureOf(error, interruption, one.secrets)));
        return 'unmeasured';
      }
    },
    interruption.signal,
  );
  return { parts, environment: environment(browser, travellers), interrupted: interruption.signal.aborted };
}

/** How long a replay that was asked to stop may take to do so. */
const graceMs = 8000;

/** The replay's own end; after a request to stop, at the latest when the grace is over. */
async function settledOrStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = () => {};
  const stopped = new Promise<never>((_, fail) => {
    onAbort = () => {
      timer = setTimeout(() => fail(new Error('interrupted')), graceMs);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function unmeasured({ journey, persona, url }: PlannedTravel, failure: Failure): JourneyReport {
  return unmeasuredJourney(journey, persona.id, url ?? journey.url ?? '', failure);
}

/** Nothing but our own mistakes is thrown by a replay, unless it was interrupted. */
function failureOf(error: unknown, { signal }: Interruption, secrets: PlannedTravel['secrets']): Failure {
  if (signal.aborted) return byHand;
  if (isOfFiles(error))
    return { kind: 'tool', message: `what was seen could not be written down: ${whyNotWritten(error)}`, nearest: [] };
  return { kind: 'tool', message: reportCrash(error, secrets), nearest: [] };
}

const byHand: Failure = { kind: 'interrupted', message: 'stopped by hand', nearest: [] };

function inWords({ outcome, score }: Judgement): string {
  return outcome === 'completed' && score ? `fluidity ${Math.round(score.fluidity)}` : outcome;
}
