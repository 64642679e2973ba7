import type {
  ActionObservation,
  EffectObservation,
  InteractionObservation,
  LoadObservation,
  MoveObservation,
} from '../model/action-observation.ts';
import type { ArrivalObservation } from '../model/arrival.ts';
import type { Action } from '../model/journey.ts';
import type { OverlaysObservation } from '../model/overlay.ts';
import type { TargetObservation, TypedObservation } from '../model/target-observation.ts';
import type { Approach, PageLedgerEntry, PageRecord, WatchState } from '../page/protocol.ts';
import { kindOf } from './actions/index.ts';
import type { Attempt } from './attempt.ts';
import type { SeenBefore } from './find-target.ts';
import { joinLedgers, withoutStretches } from './ledgers.ts';
import { hostOf } from './own-hosts.ts';
import { hideQuery } from './redact.ts';
import type { Traveller } from './traveller.ts';
import type { Stretch } from './whenever.ts';

/** Everything at hand when an action is over. */
export interface Done extends Attempt {
  readonly action: Action;
  /** How its target was found; null: it has none. */
  readonly found: Approach | null;
  /** What the watch of the previous input saw of this target. */
  readonly before: SeenBefore;
  readonly target: TargetObservation | undefined;
  /** What was expected of it; empty: it was done for the sake of the next target. */
  readonly goal: string;
  readonly state: WatchState | null;
  readonly overlays?: OverlaysObservation;
  readonly arrival?: ArrivalObservation;
  /** Only pixels told that something came of it. */
  readonly isSeenByPixelsOnly?: boolean;
  /** It was done for something that opened unasked, and was first seen then (epoch milliseconds). */
  readonly openedAt?: number;
}

type Of<Kind extends PageRecord['kind']> = Extract<PageRecord, { kind: Kind }>;

/** Makes one observation of what the page, the network and the watch told of an action. */
export function observeAction(traveller: Traveller, done: Done): ActionObservation {
  const { tab, originAt } = traveller;
  const { action, found, before } = done;
  const busy = traveller.whenever.stretches.filter(({ goneAt }) => goneAt >= done.performedAt);
  const records = tab.records.slice(done.mark.records).filter((record) => !isOfAnother(record, busy));
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
  const load = observeLoad(traveller, ofKind('load'), done);
  const paintedAt = load ? (starts.at(-1)?.at ?? 0) + (load.firstPaintAt ?? load.startAt) - load.startAt : 0;
  const seen = [
    ...after(ofKind('paint')),
    ...after(ofKind('change').filter(({ visible }) => visible)),
    ...after(ofKind('reaction').filter(({ visible }) => visible)),
    ...after(ofKind('load').filter(({ metric }) => metric === 'first-contentful-paint')),
  ]
    .map((record) => record.at)
    .filter((moment) => moment >= paintedAt && !busy.some((stretch) => isWithin(moment, stretch)));
  const lastContentAt = seen.length > 0 ? Math.max(...seen) : inputAt;
  return {
    kind: action.kind,
    source: action.source,
    ...(found && 'subject' in found && { subject: found.subject }),
    ...(done.target && { target: done.target }),
    goal: done.goal,
    inputAt: at(inputAt),
    ...(done.openedAt !== undefined && { unasked: true, openedAt: done.openedAt - originAt }),
    presses: done.presses,
    ledger: withoutStretches(joinLedgers(before.ledger, ledgerOf(found)), traveller.whenever.stretches).map(
      (entry) => ({ ...entry, fromAt: entry.fromAt - originAt, toAt: entry.toAt - originAt }),
    ),
    actionableAt: at(actionableAt(found, before)),
    goalReadyAt: at(kindOf(action).isPause ? done.performedAt : goalReadyAt(done, lastContentAt, load && paintedAt)),
    heldBefore: done.state?.heldBefore === true && load === undefined,
    feedbackAt: seen.length > 0 ? at(Math.min(...seen)) : null,
    ...(seen.length > 0 && { lastContentAt: Math.max(...seen) - originAt }),
    interaction: slowest(after(ofKind('interaction'))),
    ...(isNeedless(done, inputAt) ? { needless: true } : unmeasured(done, inputAt, isNavigation)),
    ...(load && { load }),
    softNavigation: ofKind('soft navigation').length > 0,
    effects: observeEffects(traveller, done, ofKind),
    ...(done.overlays && { overlays: done.overlays }),
    ...(done.arrival && { arrival: done.arrival }),
    ...newTabs(traveller, done),
    longTasks: after(ofKind('long task')).map((task) => ({
      startAt: task.at - originAt,
      ms: task.ms,
      subject: task.subject,
    })),
    keyCount: keyInputs.filter(({ type }) => type === 'keydown').length,
    ...typedInto(done.target, traveller, action),
    scrolledPx: found?.kind === 'ready' ? found.scrolledPx : 0,
    ...(found?.kind === 'ready' && found.disclosed && { disclosed: found.disclosed }),
    ...(found?.kind === 'ready' &&
      found.moves.length > 0 && { moves: found.moves.map((move) => movedSince(move, originAt)) }),
  };
}

/** How much was typed into a field that the audit looked at; of what is secret no more is said. */
function typedInto(target: Done['target'], { fill }: Traveller, action: Action): { typed?: TypedObservation } {
  if (action.kind !== 'fill' || target === undefined) return {};
  const text = fill(action.text);
  const isSecret = text !== action.text || target.field?.type === 'password';
  return { typed: { characters: [...text].length, digitsOnly: isSecret ? null : /^[\d\s.-]*\d[\d\s.-]*$/.test(text) } };
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

/** It stood as wanted already. */
function isNeedless({ action, isSeenByPixelsOnly, presses }: Done, inputAt: number | null): boolean {
  return inputAt === null && presses > 0 && !isSeenByPixelsOnly && ['check', 'uncheck', 'choose'].includes(action.kind);
}

/** Why an action's response has no time. */
function unmeasured(
  { action, isSeenByPixelsOnly, presses }: Done,
  inputAt: number | null,
  isNavigation: boolean,
): { unmeasured?: string } {
  if (isSeenByPixelsOnly) return { unmeasured: 'what came of it shows in pixels only' };
  if (inputAt !== null || kindOf(action).isPause || action.kind === 'scroll' || presses === 0) return {};
  return { unmeasured: isNavigation ? 'no new document was seen' : 'no trusted input was seen to reach the page' };
}

/** The interaction that took longest; events of one interaction share its id. */
function slowest(interactions: readonly Of<'interaction'>[]): InteractionObservation | null {
  const [first] = [...interactions].sort((one, other) => other.durationMs - one.durationMs);
  if (!first) return null;
  const { type, durationMs, inputDelayMs, processingMs, presentationMs } = first;
  return { type, durationMs, inputDelayMs, processingMs, presentationMs };
}

/** What the customer does for something else is no part of this action, nor is a document that came of that. */
function isOfAnother({ kind, at }: PageRecord, busy: readonly Stretch[]): boolean {
  if (kind !== 'input' && kind !== 'interaction' && kind !== 'load') return false;
  return busy.some(({ actedAt, goneAt, hasLoaded }) => at >= actedAt && at <= goneAt && (kind !== 'load' || hasLoaded));
}

/** What opened is told some frames apart from the change by which it did (ms). */
const openingMs = 50;

/** What is seen while something else is open is no answer: it opened, was answered, and closed. */
function isWithin(at: number, { openedAt, goneAt }: Stretch): boolean {
  return at >= openedAt - openingMs && at <= goneAt;
}

function observeLoad(
  { tab, originAt }: Traveller,
  loads: readonly Of<'load'>[],
  { performedAt, openedAt }: Done,
): LoadObservation | undefined {
  const start = loads.findLast(({ metric }) => metric === 'start');
  if (!start) return undefined;
  const own = loads.slice(loads.indexOf(start));
  const last = (metric: Of<'load'>['metric']) => own.findLast((record) => record.metric === metric);
  const at = (moment: number | null | undefined) =>
    moment === null || moment === undefined ? null : moment - originAt;
  const request = tab.network.mainDocument(performedAt - 5);
  // A document that was asked for before comes of what was done before.
  if (openedAt !== undefined && !request) return undefined;
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
        ...(done.openedAt !== undefined && done.state ? ['what had opened is gone'] : []),
      ]),
    ],
  };
}

/** Tabs that it opened, when their address was known from the start. */
function newTabs({ tab, isOwn }: Traveller, { mark }: Done): Pick<ActionObservation, 'newTabs'> {
  const urls = tab.outside.slice(mark.outside).flatMap(({ url }) => (url && hostOf(url) !== '' ? [url] : []));
  if (urls.length === 0) return {};
  return { newTabs: urls.map((url) => ({ url: hideQuery(url), thirdParty: !isOwn(hostOf(url)) })) };
}

function ledgerOf(found: Approach | null): readonly PageLedgerEntry[] {
  return found && found.kind !== 'ambiguous' ? found.ledger : [];
}
