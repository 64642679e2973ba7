import type { ActionObservation } from '../model/action-observation.ts';
import { has } from '../model/action-traits.ts';
import type { Observations, Run, StepObservation } from '../model/observations.ts';
import type { ArrangedRun } from './arrange.ts';

/** An action in its run, with the one that comes after it: waits reach across the borders of steps. */
export interface Trip {
  readonly run: ArrangedRun;
  readonly step: StepObservation;
  readonly action: ActionObservation;
  /** The next action that gives the page an input; null: the journey ends here. */
  readonly next: ActionObservation | null;
  /** Key of the step that the next action belongs to. */
  readonly nextStep: string | null;
  /** When the customer's own pause between the two ended; null: there was none. */
  readonly pauseEndAt: number | null;
}

/** The same action in every run that counts, by step and place; null: the run did not get there. */
export function tripsOf(runs: readonly ArrangedRun[], stepId: string, index: number): readonly (Trip | null)[] {
  return runs.map((run) => {
    const step = run.steps.find(({ id }) => id === stepId);
    const action = step?.actions[index];
    return step && action ? { run, step, action, ...after(run, stepId, index) } : null;
  });
}

/**
 * Timing runs that count: the completed ones; when none was, those that were blocked. They are numbered anew: in measures a run is known
 * by its place among those that count.
 */
export function timingRuns({ runs }: Observations): readonly Run[] {
  const timing = runs.filter(({ pass }) => pass === 'timing');
  const completed = timing.filter(({ outcome }) => outcome === 'completed');
  const counted = completed.length > 0 ? completed : timing.filter(({ outcome }) => outcome === 'blocked');
  return counted.map((run, index) => ({ ...run, index: index + 1 }));
}

function after(run: ArrangedRun, stepId: string, index: number): Pick<Trip, 'next' | 'nextStep' | 'pauseEndAt'> {
  const at = run.steps.findIndex(({ id }) => id === stepId);
  const later = run.steps
    .slice(Math.max(0, at))
    .flatMap((step, ahead) =>
      step.actions.slice(ahead === 0 ? index + 1 : 0).map((action) => ({ action, step: step.id })),
    );
  const nextAt = later.findIndex(({ action }) => !action.needless && !has(action.kind, 'pause'));
  const pauses = later.slice(0, Math.max(0, nextAt)).map(({ action }) => action.goalReadyAt ?? 0);
  // A target that was never reached is what blocked the journey, not a wait.
  const isReached = later[nextAt] && (later[nextAt].action.inputAt !== null || later[nextAt].action.presses > 0);
  const next = isReached ? later[nextAt] : undefined;
  return {
    next: next?.action ?? null,
    nextStep: next?.step ?? null,
    pauseEndAt: pauses.length > 0 ? Math.max(...pauses) : null,
  };
}

/** Every action of a run, with what comes after it. */
export function tripsIn(run: ArrangedRun): readonly Trip[] {
  return run.steps.flatMap((step) =>
    step.actions.map((action, index) => ({ run, step, action, ...after(run, step.id, index) })),
  );
}
