import type { ActionObservation } from '../model/action-observation.ts';
import type { Stop } from '../model/measures.ts';
import type { Run, StepObservation } from '../model/observations.ts';
import { isDead, isPress } from './dead-press.ts';
import { measureFaults } from './faults.ts';
import { tripsIn } from './trips.ts';

/** Where the blocked runs ended. */
export function stopsOf(runs: readonly Run[]): readonly Stop[] {
  return runs.filter(({ outcome }) => outcome === 'blocked').map(stopOf);
}

function stopOf(run: Run): Stop {
  const { steps, failure } = run;
  // Of a step that is repeated, the round that failed; what failed in clearing away came later.
  const failed = steps.filter(({ outcome }) => outcome === 'failed');
  const isNamed = ({ id }: StepObservation) => id === failure?.step;
  const step = failed.find(isNamed) ?? steps.find(isNamed) ?? failed[0];
  const actions = step?.actions ?? [];
  const lastPress = actions.findLast(isPress);
  const last = tripsIn(run).findLast((trip) => trip.step === step);
  return {
    step: step?.id ?? null,
    ...(step?.iteration !== undefined && { iteration: step.iteration }),
    reason: failure?.message ?? step?.reason ?? 'the customer could not go on',
    obstacle: longestObstacle(actions),
    isDeadPress: lastPress !== undefined && isDead(lastPress),
    ...(last && measureFaults([last]).some(({ of }) => of === 'action') && { hasFailed: true as const }),
  };
}

function longestObstacle(actions: readonly ActionObservation[]): Stop['obstacle'] {
  const [longest] = actions
    .flatMap(({ ledger }) => ledger)
    .toSorted((one, other) => other.toAt - other.fromAt - (one.toAt - one.fromAt));
  return longest?.cause ?? null;
}
