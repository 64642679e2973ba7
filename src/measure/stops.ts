import type { Stop } from '../model/measures.ts';
import type { ActionObservation, Run } from '../model/observations.ts';
import { isDead, isPress } from './dead-press.ts';

/** Where the blocked runs ended. */
export function stopsOf(runs: readonly Run[]): readonly Stop[] {
  return runs.filter(({ outcome }) => outcome === 'blocked').map(stopOf);
}

function stopOf({ steps, failure }: Run): Stop {
  const step = steps.find(({ id }) => id === failure?.step) ?? steps.find(({ outcome }) => outcome === 'failed');
  const actions = step?.actions ?? [];
  const lastPress = actions.findLast(isPress);
  return {
    step: step?.id ?? null,
    reason: failure?.message ?? step?.reason ?? 'the customer could not go on',
    obstacle: longestObstacle(actions),
    isDeadPress: lastPress !== undefined && isDead(lastPress),
  };
}

function longestObstacle(actions: readonly ActionObservation[]): Stop['obstacle'] {
  const [longest] = actions
    .flatMap(({ ledger }) => ledger)
    .toSorted((one, other) => other.toAt - other.fromAt - (one.toAt - one.fromAt));
  return longest?.cause ?? null;
}
