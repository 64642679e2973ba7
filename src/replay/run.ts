import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'puppeteer-core';
import type { Step } from '../model/journey.ts';
import type { Picture, Run, StepObservation } from '../model/observations.ts';
import { asRunEnded, RunEnded } from './failure.ts';
import { fillers, fillSteps } from './fill-in.ts';
import { ownHosts } from './own-hosts.ts';
import { picture } from './picture.ts';
import { hideQuery, redact } from './redact.ts';
import type { ReplayRequest } from './request.ts';
import { type StepTaken, takeStep } from './step.ts';
import { type Knowledge, Tab } from './tab.ts';
import { addresses, movedOrigin, startOf, type Traveller } from './traveller.ts';
import { graceMs } from './world.ts';

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
  pass: Run['pass'],
  index: number,
  known: Knowledge,
  onStep: (step: StepObservation) => Promise<void>,
): Promise<Travelled> {
  const steps: StepObservation[] = [];
  const pictures: Picture[] = [];
  let learned = known;
  const end = (ended: RunEnded | null): Travelled => ({
    run: {
      pass,
      index,
      outcome: ended === null ? 'completed' : ended.failure.kind === 'blocked' ? 'blocked' : 'unmeasured',
      ...(ended && { failure: redact(ended.failure, request.secrets) }),
      steps,
      pictures,
    },
    learned,
  });
  const stop = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    request.signal?.addEventListener('abort', () => reject(new RunEnded('interrupted', 'stopped by hand')), {
      once: true,
      signal: stop.signal,
    });
  });
  interrupted.catch(() => {});
  let close = async () => {};
  try {
    request.signal?.throwIfAborted();
    const context = await Promise.race([request.browser.browser.createBrowserContext(), interrupted]);
    close = () => context.close();
    const tab = await Promise.race([openTab(context, request, pass, known), interrupted]);
    const traveller = travellerOf(request, tab, pass, known, pictures);
    const collect = async (step: StepObservation) => {
      // What goes on behind a run that is over is nobody's.
      if (stop.signal.aborted) return;
      const clean = redact(step, request.secrets);
      steps.push(clean);
      await onStep(clean);
    };
    const ended = await Promise.race([travel(traveller, index, collect), interrupted]);
    const ambient = await Promise.race([tab.ambient(), tab.lost]).catch(() => known);
    learned = { ...ambient, pixelEffects: [...traveller.pixelEffects] };
    return end(ended);
  } catch (error) {
    return end(request.signal?.aborted ? new RunEnded('interrupted', 'stopped by hand') : asRunEnded(error));
  } finally {
    stop.abort();
    await within(3000, close());
  }
}

async function openTab(
  context: BrowserContext,
  { persona, browser }: ReplayRequest,
  pass: Run['pass'],
  known: Knowledge,
): Promise<Tab> {
  const tab = await Tab.open(context, persona, pass, browser.version);
  if (pass === 'audit') await tab.world.onEachDocument(await axeSource());
  await tab.know(known);
  return tab;
}

function travellerOf(
  request: ReplayRequest,
  tab: Tab,
  pass: Run['pass'],
  known: Knowledge,
  pictures: Picture[],
): Traveller {
  const { journey, url, secrets } = request;
  const fill = fillers(secrets);
  const isOwn = ownHosts(journey.own, startOf(journey, url));
  return {
    tab,
    request,
    pass,
    originAt: Date.now(),
    isOwn,
    address: addresses(journey, url),
    fill: fill.text,
    steps: fillSteps(journey.steps, fill, movedOrigin(journey, url)),
    pixelEffects: new Set(known.pixelEffects),
    pictures,
    watch: null,
    count: 0,
  };
}

/** Goes from step to step; after one that fails only the teardown is left. */
async function travel(
  traveller: Traveller,
  index: number,
  collect: (step: StepObservation) => Promise<void>,
): Promise<RunEnded | null> {
  const { request, pass, steps } = traveller;
  let here = traveller;
  let ended: RunEnded | null = null;
  let isOver = false;
  for (const [at, step] of steps.entries()) {
    if ((ended || isOver) && step.phase !== 'teardown') {
      if (ended) await collect(unreached(step));
      continue;
    }
    request.onProgress?.({ kind: 'step started', pass, index, step: step.id });
    if (here.tab.isOver) here = await inNewTab(here);
    const taken = await taking(here, step, steps.slice(at + 1));
    await collect(taken.observation);
    const { outcome } = taken.observation;
    if (outcome !== 'unreached') request.onProgress?.({ kind: 'step ended', pass, index, step: step.id, outcome });
    if (taken.ended && !ended) ended = await withEvidence(here, step, taken.ended, at === 0);
    if (taken.ended && taken.ended.failure.kind !== 'blocked') return ended;
    isOver ||= request.until === step.id;
  }
  return ended;
}

/**
 * Takes a step and watches over it: an address that never answers is given up, a page that never comes free is stopped, and nobody
 * waits for a tab that is lost. Of a step that is left like this only its end is known.
 */
async function taking(traveller: Traveller, step: Step, following: readonly Step[]): Promise<StepTaken> {
  const { tab } = traveller;
  const over = new AbortController();
  if (step.actions.some(({ kind }) => kind === 'open'))
    sleep(step.timeoutMs * step.actions.length, undefined, { signal: over.signal }).then(
      () => tab.stopLoading(),
      () => {},
    );
  const stuck = tab.stuck(step.timeoutMs + graceMs, over.signal);
  stuck.catch(() => {});
  try {
    const first = await Promise.race([takeStep(traveller, step, following), stuck, tab.lost]);
    return first instanceof RunEnded ? failed(step, first) : first;
  } catch (error) {
    return failed(step, asRunEnded(error));
  } finally {
    over.abort();
  }
}

function failed(step: Step, ended: RunEnded): StepTaken {
  return { observation: { ...unreached(step), outcome: 'failed', reason: ended.message }, ended };
}

/** Whatever goes on in the tab that was given up ends with it; what the customer had in the basket is still there. */
async function inNewTab(traveller: Traveller): Promise<Traveller> {
  const { request, pass, tab } = traveller;
  const context = tab.page.browserContext();
  await within(1000, tab.page.close());
  const known = { elements: [], requests: tab.network.ambient, pixelEffects: [...traveller.pixelEffects] };
  return { ...traveller, tab: await openTab(context, request, pass, known), watch: null };
}

/** A page that made a step fail may make its picture fail too (ms). */
const pictureLimitMs = 8000;

/** The failure with its place and a picture of that moment. Only the very first address can be unreachable. */
async function withEvidence(traveller: Traveller, step: Step, ended: RunEnded, isFirst: boolean): Promise<RunEnded> {
  const { tab } = traveller;
  const { kind, message, nearest } = (isFirst && neverAnswered(traveller, step, ended)) || ended.failure;
  const told = new RunEnded(kind === 'unreachable' && !isFirst ? 'blocked' : kind, message, {
    step: step.id,
    at: step.at,
    nearest,
  });
  if (kind === 'tool' || kind === 'interrupted' || kind === 'unreachable') return told;
  const noPicture = sleep(pictureLimitMs, undefined, { ref: false });
  const screenshot = await Promise.race([picture(traveller, `${step.id}-failed`), noPicture, tab.lost]).catch(
    () => undefined,
  );
  return screenshot === undefined ? told : Object.assign(told, { failure: { ...told.failure, screenshot } });
}

/** The address that was given up, so that nothing else could be seen either. */
function neverAnswered({ tab }: Traveller, step: Step, { failure }: RunEnded): RunEnded['failure'] | null {
  const asked = tab.network.mainDocument(0);
  if (failure.kind !== 'blocked' || !asked || tab.network.isAnswered) return null;
  return new RunEnded('unreachable', `${hideQuery(asked.url)} gave no answer within ${step.timeoutMs / 1000} s`)
    .failure;
}

function unreached(step: Step): StepObservation {
  return {
    id: step.id,
    outcome: 'unreached',
    actions: [],
    url: '',
    title: '',
    startedAt: 0,
    endedAt: 0,
    requests: [],
    shifts: [],
    errors: [],
  };
}

let axe: Promise<string> | undefined;

/** axe-core as text: it is run in the page, never in Node. */
function axeSource(): Promise<string> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axe;
}

/** A tab that refuses to close must not hold the run up; the browser ends it. */
async function within(ms: number, closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    closing.catch(() => {}),
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}
