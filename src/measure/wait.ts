import type { Wait, WaitInRun } from '../model/action-measures.ts';
import type { LedgerEntry } from '../model/action-observation.ts';
import { silenceMs, waitThresholdMs } from '../model/constant.ts';
import { busyIn, lengthWithout, unaskedIn, without } from './busy.ts';
import { fold } from './fold.ts';
import type { Trip } from './trips.ts';

type Owner = 'covered' | 'late' | 'site';

/** A stretch of a wait, in order of time. */
interface Stretch {
  readonly owner: Owner;
  readonly cause: string;
  readonly subject: string;
  readonly from: number;
  readonly ms: number;
}

/** One wait in one run. */
interface SingleWait {
  readonly trip: Trip;
  readonly kind: Wait['kind'];
  readonly ms: number;
  readonly stretches: readonly Stretch[];
  readonly silent: boolean;
}

/**
 * The wait that an action began, over all runs; undefined: the action gave the page no input, or nothing was waited for. `trips` has
 * one entry for each run that counts; null: that run did not get there.
 */
export function measureWait(trips: readonly (Trip | null)[]): Wait | undefined {
  const first = trips.find((trip) => trip !== null);
  if (!first || trips.every((trip) => trip === null || isWithoutInput(trip.action))) return undefined;
  const all = trips.map((trip) => trip && waitOf(trip));
  const waits = all.filter((wait) => wait !== null);
  const ms = fold(
    all.map((wait) => wait?.ms ?? null),
    first.action.unmeasured ?? 'no input was seen',
  );
  const middle = middleOf(waits);
  if (!middle || 'unmeasured' in ms) return { ...unseen, ms, awaited: awaitedBy(first), ...nextOf(first) };
  const stretches = beyondThreshold(middle, Math.max(0, ms.value - waitThresholdMs[middle.kind]));
  return {
    kind: middle.kind,
    ms,
    beyond: split(stretches),
    covering: longestFirst(stretches.filter(({ owner }) => owner === 'covered')).map(({ subject, ms }) => ({
      subject,
      ms,
    })),
    lateness: longestFirst(stretches.filter(({ owner }) => owner === 'late')).map(({ cause, subject, ms }) => ({
      cause,
      subject,
      ms,
    })),
    awaited: awaitedBy(middle.trip),
    ...nextOf(middle.trip),
    silent: waits.filter(({ silent }) => silent).length * 2 > waits.length,
    ...(waits.length > 1 && { each: waits.map((wait) => inRun(wait, nextOf(middle.trip))) }),
  };
}

/** A wait of which no run saw the input. */
const unseen = {
  kind: 'response',
  beyond: { coveredMs: 0, lateMs: 0, siteMs: 0 },
  covering: [],
  lateness: [],
  silent: null,
} as const;

function inRun(wait: SingleWait, usual: Pick<Wait, 'nextTarget' | 'nextStep'>): WaitInRun {
  const { kind, ms, silent, trip } = wait;
  const { nextTarget, nextStep } = nextOf(trip);
  return {
    kind,
    beyond: split(beyondThreshold(wait, Math.max(0, ms - waitThresholdMs[kind]))),
    silent,
    ...(nextTarget !== usual.nextTarget && { nextTarget }),
    ...(nextStep !== usual.nextStep && { nextStep }),
  };
}

function nextOf({ next, nextStep }: Trip): Pick<Wait, 'nextTarget' | 'nextStep'> {
  return { nextTarget: next?.subject ?? null, nextStep };
}

function split(stretches: readonly Stretch[]): Wait['beyond'] {
  const sum = (owner: Owner) =>
    stretches.filter((stretch) => stretch.owner === owner).reduce((total, { ms }) => total + ms, 0);
  return { coveredMs: sum('covered'), lateMs: sum('late'), siteMs: sum('site') };
}

/** It gives the page no input by its nature (a pause, a scroll), or the journey ended before it could. */
function isWithoutInput({ inputAt, unmeasured }: Trip['action']): boolean {
  return inputAt === null && unmeasured === undefined;
}

/**
 * From the input to the goal the site is at work; what bars the next target after that is owned by what barred it. While the
 * customer is busy with something that opened unasked nobody waits, but for what bars the way to be rid of it.
 */
export function waitOf(trip: Trip): SingleWait | null {
  const { run, action, next, pauseEndAt } = trip;
  const { inputAt } = action;
  if (inputAt === null) return null;
  const goalAt = goalOf(action, next, inputAt);
  const freeFrom = Math.max(goalAt, pauseEndAt ?? goalAt);
  const busy = busyIn(run);
  const site = without({ from: inputAt, to: goalAt }, busy).map(({ from, to }) => ({
    ...siteAtWork,
    from,
    ms: to - from,
  }));
  const isMeanwhile = (at: number) => at >= inputAt && at < (next?.inputAt ?? Number.POSITIVE_INFINITY);
  const held = unaskedIn(run)
    .filter(({ openedAt }) => openedAt !== undefined && isMeanwhile(openedAt))
    .flatMap(({ ledger }) => ledger)
    .flatMap((entry) => [clip(entry, inputAt, goalAt), clip(entry, freeFrom)]);
  const barred = (next?.ledger ?? []).map((entry) => clip(entry, freeFrom));
  const stretches = [...site, ...held, ...barred].filter(({ ms }) => ms > 0).toSorted((a, b) => a.from - b.from);
  const ms = stretches.reduce((total, stretch) => total + stretch.ms, 0);
  const kind = action.load || action.softNavigation ? 'load' : 'response';
  const feedbackMs =
    action.feedbackAt === null
      ? Number.POSITIVE_INFINITY
      : lengthWithout({ from: inputAt, to: action.feedbackAt }, busy);
  return { trip, kind, ms, stretches, silent: ms > silenceMs && feedbackMs > silenceMs };
}

/**
 * When the goal was ready. An action without one is done for the sake of the next target: then only a new document takes the site's
 * time, up to where that target was first looked for.
 */
function goalOf({ goalReadyAt, load }: Trip['action'], next: Trip['next'], inputAt: number): number {
  if (goalReadyAt !== null) return Math.max(inputAt, goalReadyAt);
  if (!load || !next) return inputAt;
  return Math.max(inputAt, next.ledger.find(({ toAt }) => toAt > load.startAt)?.fromAt ?? next.actionableAt ?? inputAt);
}

/**
 * All the customer waited for the site in one step of a run: what its own inputs began, up to their goals, and what barred its targets
 * after the goal before was ready. Null: no input was seen.
 */
export function waitInStep(trips: readonly Trip[], stepId: string): number | null {
  const parts = trips.map((trip) => {
    const wait = waitOf(trip);
    if (!wait) return null;
    const siteMs = wait.stretches.reduce((sum, { cause, ms }) => (cause === siteAtWork.cause ? sum + ms : sum), 0);
    return (trip.step.id === stepId ? siteMs : 0) + (trip.nextStep === stepId ? wait.ms - siteMs : 0);
  });
  const known = parts.filter((ms) => ms !== null);
  const own = trips.filter(({ step }) => step.id === stepId);
  const isActedIn =
    own.some(({ action }) => action.inputAt !== null) ||
    own.every(({ step, action }) => isWithoutInput(action) && step.outcome === 'completed');
  return isActedIn ? known.reduce((sum, ms) => sum + ms, 0) : null;
}

/** What bars a target that is not there, or a page that still scrolls to it, is the site at work. */
const owners: Readonly<Record<LedgerEntry['cause'], Owner>> = {
  absent: 'site',
  scrolling: 'site',
  'off-screen': 'site',
  covered: 'covered',
  invisible: 'late',
  moving: 'late',
  disabled: 'late',
};

function clip({ cause, subject, fromAt, toAt }: LedgerEntry, after: number, before = toAt): Stretch {
  const from = Math.max(fromAt, after);
  return { owner: owners[cause], cause, subject, from, ms: Math.max(0, Math.min(toAt, before) - from) };
}

/** The trip of the run in the middle; where none gave an input, of the first. */
export function middleTrip(trips: readonly Trip[]): Trip | undefined {
  return middleOf(trips.map(waitOf).filter((wait) => wait !== null))?.trip ?? trips[0];
}

/** The run in the middle, of two the longer, stands for all: its wait is not below the median. Their order does not matter. */
function middleOf(waits: readonly SingleWait[]): SingleWait | undefined {
  const lasting = ({ stretches }: SingleWait, owner: Owner) =>
    stretches.filter((stretch) => stretch.owner === owner).reduce((total, { ms }) => total + ms, 0);
  const sorted = waits.toSorted(
    (one, other) =>
      one.ms - other.ms ||
      lasting(one, 'covered') - lasting(other, 'covered') ||
      lasting(one, 'late') - lasting(other, 'late') ||
      one.kind.localeCompare(other.kind),
  );
  return sorted[Math.floor(sorted.length / 2)];
}

/** Up to the goal the site is at work, whatever it does. */
const siteAtWork = { owner: 'site', cause: 'site', subject: '' } as const;

/** What lies beyond the threshold: the first milliseconds of a wait are free, whoever took them; scaled to the folded figure. */
function beyondThreshold(wait: SingleWait, beyondMs: number): readonly Stretch[] {
  let free: number = waitThresholdMs[wait.kind];
  const rest = wait.stretches.map((stretch) => {
    const ms = Math.max(0, stretch.ms - free);
    free = Math.max(0, free - stretch.ms);
    return { ...stretch, ms };
  });
  const total = rest.reduce((sum, { ms }) => sum + ms, 0);
  return total === 0
    ? []
    : rest.map((stretch) => ({ ...stretch, ms: (stretch.ms * beyondMs) / total })).filter(({ ms }) => ms > 0);
}

/** Stretches of the same owner and subject are one. */
function longestFirst(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined = new Map<string, Stretch>();
  for (const stretch of stretches) {
    const key = `${stretch.cause} ${stretch.subject}`;
    joined.set(key, { ...stretch, ms: stretch.ms + (joined.get(key)?.ms ?? 0) });
  }
  return [...joined.values()].sort((one, other) => other.ms - one.ms);
}

/** What the customer waited for, as the journey names it. */
function awaitedBy({ action, next, step }: Trip): string {
  if (action.goal !== '') return action.goal;
  return next?.subject ?? next?.source ?? `the end of ${step.id}`;
}
