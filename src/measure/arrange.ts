import type { ActionObservation } from '../model/action-observation.ts';
import type { Step } from '../model/journey.ts';
import type { Run, StepObservation } from '../model/observations.ts';
import { stepKey } from '../model/step-key.ts';

/** A step as it is measured: of one that is repeated, one round. */
export interface Round extends Step {
  /** Its key: every round has one of its own. */
  readonly id: string;
  readonly stepId: string;
  readonly iteration?: number;
}

/** What was done because something had opened unasked, beside the step's own actions. */
export interface Unasked {
  readonly action: ActionObservation;
  /** How many of the step's own actions came before it. */
  readonly after: number;
}

/** A step in a run, under its key. `actions` are its own alone: the same place is the same action in every run. */
export interface ArrangedStep extends StepObservation {
  readonly unasked?: readonly Unasked[];
}

export interface ArrangedRun extends Run {
  readonly steps: readonly ArrangedStep[];
}

/**
 * The steps of a journey with every round by itself. There are as many as any of the runs has taken, so that runs of different
 * lengths are measured step by step; a run that took fewer has skipped the others.
 */
export function roundsOf(steps: readonly Step[], runs: readonly Run[]): readonly Round[] {
  return steps.flatMap((step): readonly Round[] => {
    const seen = runs.flatMap((run) => run.steps).filter(({ id }) => id === step.id);
    const rounds = Math.max(0, ...seen.map(({ iteration }) => iteration ?? 0));
    if (rounds === 0) return [{ ...step, stepId: step.id }];
    return Array.from({ length: rounds }, (_, index) => {
      const iteration = index + 1;
      return { ...step, id: stepKey({ id: step.id, iteration }), stepId: step.id, iteration };
    });
  });
}

/** A run in which every round stands under its key, and what nobody had asked for stands apart. */
export function arrange(run: Run, rounds: readonly Round[]): ArrangedRun {
  return { ...run, steps: rounds.flatMap((round) => find(run, round) ?? []).map(apart) };
}

function find(run: Run, { id, stepId, iteration }: Round): StepObservation | undefined {
  const own = run.steps.filter((step) => step.id === stepId);
  const taken = own.find((step) => step.iteration === iteration) ?? own.find((step) => step.iteration === undefined);
  if (taken) return { ...taken, id };
  const last = own.at(-1);
  if (!last) return undefined;
  const rounds = own.length === 1 ? 'one round' : `${own.length} rounds`;
  return {
    ...last,
    id,
    outcome: last.outcome === 'failed' ? 'unreached' : 'skipped',
    reason: `it was enough after ${rounds}`,
    actions: [],
    requests: [],
    shifts: [],
    errors: [],
    startedAt: last.endedAt,
  };
}

function apart(step: StepObservation): ArrangedStep {
  const unasked: Unasked[] = [];
  const actions: ActionObservation[] = [];
  for (const action of step.actions) {
    if (action.unasked) unasked.push({ action, after: actions.length });
    else actions.push(action);
  }
  return { ...step, actions, unasked };
}
