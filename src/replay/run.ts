import type { Step } from '../model/journey.ts';
import type { Run, StepObservation } from '../model/observations.ts';
import type { Picture } from '../model/picture.ts';
import { clearAway } from './clear-away.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import { type Fillers, fillAll, fillers } from './fill-in.ts';
import { type Collect, goThrough, type Tell, type Whereabouts } from './go-through.ts';
import { openTab } from './new-tab.ts';
import { ownHosts } from './own-hosts.ts';
import { redact } from './redact.ts';
import type { Pass, ReplayRequest } from './request.ts';
import type { Knowledge, Tab } from './tab.ts';
import { addresses, movedOrigin, startOf, type TakeStep, type Traveller } from './traveller.ts';
import { untaken } from './untaken.ts';
import { Whenever } from './whenever.ts';
import { within } from './within.ts';

/** A run, and what later runs should know of the pages. */
export interface Travelled {
  readonly run: Run;
  readonly learned: Knowledge;
}

/**
 * Travels the journey once, in a profile of its own that is thrown away. `known` is what an earlier run saw the page do by itself.
 * Never throws: what ends a run is told in it.
 */
export async function travelOnce(
  request: ReplayRequest,
  { pass, index }: Pass,
  known: Knowledge,
  onStep: (step: StepObservation) => Promise<void>,
  alongside: TakeStep = (_traveller, _step, take) => take(),
): Promise<Travelled> {
  const { journey, signal } = request;
  const fill = fillers(request.secrets);
  // What differs in every replay is written as it stands in the journey: reports of two replays speak of the same things.
  const hidden = { ...request.secrets, ...fill.filled };
  const moved = movedOrigin(journey, request.url);
  const whenever = new Whenever(fillAll(journey.whenever, fill, moved));
  const steps: StepObservation[] = [];
  const pictures: Picture[] = [];
  let learned = known;
  const end = (ended: RunEnded | null): Travelled => ({
    run: {
      pass,
      index,
      outcome: ended === null ? 'completed' : ended.failure.kind === 'blocked' ? 'blocked' : 'unmeasured',
      ...(ended && { failure: redact(ended.failure, hidden) }),
      filled: fill.filled,
      steps,
      pictures,
    },
    learned,
  });
  const stop = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(byHand()), { once: true, signal: stop.signal });
  });
  interrupted.catch(() => {});
  const collect: Collect = async (step) => {
    const clean = redact(step, hidden);
    steps.push(clean);
    await onStep(clean);
  };
  const tell: Tell = (step, outcome) =>
    request.onProgress?.(
      outcome === undefined
        ? { kind: 'step started', pass, index, step: step.id }
        : { kind: 'step ended', pass, index, step: step.id, outcome },
    );
  let close = async () => {};
  try {
    signal?.throwIfAborted();
    const context = await Promise.race([request.browser.browser.createBrowserContext(), interrupted]);
    close = () => context.close();
    const tab = await Promise.race([openTab(context, request, pass, known, whenever), interrupted]);
    const whereabouts: Whereabouts = {
      here: travellerOf(request, tab, pass, known, fill, whenever, pictures),
      alongside,
    };
    const all = whereabouts.here.steps;
    const ended = await goAndStop(whereabouts, all, interrupted, collect, tell);
    await clearUp(whereabouts, all, ended, collect, tell);
    const { here } = whereabouts;
    const ambient = await Promise.race([here.tab.ambient(), here.tab.lost, interrupted]).catch(() => known);
    learned = { ...ambient, pixelEffects: [...here.pixelEffects] };
    return end(ended);
  } catch (error) {
    return end(signal?.aborted ? byHand() : asRunEnded(error));
  } finally {
    stop.abort();
    await within(3000, close());
  }
}

/** The journey itself, as far as it goes; who stops it leaves the step that is being taken as it is. */
async function goAndStop(
  whereabouts: Whereabouts,
  all: readonly Step[],
  interrupted: Promise<never>,
  collect: Collect,
  tell: Tell,
): Promise<RunEnded | null> {
  let isLeft = false;
  // What goes on behind a journey that was left is nobody's.
  const own: Collect = async (step) => {
    if (!isLeft) await collect(step);
  };
  const tellOwn: Tell = (step, outcome) => {
    if (!isLeft) tell(step, outcome);
  };
  const steps = all.filter(({ phase }) => phase !== 'teardown');
  try {
    return await Promise.race([goThrough(whereabouts, steps, own, tellOwn), interrupted]);
  } catch (error) {
    isLeft = true;
    return asRunEnded(error);
  }
}

/** The teardown, unless there is nothing to clear away, or nobody who could. */
async function clearUp(
  whereabouts: Whereabouts,
  all: readonly Step[],
  ended: RunEnded | null,
  collect: Collect,
  tell: Tell,
): Promise<void> {
  const steps = all.filter(({ phase }) => phase === 'teardown');
  if (steps.length === 0) return;
  const { here } = whereabouts;
  const isNeeded = ended?.failure.kind !== 'unreachable' && here.request.browser.browser.connected;
  if (!isNeeded) {
    for (const step of steps) await collect(untaken(step, 'unreached'));
    return;
  }
  await clearAway(whereabouts, steps, ended?.failure.kind === 'interrupted', collect, tell);
}

function travellerOf(
  request: ReplayRequest,
  tab: Tab,
  pass: Run['pass'],
  known: Knowledge,
  fill: Fillers,
  whenever: Whenever,
  pictures: Picture[],
): Traveller {
  const { journey, url } = request;
  return {
    tab,
    request,
    pass,
    originAt: Date.now(),
    isOwn: ownHosts(journey.own, startOf(journey, url)),
    address: addresses(journey, url),
    fill: fill.text,
    steps: fillAll(journey.steps, fill, movedOrigin(journey, url)),
    whenever,
    pixelEffects: new Set(known.pixelEffects),
    pictures,
    watch: null,
    cameFrom: null,
    count: 0,
  };
}

function byHand(): RunEnded {
  return new RunEnded('interrupted', 'stopped by hand');
}
