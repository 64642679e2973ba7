import type { ActionObservation, Observations, Run, StepObservation } from '../model/observations.ts';

/** An action in its run, with the one that comes after it: waits reach across the borders of steps. */
export interface Trip {
  readonly run: Run;
  readonly step: StepObservation;
  readonly action: ActionObservation;
  /** The next action that gives the page an input; null: the journey ends here. */
  readonly next: ActionObservation | null;
  /** When the customer's own pause between the two ended; null: there was none. */
  readonly pauseEndAt: number | null;
}

/** The same action in every run that reached it, by step and place; `runs` are those that tell time. */
export function tripsOf(runs: readonly Run[], stepId: string, index: number): readonly Trip[] {
  return runs.flatMap((run) => {
    const step = run.steps.find(({ id }) => id === stepId);
    const action = step?.actions[index];
    return step && action ? [{ run, step, action, ...after(run, stepId, index) }] : [];
  });
}

/** Timing runs that count: the completed ones; when none was, those that were blocked. */
export function timingRuns({ runs }: Observations): readonly Run[] {
  const timing = runs.filter(({ pass }) => pass === 'timing');
  const completed = timing.filter(({ outcome }) => outcome === 'completed');
  return completed.length > 0 ? completed : timing.filter(({ outcome }) => outcome === 'blocked');
}

function after(run: Run, stepId: string, index: number): Pick<Trip, 'next' | 'pauseEndAt'> {
  const at = run.steps.findIndex(({ id }) => id === stepId);
  const later = [
    ...(run.steps[at]?.actions.slice(index + 1) ?? []),
    ...run.steps.slice(at + 1).flatMap(({ actions }) => actions),
  ];
  const nextAt = later.findIndex(({ kind }) => kind !== 'pause' && kind !== 'await');
  const pauses = later.slice(0, Math.max(0, nextAt)).map(({ goalReadyAt }) => goalReadyAt ?? 0);
  return { next: later[nextAt] ?? null, pauseEndAt: pauses.length > 0 ? Math.max(...pauses) : null };
}
