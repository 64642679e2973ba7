import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Flags, FlowResult, Result } from 'lighthouse';
import type { LighthouseCategory, LighthousePass, LighthouseStep } from '../model/lighthouse.ts';
import type { Run } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import { emulate } from './emulate.ts';
import { redact } from './redact.ts';
import type { ReplayRequest } from './request.ts';
import type { RoundsTaken } from './taking.ts';
import type { TakeStep, Traveller } from './traveller.ts';
import { writeWhole } from './write-whole.ts';

type Library = typeof import('lighthouse');

/** Lighthouse looking over the traveller's shoulder: it is told of every step, and keeps what it saw. */
export interface LighthouseInspector {
  readonly take: TakeStep;
  /** Writes Lighthouse's own HTML; what is told of the pass. */
  readonly finish: (run: Run) => Promise<LighthousePass>;
}

/**
 * Lighthouse's inspector for one pass. A step in which earlier runs loaded exactly one document is taken inside a navigation,
 * for the performance of that load; every scored step that was completed is inspected as it ended, as a snapshot.
 */
export async function lighthouseInspector(request: ReplayRequest, runs: readonly Run[]): Promise<LighthouseInspector> {
  const library = await import('lighthouse');
  const loading = new Set(stepsWithOneLoad(runs));
  const scored = new Map(
    request.journey.steps.filter((step) => step.phase === 'journey' && step.scored).map(({ id, title }) => [id, title]),
  );
  const seen: FlowResult.Step[] = [];
  const steps: LighthouseStep[] = [];
  let version = '';
  const keep = (name: string, result: Result | undefined) => {
    if (!result) return;
    version = result.lighthouseVersion;
    seen.push({ name, lhr: redact(result, request.secrets) });
  };

  return {
    async take(traveller, { id }, take) {
      const title = scored.get(id);
      if (title === undefined) return take();
      const { taken, load } = loading.has(id)
        ? await navigate(library, traveller, take)
        : { taken: await take(), load: undefined };
      if (taken.outcome !== 'completed') return taken;
      if (load) keep(title, load.result);
      const state = await attempt(traveller, () =>
        library.snapshot(traveller.tab.page, { flags: { ...flagsFor(request), onlyCategories: [...ofState] } }),
      );
      keep(`${title}: how it ended`, state.result);
      steps.push({
        step: id,
        ...(load && { performance: categoryOf(load, 'performance') }),
        accessibility: categoryOf(state, 'accessibility'),
        bestPractices: categoryOf(state, 'best-practices'),
      });
      return taken;
    },
    async finish({ failure }) {
      const report = seen.length === 0 ? undefined : await writeHtml(library, request, seen);
      return {
        version,
        ...(report !== undefined && { report }),
        steps: redact(steps, request.secrets),
        ...(failure && { failure }),
      };
    },
  };
}

const ofState = ['accessibility', 'best-practices'] as const;

/** What Lighthouse gave, or why it gave nothing. */
interface Attempt {
  readonly result?: Result;
  readonly reason?: string;
}

/** Takes the step as the request that starts Lighthouse's navigation: it waits for the page to come to rest and then looks. */
async function navigate(
  library: Library,
  traveller: Traveller,
  take: () => Promise<RoundsTaken>,
): Promise<{ readonly taken: RoundsTaken; readonly load: Attempt }> {
  let taking: Promise<RoundsTaken> | undefined;
  const once = () => {
    taking ??= take();
    return taking;
  };
  const load = await attempt(traveller, () =>
    library.navigation(traveller.tab.page, async () => void (await once()), {
      flags: { ...flagsFor(traveller.request), onlyCategories: ['performance'] },
    }),
  );
  return { taken: await once(), load };
}

/** Lighthouse throws where a page does not let it work; and takes its throttling with it when it leaves, so ours is set again. */
async function attempt(
  { tab, request }: Traveller,
  look: () => Promise<{ readonly lhr: Result } | undefined>,
): Promise<Attempt> {
  try {
    const lhr = (await Promise.race([look(), tab.lost]))?.lhr;
    if (!lhr) return { reason: 'Lighthouse gave no result' };
    return lhr.runtimeError ? { result: lhr, reason: lhr.runtimeError.message } : { result: lhr };
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  } finally {
    await emulate(tab.session, request.persona, 'lighthouse', request.browser.version).catch(() => {});
  }
}

/** How long Lighthouse waits for the first paint, and for the page to come to rest (ms). */
const paintLimitMs = 15_000;
const restLimitMs = 25_000;

/** The traveller's own viewport, touch and user agent stay; the persona's throttling is applied, not simulated. */
function flagsFor({ persona, secrets }: ReplayRequest): Flags {
  return {
    logLevel: 'silent',
    formFactor: persona.viewport.mobile ? 'mobile' : 'desktop',
    screenEmulation: { disabled: true },
    emulatedUserAgent: false,
    throttlingMethod: 'devtools',
    throttling: throttlingFor(persona),
    // It would change the size of the page under the traveller's feet.
    disableFullPageScreenshot: true,
    disableStorageReset: true,
    skipAboutBlank: true,
    maxWaitForFcp: paintLimitMs,
    maxWaitForLoad: restLimitMs,
    // Pictures of Lighthouse's own hide no secret.
    skipAudits: Object.keys(secrets).length > 0 ? ['final-screenshot', 'screenshot-thumbnails'] : [],
  };
}

function throttlingFor({ cpuSlowdown, network }: Persona): NonNullable<Flags['throttling']> {
  return {
    cpuSlowdownMultiplier: cpuSlowdown,
    requestLatencyMs: network.latencyMs,
    downloadThroughputKbps: (network.downMbit * 1_000_000) / 1024,
    uploadThroughputKbps: (network.upMbit * 1_000_000) / 1024,
  };
}

/** A category as Lighthouse scored it; of its audits only those count that can fail and weigh something. */
function categoryOf({ result, reason }: Attempt, id: string): LighthouseCategory {
  if (reason !== undefined) return { unmeasured: reason };
  const category = result?.categories[id];
  if (!category || category.score === null) return { unmeasured: 'Lighthouse gave no score' };
  const scores = category.auditRefs
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => result?.audits[id]?.score ?? []);
  return {
    score: Math.round(category.score * 100),
    passed: scores.filter((score) => score >= passing).length,
    audits: scores.length,
  };
}

/** From here on Lighthouse's own report shows an audit as passed. */
const passing = 0.9;

/** Steps in which every run that took them loaded one document: what a step does now and then cannot be waited for. */
function stepsWithOneLoad(runs: readonly Run[]): readonly string[] {
  const loads = new Map<string, Set<number>>();
  for (const { id, outcome, iteration, actions } of runs.flatMap(({ steps }) => steps)) {
    // The rounds of a step are taken as one.
    if (outcome !== 'completed' || iteration !== undefined) continue;
    const count = actions.filter(({ load }) => load !== undefined).length;
    loads.set(id, (loads.get(id) ?? new Set()).add(count));
  }
  return [...loads].filter(([, counts]) => counts.size === 1 && counts.has(1)).map(([id]) => id);
}

async function writeHtml(
  library: Library,
  { journey, persona, directory }: ReplayRequest,
  steps: FlowResult.Step[],
): Promise<string> {
  const path = `lighthouse/${journey.id}-${persona.id}.html`;
  await mkdir(join(directory, 'lighthouse'), { recursive: true });
  const report = library.generateReport({ name: journey.title, steps }, 'html');
  await writeWhole(join(directory, path), Buffer.from(report as string));
  return path;
}
