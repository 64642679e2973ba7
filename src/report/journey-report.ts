import type { Journey, Step } from '../model/journey.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import type { Failure, Observations } from '../model/observations.ts';
import type { PersonaId } from '../model/persona.ts';
import type { Place } from '../model/place.ts';
import type { JourneyReport, StepReport } from '../model/report.ts';
import type { Judgement } from '../model/score.ts';
import { stepKey } from '../model/step-key.ts';
import type { Travel } from './assemble.ts';

/** The report of one persona's journey. */
export function journeyReport({ observations, measures, judgement, evidence }: Travel): JourneyReport {
  const { journey, persona, url } = observations;
  const failure = failureOf(observations, judgement.outcome);
  const declared = new Map(journey.steps.map((step) => [step.id, declaredOf(step)]));
  return {
    journey: identity(journey),
    persona,
    url,
    outcome: judgement.outcome,
    ...reasonOf(judgement.outcome, failure),
    ...(failure && { failure }),
    ...judged(measures, judgement, (step) => declared.get(step.id) ?? { at: nowhere(journey) }),
    ...(observations.lighthouse && { lighthouse: observations.lighthouse }),
    evidence,
  };
}

/** What depends on the measures and the rules alone: the part that a later judgement replaces. */
export function judged(
  measures: JourneyMeasures,
  judgement: Judgement,
  declaredOf: (step: StepMeasures) => Pick<StepReport, 'at' | 'was'>,
) {
  return {
    score: judgement.score,
    runs: measures.runs,
    measures: measures.measures,
    ...(measures.pictures && { pictures: measures.pictures }),
    steps: measures.steps.map((step): StepReport => {
      const verdict = judgement.steps[stepKey(step)];
      return { ...step, ...declaredOf(step), friction: verdict?.friction ?? null, grade: verdict?.grade ?? null };
    }),
    findings: judgement.findings,
    unmeasured: judgement.unmeasured,
  };
}

/** A journey of which nothing came back, with every step unreached. */
export function unmeasuredJourney(journey: Journey, persona: PersonaId, url: string, failure: Failure): JourneyReport {
  return {
    journey: identity(journey),
    persona,
    url,
    outcome: 'unmeasured',
    reason: failure.message,
    failure,
    score: null,
    runs: { total: 0, completed: 0, blocked: 0 },
    measures: {},
    steps: journey.steps.map(unreached),
    findings: [],
    unmeasured: [],
    evidence: [],
  };
}

/** The failure that explains the outcome; of a completed journey, what ended it early, or else a replay that was blocked. */
function failureOf(observations: Observations, outcome: Judgement['outcome']): Failure | undefined {
  const failed = observations.runs.filter((run) => run.failure !== undefined);
  const telling = failed.find((run) => run.outcome === outcome) ?? failed.find((run) => run.outcome === 'unmeasured');
  return (telling ?? failed[0])?.failure;
}

function reasonOf(outcome: Judgement['outcome'], failure: Failure | undefined): { reason?: string } {
  if (outcome === 'completed') return {};
  return { reason: failure?.message ?? 'no run came to an end that could be measured' };
}

function identity({ id, title, file, text, used }: Journey): JourneyReport['journey'] {
  return { id, title, ...(file !== undefined && { file }), text, ...(used && { used }) };
}

function unreached(step: Step): StepReport {
  const { id, title, phase, scored } = step;
  const nothing = { measures: {}, actions: [], shifts: [], friction: null, grade: null };
  return { id, title, phase, scored, ...declaredOf(step), outcome: 'unreached', ...nothing };
}

/** What only the journey's file knows of a step. */
function declaredOf({ at, was }: Step): Pick<StepReport, 'at' | 'was'> {
  return { at, ...(was.length > 0 && { was }) };
}

function nowhere(journey: Journey): Place {
  return { file: journey.file ?? '', line: 1, column: 1 };
}
