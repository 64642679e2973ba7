import type { JourneyMeasures, RunCounts, StepMeasures } from '../model/measures.ts';
import type { Observations, Run } from '../model/observations.ts';
import { personas } from '../model/persona.ts';
import type { Picture } from '../model/picture.ts';
import { arrange, roundsOf } from './arrange.ts';
import { measureInterruptions } from './interruptions.ts';
import { measureStep } from './step.ts';
import { stopsOf } from './stops.ts';
import { totals } from './totals.ts';
import { timingRuns } from './trips.ts';

/** Observations → Measures: every figure is derived here, once, with its runs, or with why there is none. */
export function measure(observations: Observations): JourneyMeasures {
  const { journey, persona, url, runs } = observations;
  const counted = timingRuns(observations);
  const audit = runs.find(({ pass }) => pass === 'audit');
  const rounds = roundsOf(journey.steps, counted.length > 0 ? counted : runs);
  const arranged = counted.map((run) => arrange(run, rounds));
  const inspected = audit && arrange(audit, rounds);
  const interruptions = measureInterruptions(journey.steps, counted, audit);
  const steps = rounds.map((round) => {
    // What is set up and cleared away is no part of the journey: no wait reaches over that border.
    const own = new Set(rounds.filter(({ phase }) => phase === round.phase).map(({ id }) => id));
    const ofPhase = arranged.map((run) => ({ ...run, steps: run.steps.filter(({ id }) => own.has(id)) }));
    return tellTeardown(measureStep(round, ofPhase, inspected, personas[persona], interruptions), runs);
  });
  return {
    journey: { id: journey.id, title: journey.title, ...(journey.file !== undefined && { file: journey.file }) },
    persona,
    url,
    runs: runCounts(observations),
    measures: totals(
      steps.filter(({ scored }) => scored),
      counted.length,
    ),
    steps,
    pictures: picturesOf(runs),
  };
}

/** What could not be cleared away in any of the runs may still be there. */
function tellTeardown(step: StepMeasures, runs: readonly Run[]): StepMeasures {
  if (step.phase !== 'teardown') return step;
  const failed = runs.flatMap(({ steps }) => steps).find(({ id, outcome }) => id === step.id && outcome === 'failed');
  if (!failed) return step;
  return { ...step, outcome: 'failed', ...(failed.reason !== undefined && { reason: failed.reason }) };
}

/** A run that fails takes its picture in the place of an earlier one's. */
function picturesOf(runs: readonly Run[]): readonly Picture[] {
  const all = runs.flatMap(({ pictures }) => pictures ?? []);
  return [...new Map(all.map((picture) => [picture.file, picture])).values()];
}

function runCounts({ runs, asked }: Observations): RunCounts {
  const timing = runs.filter(({ pass }) => pass === 'timing');
  const outcomes = timing.map(({ outcome }) => outcome);
  const stops = stopsOf(timing);
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    total: outcomes.length,
    completed: count('completed'),
    blocked: count('blocked'),
    asked: asked ?? outcomes.length,
    outcomes,
    ...(stops.length > 0 && { stops }),
  };
}
