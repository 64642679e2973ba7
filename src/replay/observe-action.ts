import type { Action } from '../model/journey.ts';
import type {
  ActionObservation,
  EffectObservation,
  InteractionObservation,
  LedgerEntry,
  LoadObservation,
  MoveObservation,
  TargetObservation,
} from '../model/observations.ts';
import type { Approach, PageLedgerEntry, PageRecord, WatchState } from '../page/protocol.ts';
import { kindOf } from './actions/index.ts';
import type { Attempt } from './attempt.ts';
import { hideQuery } from './redact.ts';
import type { Traveller } from './traveller.ts';

/** Everything at hand when an action is over. */
export interface Done extends Attempt {
  readonly action: Action;
  /** How its target was found; null: it has none. */
  readonly found: Approach | null;
  /** What the watch of the previous input saw of this target. */
  readonly before: { readonly ledger: readonly PageLedgerEntry[]; readonly nextReadyAt: number | null };
  readonly target: TargetObservation | undefined;
  /** What was expected of it; empty: it was done for the sake of the next target. */
  readonly goal: string;
  readonly state: WatchState | null;
  /** Only pixels told that something came of it. */
  readonly isSeenByPixelsOnly?: boolean;
}

type Of<Kind extends PageRecord['kind']> = Extract<PageRecord, { kind: Kind }>;

/** Makes one observation of what the page, the network and the watch told of an action. */
export function observeAction(traveller: Traveller, done: Done): ActionObservation {
  const { tab, originAt } = traveller;
  const { action, found, before } = done;
  const records = tab.records.slice(done.mark.records);
  const ofKind = <Kind extends PageRecord['kind']>(kind: Kind) =>
    records.filter((record): record is Of<Kind> => record.kind === kind);
  const starts = ofKind('load').filter(({ metric }) => metric === 'start');
  const isInput = (type: string) =>
    type === 'pointerdown' || type === 'keydown' || (type === 'pointermove' && action.kind === 'hover');
  const keyInputs = ofKind('input').filter(({ type }) => isInput(type));
  const isNavigation = ['open', 'back', 'forward', 'reload'].includes(action.kind);
  const inputAt = (isNavigation ? starts[0]?.at : keyInputs.at(-1)?.at) ?? null;
  const after = <R extends { readonly at: number }>(list: readonly R[]) =>
    list.filter(({ at }) => inputAt !== null && at >= inputAt);
  const at = (moment: number | null | undefined) =>
    moment === null || moment === undefined ? null : moment - originAt;
  const load = observeLoad(traveller, ofKind('load'), done.performedAt);
  const paintedAt = load ? (starts.at(-1)?.at ?? 0) + (load.firstPaintAt ?? load.startAt) - load.startAt : 0;
  const seen = [
    ...after(ofKind('paint')),
    ...after(ofKind('change').filter(({ visible }) => visible)),
    ...after(ofKind('reaction').filter(({ visible }) => visible)),
    ...after(ofKind('load').filter(({ metric }) => metric === 'first-contentful-paint')),
  ]
    .map((record) => record.at)
    .filter((moment) => moment >= paintedAt);
  const lastContentAt = seen.length > 0 ? Math.max(...seen) : inputAt;
  return {
    kind: action.kind,
    source: action.source,
    ...(found && 'subject' in found && { subject: found.subject }),
    ...(done.target && { target: done.target }),
    goal: done.goal,
    inputAt: at(inputAt),
    presses: done.presses,
    ledger: joinLedgers(before.ledger, ledgerOf(found)).map((entry) => ({
      ...entry,
      fromAt: entry.fromAt - originAt,
      toAt: entry.toAt - originAt,
    })),
    actionableAt: at(actionableAt(found, before)),
    goalReadyAt: at(kindOf(action).isPause ? done.performedAt : goalReadyAt(done, lastContentAt, load && paintedAt)),
    heldBefore: done.state?.heldBefore === true && load === undefined,
    feedbackAt: seen.length > 0 ? at(Math.min(...seen)) : null,
    interaction: slowest(after(ofKind('interaction'))),
    ...unmeasured(done, inputAt, isNavigation),
    ...(load && { load }),
    softNavigation: ofKind('soft navigation').length > 0,
    effects: observeEffects(traveller, done, ofKind),
    longTasks: after(ofKind('long task')).map((task) => ({
      startAt: task.at - originAt,
      ms: task.ms,
      subject: task.subject,
    })),
    keyCount: keyInputs.filter(({ type }) => type === 'keydown').length,
    scrolledPx: found?.kind === 'ready' ? found.scrolledPx : 0,
    ...(found?.kind === 'ready' && found.disclosed && { disclosed: found.disclosed }),
    ...(found?.kind === 'ready' &&
      found.moves.length > 0 && { moves: found.moves.map((move) => movedSince(move, originAt)) }),
  };
}

function movedSince({ sinceAt, fromAt, toAt, ...rest }: MoveObservation, originAt: number): MoveObservation {
  return { sinceAt: sinceAt - originAt, fromAt: fromAt - originAt, toAt: toAt - originAt, ...rest };
}

/** Null: the target was free whenever it was looked at, or there is none. */
function actionableAt(found: Done['found'], before: Done['before']): number | null {
  if (found?.kind !== 'ready') return null;
  if (found.ledger.length > 0) return found.actionableAt;
  return before.nextReadyAt ?? (before.ledger.length > 0 ? found.actionableAt : null);
}

/**
 * A goal that held at the input counts from the last content that the action caused; in a new document nothing counts before its
 * first paint (`paintedAt`).
 */
function goalReadyAt(
  { state, goal }: Done,
  lastContentAt: number | null,
  paintedAt: number | undefined,
): number | null {
  if (goal === '' || !state || state.heldAt === null) return null;
  if (paintedAt !== undefined) return Math.max(state.heldAt, paintedAt);
  return state.heldBefore ? lastContentAt : state.heldAt;
}

/** Why an action's response has no time. */
function unmeasured(
  { action, isSeenByPixelsOnly, presses }: Done,
  inputAt: number | null,
  isNavigation: boolean,
): { unmeasured?: string } {
  if (isSeenByPixelsOnly) return { unmeasured: 'what came of it shows in pixels only' };
  if (inputAt !== null || kindOf(action).isPause || action.kind === 'scroll' || presses === 0) return {};
  if (action.kind === 'check' || action.kind === 'uncheck' || action.kind === 'choose')
    return { unmeasured: 'it stood as wanted already: nothing had to be pressed' };
  return { unmeasured: isNavigation ? 'no new document was seen' : 'no trusted input was seen to reach the page' };
}

/** The interaction that took longest; events of one interaction share its id. */
function slowest(interactions: readonly Of<'interaction'>[]): InteractionObservation | null {
  const [first] = [...interactions].sort((one, other) => other.durationMs - one.durationMs);
  if (!first) return null;
  const { type, durationMs, inputDelayMs, processingMs, presentationMs } = first;
  return { type, durationMs, inputDelayMs, processingMs, presentationMs };
}

function observeLoad(
  { tab, originAt }: Traveller,
  loads: readonly Of<'load'>[],
  performedAt: number,
): LoadObservation | undefined {
  const start = loads.findLast(({ metric }) => metric === 'start');
  if (!start) return undefined;
  const own = loads.slice(loads.indexOf(start));
  const last = (metric: Of<'load'>['metric']) => own.findLast((record) => record.metric === metric);
  const at = (moment: number | null | undefined) =>
    moment === null || moment === undefined ? null : moment - originAt;
  const request = tab.network.mainDocument(performedAt - 5);
  return {
    url: hideQuery(request?.url ?? tab.page.url()),
    status: request?.status ?? null,
    startAt: start.at - originAt,
    firstByteAt: at(request?.firstByteAt),
    firstPaintAt: at(last('first-paint')?.at),
    firstContentfulPaintAt: at(last('first-contentful-paint')?.at),
    largestContentfulPaintAt: at(last('largest-contentful-paint')?.at),
    largestContentfulElement: last('largest-contentful-paint')?.element ?? null,
  };
}

function observeEffects(
  { tab }: Traveller,
  done: Done,
  ofKind: <Kind extends PageRecord['kind']>(kind: Kind) => readonly Of<Kind>[],
): EffectObservation {
  const outside = tab.outside.slice(done.mark.outside).map(({ what }) => what);
  return {
    mutations: ofKind('change').reduce((sum, { count }) => sum + count, 0),
    requests: tab.network.since(done.performedAt - 5).length,
    navigations: ofKind('soft navigation').length + ofKind('load').filter(({ metric }) => metric === 'start').length,
    paints: ofKind('paint').length,
    reactions: [
      ...new Set([
        ...ofKind('reaction').map(({ what }) => what),
        ...outside,
        ...(done.isSeenByPixelsOnly ? ['pixels changed'] : []),
      ]),
    ],
  };
}

function ledgerOf(found: Approach | null): readonly PageLedgerEntry[] {
  return found && found.kind !== 'ambiguous' ? found.ledger : [];
}

/** A gap in which only Parcours was busy, with the same thing in the way before and after, was barred too. */
function joinLedgers(
  watched: readonly PageLedgerEntry[],
  approached: readonly PageLedgerEntry[],
): readonly PageLedgerEntry[] {
  const last = watched.at(-1);
  const first = approached[0];
  if (!last || !first || last.cause !== first.cause || last.subject !== first.subject)
    return [...watched, ...approached];
  const joined: LedgerEntry = { ...first, fromAt: last.fromAt };
  return [...watched.slice(0, -1), joined, ...approached.slice(1)];
}
