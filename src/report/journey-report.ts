import type { Journey, Step } from '../model/journey.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import type { Failure, Observations } from '../model/observations.ts';
import type { PersonaId } from '../model/persona.ts';
import type { Place } from '../model/place.ts';
import type { JourneyReport, StepReport } from '../model/report.ts';
import type { Judgement } from '../model/score.ts';
import type { Travel } from './assemble.ts';

/** The report of one persona's journey. */
export function journeyReport({ observations, measures, judgement, evidence }: Travel): JourneyReport {
  const { journey, persona, url } = observations;
  const failure = failureOf(observations, judgement.outcome);
  const places = new Map(journey.steps.map((step) => [step.id, step.at]));
  return {
    journey: identity(journey),
    persona,
    url,
    outcome: judgement.outcome,
    ...reasonOf(judgement.outcome, failure),
    ...(failure && { failure }),
    ...judged(measures, judgement, (step) => places.get(step.id) ?? nowhere(journey)),
    evidence,
  };
}

/** What depends on the measures and the rules alone: the part that a later judgement replaces. */
export function judged(measures: JourneyMeasures, judgement: Judgement, placeOf: (step: StepMeasures) => Place) {
  return {
    score: judgement.score,
    runs: measures.runs,
    measures: measures.measures,
    ...(measures.pictures && { pictures: measures.pictures }),
    steps: measures.steps.map((step): StepReport => {
      const verdict = judgement.steps[step.id];
      return { ...step, at: placeOf(step), friction: verdict?.friction ?? null, grade: verdict?.grade ?? null };
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

/** The failure that explains the outcome; of a completed journey, that of a replay that did not reach the end. */
function failureOf(observations: Observations, outcome: Judgement['outcome']): Failure | undefined {
  const failed = observations.runs.filter((run) => run.failure !== undefined);
  const telling = failed.find((run) => run.outcome === outcome) ?? failed[0];
  return telling?.failure;
}

function reasonOf(outcome: Judgement['outcome'], failure: Failure | undefined): { reason?: string } {
  if (outcome === 'completed') return {};
  return { reason: failure?.message ?? 'no run came to an end that could be measured' };
}

function identity({ id, title, file, text }: Journey): JourneyReport['journey'] {
  return { id, title, ...(file !== undefined && { file }), text };
}

function unreached({ id, title, phase, scored, at }: Step): StepReport {
  const nothing = { measures: {}, actions: [], shifts: [], friction: null, grade: null };
  return { id, title, phase, scored, at, outcome: 'unreached', ...nothing };
}

function nowhere(journey: Journey): Place {
  return { file: journey.file ?? '', line: 1, column: 1 };
}
