import type { WaitedOn } from '../model/measures.ts';
import type { Trip } from './trips.ts';
import { waitOf } from './wait.ts';

interface Span {
  readonly from: number;
  readonly to: number;
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
  const window = { from: inputAt, to: inputAt + wait.ms };
  const tasks = longTasks.map(({ startAt, ms, subject }) => ({ from: startAt, to: startAt + ms, subject }));
  const requests = trip.step.requests
    .filter(({ startAt }) => startAt >= inputAt - 5)
    .map(({ startAt, endAt, method, url }) => ({ from: startAt, to: endAt ?? window.to, subject: `${method} ${url}` }));
  const busy = cover(window, tasks);
  const loading = busy.rest.map((gap) => cover(gap, requests));
  const mainThreadMs = busy.ms;
  const networkMs = loading.reduce((sum, { ms }) => sum + ms, 0);
  const otherMs = Math.max(0, wait.ms - mainThreadMs - networkMs);
  const parts: readonly WaitedOn[] = [
    { kind: 'main-thread', subject: longest(tasks, window), ms: mainThreadMs },
    { kind: 'network', subject: longest(requests, window), ms: networkMs },
    { kind: 'other', subject: 'timers, animation or rendering', ms: otherMs },
  ];
  return parts.filter(({ ms }) => ms >= 1);
}

/** How much of a window the spans cover, and which gaps they leave. */
function cover(
  window: { from: number; to: number },
  spans: readonly Span[],
): { ms: number; rest: readonly { from: number; to: number }[] } {
  const rest: { from: number; to: number }[] = [];
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

function longest(spans: readonly Span[], window: { from: number; to: number }): string {
  const overlap = ({ from, to }: Span) => Math.min(to, window.to) - Math.max(from, window.from);
  return [...spans].sort((one, other) => overlap(other) - overlap(one))[0]?.subject ?? '';
}
