import type { ActionMeasures } from '../model/action-measures.ts';
import type { ActionObservation } from '../model/action-observation.ts';
import type { Persona } from '../model/persona.ts';
import { measureAftermath } from './aftermath.ts';
import { busyIn, lengthWithout } from './busy.ts';
import { measureDeadPress } from './dead-press.ts';
import { measureEffort } from './effort.ts';
import { fold } from './fold.ts';
import { measureMoves } from './moving-target.ts';
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
  // What is done for something that opened begins no wait: what is waited for is what was asked for.
  const wait = action.unasked ? undefined : measureWait(perRun);
  const reason = action.unmeasured ?? 'the action gives the page no input';
  const since = (moment: (action: ActionObservation) => number | null, why: string) =>
    fold(
      perRun.map((trip) => trip && after(trip, moment(trip.action))),
      action.unmeasured ?? why,
    );
  const phase = (read: (interaction: NonNullable<ActionObservation['interaction']>) => number) =>
    fold(
      perRun.map((trip) => (trip?.action.interaction ? read(trip.action.interaction) : null)),
      action.inputAt === null ? reason : 'no event of it took 16 ms or more',
    );
  const target = audited?.target ?? action.target;
  const discloses = disclosed(trips);
  const moves = measureMoves(trips);
  return {
    kind: action.kind,
    source: action.source,
    ...(action.needless && { needless: true }),
    ...(action.unasked && { unasked: true }),
    ...(target && { target: measureTarget(target, audited?.typed ?? action.typed, persona) }),
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
    waitedOn: middle && !action.unasked ? waitedOn(middle) : [],
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
      {
        isDetour: action.unasked === true || discloses !== undefined,
        isOnTheWay: (trips[0]?.next?.scrolledPx ?? 0) > 0,
      },
    ),
    ...(action.scrolledPx > 0 && { screensAway: action.scrolledPx / persona.viewport.height }),
    ...(discloses !== undefined && { discloses }),
    ...(moves.length > 0 && { moves }),
  };
}

/**
 * What it brought to sight, when it was needed for nothing else. Pointing at something does nothing else, nor does opening a menu;
 * another part of the page may be opened for its own sake, unless it was opened in the same step.
 */
function disclosed(trips: readonly Trip[]): string | undefined {
  const trip = trips[0];
  const { disclosed: what, subject } = trip?.next ?? {};
  if (!trip || !what || subject === undefined || trip.action.kind === 'scroll') return undefined;
  const isMeans =
    trip.action.kind === 'hover' || what === 'menu' || (what === 'part' && trip.nextStep === trip.step.id);
  return isMeans ? subject : undefined;
}

/** Less the time in which the customer was busy with something else, unless the action itself was for that. */
function after({ run, action }: Trip, moment: number | null): number | null {
  const { inputAt, unasked } = action;
  if (inputAt === null || moment === null) return null;
  return lengthWithout({ from: inputAt, to: moment }, unasked ? [] : busyIn(run));
}

/** What barred the way to this action's own target, the longest first. */
function blocked(trip: Trip | undefined): ActionMeasures['blocked'] {
  const entries = trip?.action.ledger ?? [];
  return entries
    .map(({ cause, subject, fromAt, toAt }) => ({ cause, subject, ms: toAt - fromAt }))
    .filter(({ ms }) => ms >= 1)
    .sort((one, other) => other.ms - one.ms);
}
