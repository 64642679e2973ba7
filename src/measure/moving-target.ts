import type { MoveMeasures } from '../model/action-measures.ts';
import type { ActionObservation, MoveObservation } from '../model/action-observation.ts';
import type { Run } from '../model/observations.ts';
import type { ShiftObservation } from '../model/page-observation.ts';
import type { Trip } from './trips.ts';

/** How an action's target went elsewhere by itself before it was acted on, in every run. */
export function measureMoves(trips: readonly Trip[]): readonly MoveMeasures[] {
  return trips.flatMap(({ run, action }) => (action.moves ?? []).map((move) => measureMove(move, action, run)));
}

/** The move of a target that a layout shift of the run brought with it. */
export function moveWith({ at }: ShiftObservation, run: Run): MoveMeasures | undefined {
  for (const action of run.steps.flatMap(({ actions }) => actions)) {
    const move = action.moves?.find((one) => isAt(one, at));
    if (move) return measureMove(move, action, run);
  }
  return undefined;
}

function measureMove(move: MoveObservation, action: ActionObservation, run: Run): MoveMeasures {
  const shifts = run.steps
    .flatMap((step) => step.shifts)
    .filter((shift) => countsAsShift(shift) && isAt(move, shift.at));
  return {
    subject: action.subject ?? action.source,
    afterMs: move.fromAt - move.sinceAt,
    px: move.px,
    under: move.under,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    run: run.index,
  };
}

/** The frame of a shift begins after the last look without it, and before the first with it. */
function isAt({ fromAt, toAt }: MoveObservation, at: number): boolean {
  return at >= fromAt && at <= toAt;
}

/** A shift that nobody asked for, or that moved what had been pressed. */
export function countsAsShift({ recentInput, movedPressed }: ShiftObservation): boolean {
  return !recentInput || movedPressed;
}
