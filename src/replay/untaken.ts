import type { Step } from '../model/journey.ts';
import type { StepObservation } from '../model/observations.ts';

/** A step of which nothing was seen. */
export function untaken(step: Step, outcome: StepObservation['outcome'], reason?: string): StepObservation {
  return {
    id: step.id,
    outcome,
    ...(reason !== undefined && { reason }),
    actions: [],
    url: '',
    title: '',
    startedAt: 0,
    endedAt: 0,
    requests: [],
    shifts: [],
    errors: [],
  };
}
