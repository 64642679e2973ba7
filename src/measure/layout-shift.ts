import type { ShiftMeasures } from '../model/measures.ts';
import type { Run } from '../model/observations.ts';
import type { ShiftObservation } from '../model/page-observation.ts';
import { countsAsShift, moveWith } from './moving-target.ts';

/** Shifts that count, of every run: those that nobody asked for, and those after an input that moved what had been pressed. */
export function measureShifts(runs: readonly Run[], stepId: string): readonly ShiftMeasures[] {
  return runs.flatMap((run) => {
    const shifts = run.steps.find(({ id }) => id === stepId)?.shifts ?? [];
    return shifts.filter(countsAsShift).map((shift) => ({ ...measureShift(shift, run), run: run.index }));
  });
}

function measureShift(shift: ShiftObservation, run: Run): Omit<ShiftMeasures, 'run'> {
  const { value, movedNextTarget, sources } = shift;
  const moved = sources.map(({ subject, before, after }) => ({
    subject,
    px: Math.hypot(after.x - before.x, after.y - before.y),
    area: after.width * after.height,
  }));
  const [largest] = [...moved].sort((one, other) => other.area - one.area);
  const move = moveWith(shift, run);
  return {
    value,
    subject: largest?.subject ?? 'a part of the page',
    movedPx: Math.max(0, ...moved.map(({ px }) => px)),
    movedNextTarget,
    ...(move && { move }),
  };
}
