import { epoch } from './clock.ts';
import { lastInput } from './inputs.ts';
import type { PageRecord } from './protocol.ts';
import { subjectOf } from './subject.ts';
import type { Tell } from './tell.ts';

/** Entries that TypeScript's library does not know yet. */
interface Entry extends PerformanceEntry {
  readonly interactionId?: number;
  readonly processingStart?: number;
  readonly processingEnd?: number;
  readonly presentationTime?: number;
  readonly paintTime?: number;
  readonly size?: number;
  readonly element?: Element | null;
  readonly url?: string;
  readonly value?: number;
  readonly sources?: readonly {
    readonly node?: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
  readonly scripts?: readonly {
    readonly sourceURL: string;
    readonly sourceFunctionName: string;
    readonly invoker: string;
    readonly duration: number;
  }[];
  readonly largestContentfulPaint?: { readonly size: number };
}

/** What a person's finger is about, so that a shift can be told to have moved it. */
export interface Aims {
  readonly pressed: Element | null;
  readonly next: Element | null;
  /** The next target could be acted on already. */
  readonly isNextReady: boolean;
}

/** Tells what the browser's own timeline records. Returns a function that hands over what the observers still hold. */
export function watchTimeline(tell: Tell, aims: () => Aims): () => void {
  const readers: Readonly<Record<string, (entry: Entry) => PageRecord | null>> = {
    event: interaction,
    'interaction-contentful-paint': (entry) => ({
      kind: 'paint',
      at: epoch(entry.presentationTime || entry.paintTime || entry.startTime + entry.duration),
      interactionId: entry.interactionId ?? 0,
      size: entry.largestContentfulPaint?.size ?? entry.size ?? 0,
    }),
    'soft-navigation': (entry) => ({ kind: 'soft navigation', at: epoch(entry.startTime), url: entry.name }),
    'layout-shift': (entry) => shift(entry, aims()),
    'long-animation-frame': (entry) => {
      const [script] = [...(entry.scripts ?? [])].sort((one, other) => other.duration - one.duration);
      return {
        kind: 'long task',
        at: epoch(entry.startTime),
        ms: entry.duration,
        subject: script ? script.sourceFunctionName || script.invoker || script.sourceURL : '',
      };
    },
    paint: (entry) => ({
      kind: 'load',
      metric: entry.name === 'first-paint' ? 'first-paint' : 'first-contentful-paint',
      at: epoch(entry.startTime),
    }),
    'largest-contentful-paint': (entry) => ({
      kind: 'load',
      metric: 'largest-contentful-paint',
      at: epoch(entry.startTime),
      element: entry.element ? subjectOf(entry.element) : (entry.url ?? ''),
    }),
  };
  const observers = Object.entries(readers).map(([type, read]) => observe(type, read, tell));
  return () => {
    for (const hand of observers) hand();
  };
}

function observe(type: string, read: (entry: Entry) => PageRecord | null, tell: Tell): () => void {
  const take = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      const record = read(entry as Entry);
      if (record) tell.soon(record);
    }
    tell.flush();
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  return () => take(observer.takeRecords());
}

/** Events without an interaction (hover, scroll) are nobody's press. */
function interaction(entry: Entry): PageRecord | null {
  if (!entry.interactionId || entry.processingStart === undefined || entry.processingEnd === undefined) return null;
  return {
    kind: 'interaction',
    at: epoch(entry.startTime),
    id: entry.interactionId,
    type: entry.name,
    durationMs: entry.duration,
    inputDelayMs: entry.processingStart - entry.startTime,
    processingMs: entry.processingEnd - entry.processingStart,
    presentationMs: Math.max(0, entry.startTime + entry.duration - entry.processingEnd),
  };
}

/** As in the Layout Instability specification; but an emulated phone also counts its own viewport as an input (Chrome 156). */
const recentMs = 500;

/** A shift soon after an input is often the answer to it; it is told whether it moved a target that could be pressed already. */
function shift(entry: Entry, { pressed, next, isNextReady }: Aims): PageRecord {
  const sources = (entry.sources ?? []).filter((source) => source.node);
  return {
    kind: 'shift',
    at: epoch(entry.startTime),
    value: entry.value ?? 0,
    recentInput: epoch(entry.startTime) - lastInput() < recentMs,
    movedPressed: moved(sources, pressed),
    movedNextTarget: isNextReady && moved(sources, next),
    sources: sources.map((source) => ({
      subject: nodeSubject(source.node),
      before: boxOf(source.previousRect),
      after: boxOf(source.currentRect),
    })),
  };
}

function moved(sources: NonNullable<Entry['sources']>, element: Element | null): boolean {
  return element !== null && sources.some(({ node }) => node?.contains(element) === true);
}

function nodeSubject(node: Node | null | undefined): string {
  const element = node instanceof Element ? node : node?.parentElement;
  return element ? subjectOf(element) : 'a part of the page';
}

function boxOf({ x, y, width, height }: DOMRectReadOnly): { x: number; y: number; width: number; height: number } {
  return { x, y, width, height };
}
