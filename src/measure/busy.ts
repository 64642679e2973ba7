import type { ActionObservation } from '../model/action-observation.ts';
import type { ArrangedRun } from './arrange.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the customer was busy with something that had opened unasked: from its opening to the last input for it. */
export function busyIn(run: ArrangedRun): readonly Span[] {
  return unaskedIn(run).flatMap(({ openedAt, inputAt, goalReadyAt }) =>
    openedAt === undefined ? [] : [{ from: openedAt, to: inputAt ?? goalReadyAt ?? openedAt }],
  );
}

/** All that was done for such things. */
export function unaskedIn(run: ArrangedRun): readonly ActionObservation[] {
  return run.steps.flatMap(({ unasked }) => unasked ?? []).map(({ action }) => action);
}

/** What is left of a span without others, in order of time. */
export function without(span: Span, others: readonly Span[]): readonly Span[] {
  return others.reduce<readonly Span[]>(
    (left, { from, to }) =>
      left.flatMap((part) =>
        [
          { from: part.from, to: Math.min(part.to, from) },
          { from: Math.max(part.from, to), to: part.to },
        ].filter((piece) => piece.to > piece.from),
      ),
    span.to > span.from ? [span] : [],
  );
}

/** How long a span is, less the time in which the customer was busy with something else (ms). */
export function lengthWithout(span: Span, others: readonly Span[]): number {
  return without(span, others).reduce((sum, { from, to }) => sum + to - from, 0);
}
