import type { CDPSession, Protocol } from 'puppeteer-core';
import type { RequestObservation } from '../model/page-observation.ts';
import { hostOf } from './own-hosts.ts';
import { hideQuery } from './redact.ts';

/** A request as it goes on; moments are epoch milliseconds. */
interface Traffic {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly startAt: number;
  readonly isMainDocument: boolean;
  endAt: number | null;
  firstByteAt: number | null;
  status: number | null;
  bytes: number;
  failed?: string;
  /** When something of it last came. */
  heardAt: number;
}

/** An answer whose body nobody reads never ends for the browser: heard of nothing more for so long, it is over (ms). */
const unreadMs = 100;

/** Never over by nature: a step does not wait for them. */
const endless: ReadonlySet<string> = new Set(['EventSource', 'WebSocket', 'Media', 'Prefetch', 'Other', 'Manifest']);

/** Sent to tell somebody of the customer's act; nothing comes of them for the customer. */
const reports: ReadonlySet<string> = new Set(['Ping', 'CSPViolationReport', 'Preflight']);

/** Keeps account of every request of a tab, from the protocol: the page itself cannot see emulated latency. */
export class Network {
  readonly #all: Traffic[] = [];
  readonly #byId = new Map<string, Traffic>();
  /** What was asked for while nobody acted: polling. */
  readonly #ambient = new Set<string>();
  readonly #abandoned = new Set<string>();
  readonly #abandonedKeys = new Set<string>();
  /** Seconds of the protocol's own clock to epoch milliseconds. */
  #offsetMs = 0;
  #isResting = false;
  readonly #mainFrame: string;

  constructor(session: CDPSession, mainFrame: string) {
    this.#mainFrame = mainFrame;
    session.on('Network.requestWillBeSent', (event) => this.#start(event));
    session.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
      const traffic = this.#byId.get(requestId);
      if (!traffic) return;
      traffic.status = response.status;
      traffic.heardAt = this.#at(timestamp);
      traffic.firstByteAt = response.timing
        ? response.timing.requestTime * 1000 + response.timing.receiveHeadersEnd + this.#offsetMs
        : this.#at(timestamp);
    });
    session.on('Network.dataReceived', ({ requestId, timestamp }) => {
      const traffic = this.#byId.get(requestId);
      if (traffic) traffic.heardAt = this.#at(timestamp);
    });
    session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
      this.#end(requestId, timestamp, encodedDataLength),
    );
    session.on('Network.loadingFailed', ({ requestId, timestamp, errorText, canceled }) => {
      const traffic = this.#byId.get(requestId);
      if (traffic && !canceled) traffic.failed = errorText;
      this.#end(requestId, timestamp, 0);
    });
  }

  /** What is asked for from here on is ambient life; `false`: it may be an action's effect. */
  rest(isResting: boolean): void {
    this.#isResting = isResting;
  }

  /** Requests begun from this moment on that are not ambient, nor mere reports of what the customer did. */
  since(at: number): readonly Traffic[] {
    return this.#all.filter(
      (traffic) => traffic.startAt >= at && !reports.has(traffic.type) && !this.#ambient.has(keyOf(traffic)),
    );
  }

  /** What was asked for while nobody acted, so that a later run knows it from the start. */
  get ambient(): readonly string[] {
    return [...this.#ambient];
  }

  know(ambient: readonly string[]): void {
    for (const key of ambient) this.#ambient.add(key);
  }

  /** Of those, the ones that an action may be waiting for. */
  underWay(since: number): readonly Traffic[] {
    const now = Date.now();
    return this.since(since).filter((traffic) => {
      if (traffic.endAt !== null || endless.has(traffic.type) || this.#abandoned.has(traffic.id)) return false;
      const isUnread = traffic.status !== null && traffic.type === 'Fetch' && now - traffic.heardAt > unreadMs;
      if (isUnread) traffic.endAt = traffic.heardAt;
      return !isUnread;
    });
  }

  /** A request that outlives a step's settling is not waited for again; one that does so twice is the page's own life. */
  giveUpOn(traffic: readonly Traffic[]): void {
    for (const one of traffic) {
      if (this.#abandonedKeys.has(keyOf(one))) this.#ambient.add(keyOf(one));
      this.#abandoned.add(one.id);
      this.#abandonedKeys.add(keyOf(one));
    }
  }

  /** The last main document asked for since this moment. */
  mainDocument(since: number): Traffic | undefined {
    return this.#all.findLast((traffic) => traffic.isMainDocument && traffic.startAt >= since);
  }

  /** Whether any main document was answered so far. */
  get isAnswered(): boolean {
    return this.#all.some((traffic) => traffic.isMainDocument && traffic.status !== null);
  }

  /** What happened in a stretch of time, for the report: moments from `originAt` on. */
  observe(
    fromAt: number,
    toAt: number,
    originAt: number,
    isOwn: (host: string) => boolean,
  ): readonly RequestObservation[] {
    return this.#all
      .filter((traffic) => traffic.startAt >= fromAt && traffic.startAt < toAt)
      .map((traffic) => ({
        url: hideQuery(traffic.url),
        method: traffic.method,
        type: traffic.type,
        startAt: traffic.startAt - originAt,
        ...(traffic.firstByteAt !== null && { answeredAt: traffic.firstByteAt - originAt }),
        endAt: traffic.endAt === null ? null : traffic.endAt - originAt,
        status: traffic.status,
        bytes: traffic.bytes,
        ...(traffic.failed !== undefined && { failed: traffic.failed }),
        thirdParty: !isOwn(hostOf(traffic.url)),
        ...(traffic.isMainDocument && { document: true }),
        ...(this.#ambient.has(keyOf(traffic)) && { byItself: true }),
      }));
  }

  #start(event: Protocol.Network.RequestWillBeSentEvent): void {
    this.#offsetMs = (event.wallTime - event.timestamp) * 1000;
    if (event.request.url.startsWith('data:')) return;
    const earlier = this.#byId.get(event.requestId);
    if (earlier && event.redirectResponse) {
      earlier.endAt ??= this.#at(event.timestamp);
      earlier.status = event.redirectResponse.status;
    }
    const isMainDocument = event.type === 'Document' && event.frameId === this.#mainFrame;
    const traffic: Traffic = {
      id: event.requestId,
      url: event.request.url,
      method: event.request.method,
      type: isPrefetch(event.request.headers) ? 'Prefetch' : (event.type ?? 'Other'),
      startAt: this.#at(event.timestamp),
      isMainDocument,
      endAt: null,
      firstByteAt: null,
      status: null,
      bytes: 0,
      heardAt: this.#at(event.timestamp),
    };
    this.#all.push(traffic);
    this.#byId.set(event.requestId, traffic);
    if (this.#isResting && !isMainDocument) this.#ambient.add(keyOf(traffic));
  }

  #end(requestId: string, timestamp: number, bytes: number): void {
    const traffic = this.#byId.get(requestId);
    if (!traffic) return;
    traffic.endAt = this.#at(timestamp);
    traffic.bytes += bytes;
  }

  #at(timestamp: number): number {
    return timestamp * 1000 + this.#offsetMs;
  }
}

function keyOf({ method, url }: Traffic): string {
  return `${method} ${url.split(/[?#]/)[0] ?? ''}`;
}

/** Fetched before anybody asks for it, by the browser or by the page's own script. */
function isPrefetch(headers: Readonly<Record<string, string>>): boolean {
  return Object.entries(headers).some(([name, value]) => /^(sec-)?purpose$/i.test(name) && /prefetch/i.test(value));
}
