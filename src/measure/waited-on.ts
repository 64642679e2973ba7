import type { WaitedOn } from '../model/action-measures.ts';
import { busyIn, type Span, without } from './busy.ts';
import type { Trip } from './trips.ts';
import { waitOf } from './wait.ts';

interface Named extends Span {
  readonly subject: string;
}

/**
 * What the site was doing while it was waited for, in one run. Each millisecond counts once: the main thread first, since nothing
 * happens while it is busy, then the network; the parts add up to the wait.
 */
export function waitedOn(trip: Trip): readonly WaitedOn[] {
  const wait = waitOf(trip);
  const { inputAt, longTasks } = trip.action;
  if (!wait || inputAt === null || wait.ms <= 0) return [];
  const windows = firstOf(without({ from: inputAt, to: Number.POSITIVE_INFINITY }, busyIn(trip.run)), wait.ms);
  const whenOver = windows.at(-1)?.to ?? inputAt;
  const tasks = longTasks.map(({ startAt, ms, subject }) => ({ from: startAt, to: startAt + ms, subject }));
  const requests = trip.step.requests
    .filter(({ startAt }) => startAt >= inputAt - 5)
    .map(({ startAt, endAt, method, url }) => ({ from: startAt, to: endAt ?? whenOver, subject: `${method} ${url}` }));
  const computing = windows.map((window) => cover(window, tasks));
  const loading = computing.flatMap(({ rest }) => rest).map((gap) => cover(gap, requests));
  const mainThreadMs = computing.reduce((sum, { ms }) => sum + ms, 0);
  const networkMs = loading.reduce((sum, { ms }) => sum + ms, 0);
  const otherMs = Math.max(0, wait.ms - mainThreadMs - networkMs);
  const parts: readonly WaitedOn[] = [
    { kind: 'main-thread', subject: longest(tasks, windows), ms: mainThreadMs },
    { kind: 'network', subject: longest(requests, windows), ms: networkMs },
    { kind: 'other', subject: 'timers, animation or rendering', ms: otherMs },
  ];
  return parts.filter(({ ms }) => ms >= 1);
}

/** The first so many milliseconds of some spans. */
function firstOf(spans: readonly Span[], ms: number): readonly Span[] {
  let left = ms;
  return spans.flatMap(({ from, to }) => {
    const part = { from, to: Math.min(to, from + left) };
    left -= part.to - part.from;
    return part.to > part.from ? [part] : [];
  });
}

/** How much of a window the spans cover, and which gaps they leave. */
function cover(window: Span, spans: readonly Named[]): { ms: number; rest: readonly Span[] } {
  const rest: Span[] = [];
  let at = window.from;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const start = Math.min(window.to, Math.max(from, at));
    if (start > at) rest.push({ from: at, to: start });
    at = Math.max(at, Math.min(window.to, to), start);
  }
  if (at < window.to) rest.push({ from: at, to: window.to });
  const free = rest.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  return { ms: window.to - window.from - free, rest };
}

function longest(spans: readonly Named[], windows: readonly Span[]): string {
  const overlap = ({ from, to }: Span) =>
    windows.reduce((sum, window) => sum + Math.max(0, Math.min(to, window.to) - Math.max(from, window.from)), 0);
  return [...spans].sort((one, other) => overlap(other) - overlap(one))[0]?.subject ?? '';
}
