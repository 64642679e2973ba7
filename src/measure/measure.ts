import type { JourneyMeasures, RunCounts } from '../model/measures.ts';
import type { Observations } from '../model/observations.ts';
import { personas } from '../model/persona.ts';
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
  const interruptions = measureInterruptions(journey.steps, counted, audit);
  const steps = journey.steps.map((step) => measureStep(step, counted, audit, personas[persona], interruptions));
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
  };
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
