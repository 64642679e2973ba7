import type { ActionMeasures } from '../model/measures.ts';
import type { ActionObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { measureAftermath } from './aftermath.ts';
import { measureDeadPress } from './dead-press.ts';
import { measureEffort } from './effort.ts';
import { fold } from './fold.ts';
import { measureTarget } from './target.ts';
import type { Trip } from './trips.ts';
import { measureWait, middleTrip } from './wait.ts';
import { waitedOn } from './waited-on.ts';

/**
 * One action over all runs; `perRun` has an entry for each that counts, null where it did not get there. `audited` is the same action as
 * the audit saw it, `from` where the pointer was.
 */
export function measureAction(
  perRun: readonly (Trip | null)[],
  audited: ActionObservation | undefined,
  persona: Persona,
  from: { readonly x: number; readonly y: number },
): ActionMeasures | null {
  const trips = perRun.filter((trip) => trip !== null);
  const middle = middleTrip(trips);
  const action = middle?.action ?? audited;
  if (!action) return null;
  const wait = measureWait(perRun);
  const reason = action.unmeasured ?? 'the action gives the page no input';
  const since = (moment: (action: ActionObservation) => number | null, why: string) =>
    fold(
      perRun.map((trip) => trip && after(trip.action, moment(trip.action))),
      action.unmeasured ?? why,
    );
  const phase = (read: (interaction: NonNullable<ActionObservation['interaction']>) => number) =>
    fold(
      perRun.map((trip) => (trip?.action.interaction ? read(trip.action.interaction) : null)),
      action.inputAt === null ? reason : 'no event of it took 16 ms or more',
    );
  const target = audited?.target ?? action.target;
  return {
    kind: action.kind,
    source: action.source,
    ...(action.unasked && { unasked: true }),
    ...(target && { target: measureTarget(target, persona) }),
    measures: {
      waitMs: wait?.ms ?? { unmeasured: reason },
      feedbackMs: since(({ feedbackAt }) => feedbackAt, 'nothing visible was seen to come of it'),
      goalReadyMs: since(({ goalReadyAt }) => goalReadyAt, 'more was to be done before anything was expected'),
      inpMs: phase(({ durationMs }) => durationMs),
      inputDelayMs: phase(({ inputDelayMs }) => inputDelayMs),
      processingMs: phase(({ processingMs }) => processingMs),
      presentationMs: phase(({ presentationMs }) => presentationMs),
    },
    ...(wait && { wait }),
    blocked: blocked(middle),
    waitedOn: middle ? waitedOn(middle) : [],
    ...measureDeadPress(perRun),
    ...(trips.length > 0 && { aftermath: measureAftermath(trips) }),
    effort: measureEffort(
      {
        ...action,
        ...(target && { target }),
        keyCount: Math.max(...trips.map((trip) => trip.action.keyCount), audited?.keyCount ?? 0),
      },
      persona,
      from,
    ),
  };
}

function after({ inputAt }: ActionObservation, moment: number | null): number | null {
  return inputAt === null || moment === null ? null : Math.max(0, moment - inputAt);
}

/** What barred the way to this action's own target, the longest first. */
function blocked(trip: Trip | undefined): ActionMeasures['blocked'] {
  const entries = trip?.action.ledger ?? [];
  return entries
    .map(({ cause, subject, fromAt, toAt }) => ({ cause, subject, ms: toAt - fromAt }))
    .filter(({ ms }) => ms >= 1)
    .sort((one, other) => other.ms - one.ms);
}
