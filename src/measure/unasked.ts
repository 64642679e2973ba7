import type { ActionObservation } from '../model/action-observation.ts';
import type { ArrangedRun, ArrangedStep, Unasked } from './arrange.ts';
import type { Trip } from './trips.ts';

/** What was done for something that opened unasked, in every run in which it was. */
export interface UnaskedTrips {
  /** One entry for each run that counts; null: it did not have to be done in that run. */
  readonly trips: readonly (Trip | null)[];
  readonly audited: ActionObservation | undefined;
  /** Behind so many of the step's own actions it is told, less half a place, so that it stands between two. */
  readonly after: number;
  readonly doneIn: readonly [k: number, n: number];
}

/** The same in several runs is what the journey writes alike, counted within the step: it may come in one and not in the next. */
export function unaskedTrips(
  runs: readonly ArrangedRun[],
  audited: ArrangedStep | undefined,
  stepId: string,
): readonly UnaskedTrips[] {
  const trips = runs.flatMap((run) =>
    run.steps
      .filter(({ id }) => id === stepId)
      .flatMap((step) =>
        named(step.unasked).map(({ name, action, after }) => ({
          name,
          after,
          trip: { run, step, action, next: null, nextStep: null, pauseEndAt: null },
        })),
      ),
  );
  const inspected = named(audited?.unasked);
  // An audit stays longer than a customer: what it alone has met is no customer's.
  const names = new Set((runs.length > 0 ? trips : inspected).map(({ name }) => name));
  return [...names].map((name) => {
    const own = trips.filter((one) => one.name === name);
    const seen = inspected.find((one) => one.name === name);
    return {
      trips: runs.map((run) => own.find(({ trip }) => trip.run === run)?.trip ?? null),
      audited: seen?.action,
      after: ((own[0] ?? seen)?.after ?? 0) - 0.5,
      doneIn: runs.length > 0 ? [own.length, runs.length] : [1, 1],
    };
  });
}

function named(unasked: readonly Unasked[] = []): readonly (Unasked & { readonly name: string })[] {
  const counts = new Map<string, number>();
  return unasked.map((one) => {
    const count = (counts.get(one.action.source) ?? 0) + 1;
    counts.set(one.action.source, count);
    return { ...one, name: `${one.action.source} ${count}` };
  });
}
