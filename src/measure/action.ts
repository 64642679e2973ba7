import type { ActionMeasures } from '../model/measures.ts';
import type { ActionObservation } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { measureEffort } from './effort.ts';
import { fold } from './fold.ts';
import { measureMoves } from './moving-target.ts';
import { measureTarget } from './target.ts';
import type { Trip } from './trips.ts';
import { measureWait } from './wait.ts';
import { waitedOn } from './waited-on.ts';

/** One action over all runs; `audited` is the same action as the audit saw it, `from` where the pointer was. */
export function measureAction(
  trips: readonly Trip[],
  audited: ActionObservation | undefined,
  persona: Persona,
  from: { readonly x: number; readonly y: number },
): ActionMeasures | null {
  const action = trips[0]?.action ?? audited;
  if (!action) return null;
  const wait = measureWait(trips);
  const reason = action.unmeasured ?? 'the action gives the page no input';
  const since = (moment: (action: ActionObservation) => number | null, why: string) =>
    fold(
      trips.map((trip) => after(trip.action, moment(trip.action))),
      action.unmeasured ?? why,
    );
  const phase = (read: (interaction: NonNullable<ActionObservation['interaction']>) => number) =>
    fold(
      trips.map((trip) => (trip.action.interaction ? read(trip.action.interaction) : null)),
      action.inputAt === null ? reason : 'no event of it took 16 ms or more',
    );
  const target = audited?.target ?? action.target;
  const dead = deadPress(trips);
  const discloses = disclosed(trips);
  const moves = measureMoves(trips);
  const middle = trips[Math.floor((trips.length - 1) / 2)];
  return {
    kind: action.kind,
    source: action.source,
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
    ...(dead && { deadPress: dead }),
    effort: measureEffort(
      { ...action, ...(target && { target }), keyCount: Math.max(action.keyCount, audited?.keyCount ?? 0) },
      persona,
      from,
      { isDetour: discloses !== undefined, isOnTheWay: (trips[0]?.next?.scrolledPx ?? 0) > 0 },
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

const presses: ReadonlySet<string> = new Set(['click', 'doubleClick', 'check', 'uncheck']);

/** In how many runs nothing at all came of the first press. What draws on a canvas or lives in a frame leaves no trace to tell by. */
function deadPress(trips: readonly Trip[]): readonly [number, number] | undefined {
  const pressed = trips.filter(({ action }) => presses.has(action.kind) && action.inputAt !== null);
  if (pressed.length === 0) return undefined;
  return [pressed.filter(({ action }) => action.presses > 1 || isWithoutEffect(action)).length, pressed.length];
}

function isWithoutEffect({ effects }: ActionObservation): boolean {
  return (
    effects.mutations === 0 &&
    effects.requests === 0 &&
    effects.navigations === 0 &&
    effects.paints === 0 &&
    effects.reactions.length === 0
  );
}
