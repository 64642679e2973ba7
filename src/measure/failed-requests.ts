import type { FaultOwner } from '../model/aftermath.ts';
import type { RequestObservation } from '../model/page-observation.ts';
import { hostIn, pathIn, shortAddress } from './address.ts';
import { afterInput, isOfLoad } from './after-input.ts';
import type { SingleFault } from './faults.ts';
import type { Trip } from './trips.ts';

/**
 * Requests that failed after an action. A page that is asked for as a whole is not among them: where it leads is judged by itself.
 * What the page or a navigation called off has not failed.
 */
export function failedRequests(trip: Trip): readonly SingleFault[] {
  const window = afterInput(trip);
  if (!window) return [];
  const all = trip.step.requests.filter(({ startAt }) => startAt >= window.from && startAt < window.to);
  return all
    .filter((request) => hasFailed(request) && !isNobodys(request))
    .flatMap((request) => {
      const of = ownerOf(request, all, trip);
      return of === null ? [] : [{ ...described(request), of }];
    });
}

function hasFailed({ status, failed }: RequestObservation): boolean {
  return (status !== null && status >= 400) || (failed !== undefined && !excused.test(failed));
}

/** Not the site's fault: the request ended as it was meant to, or somebody's own browser stopped it. */
const excused = /ERR_ABORTED|ERR_BLOCKED_BY_CLIENT|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

/** Whole pages, and what the page asks for whoever does what. */
function isNobodys({ type, document, byItself }: RequestObservation): boolean {
  return document === true || byItself === true || !(code.has(type) || pictures.has(type));
}

/** What a page works with. Not among them, nor among pictures: prefetches, pings, preflights, connections that stay open. */
const code: ReadonlySet<string> = new Set(['Fetch', 'XHR', 'Script', 'Stylesheet', 'Document']);
const pictures: ReadonlySet<string> = new Set(['Image', 'Font', 'Media', 'TextTrack']);

/** Null: it is an answer like any other. */
function ownerOf(request: RequestObservation, all: readonly RequestObservation[], trip: Trip): FaultOwner | null {
  const { startAt, thirdParty, type } = request;
  const isRefusal = isAsked(type) && isRefused(request.status);
  if (isOfLoad(trip, startAt)) return isRefusal ? null : thirdParty ? 'other site' : 'load';
  if (thirdParty) return 'other site';
  if (pictures.has(type)) return 'picture';
  if (isReport(request)) return 'report';
  if (all.some((later) => isAnsweredRetry(later, request))) return 'second try';
  if (!isRefusal) return 'action';
  if (request.method === 'GET' || request.method === 'HEAD') return request.status === 401 ? null : 'question';
  // A form that is refused says why; what says nothing has failed.
  return isFollowedByContent(request, trip) ? null : 'action';
}

function isAsked(type: string): boolean {
  return type === 'Fetch' || type === 'XHR';
}

/** The server understood and said no: not found, not allowed, not valid. */
function isRefused(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500;
}

/** By its address: what counts, logs and tracks serves the shop, not the customer. */
function isReport({ url }: RequestObservation): boolean {
  return reporting.test(pathIn(url));
}

const reporting =
  /(^|[/._-])(analytics|telemetry|metrics?|track(ing|er)?|collect|beacon|pixel|rum|vitals|stats|logs?|sentry|envelope|matomo|piwik)([/._-]|$)|\/events?\/?$/i;

function isAnsweredRetry(later: RequestObservation, failed: RequestObservation): boolean {
  const isSame = later.method === failed.method && later.url === failed.url;
  const isLater = later !== failed && later.startAt >= (failed.answeredAt ?? failed.endAt ?? failed.startAt);
  return isSame && isLater && !hasFailed(later) && later.status !== null;
}

function isFollowedByContent({ answeredAt }: RequestObservation, { action }: Trip): boolean {
  return answeredAt !== undefined && action.lastContentAt !== undefined && action.lastContentAt >= answeredAt;
}

function described({ method, url, status, failed, thirdParty }: RequestObservation): Omit<SingleFault, 'of'> {
  return {
    kind: 'request',
    what: `${method} ${shortAddress(url, thirdParty)}`,
    how:
      status !== null && status >= 400
        ? `was answered ${status}`
        : `got no answer (${failed?.replace(/^net::/, '') ?? ''})`,
    host: thirdParty ? hostIn(url) : null,
  };
}
