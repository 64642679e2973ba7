import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LighthousePass } from '../model/lighthouse.ts';
import type { Observations, Run, StepObservation } from '../model/observations.ts';
import { asRunEnded, type RunEnded } from './failure.ts';
import { type Pass, passesOf, type ReplayRequest } from './request.ts';
import { travelOnce } from './run.ts';
import { type Knowledge, nothingKnown } from './tab.ts';
import { startOf, type TakeStep } from './traveller.ts';
import { appendWhole } from './write-whole.ts';

/**
 * Journey → Observations. The audit travels first: it takes the time to learn what the pages do by themselves, so that the timing runs
 * do not take a ticker for an answer, and it warms the server up. Raw observations are written as they come. Never throws for what a
 * site or a browser does: that is told in the runs.
 */
export async function replay(request: ReplayRequest): Promise<Observations> {
  const runs: Run[] = [];
  let knowledge = nothingKnown;
  let lighthouse: LighthousePass | undefined;
  for (const pass of passesOf(request)) {
    if (pass.pass === 'lighthouse') {
      lighthouse = await inspected(request, pass, knowledge, runs);
      break;
    }
    const travelled = await record(request, pass, knowledge);
    runs.push(travelled.run);
    knowledge = travelled.learned;
    if (isHopeless(runs)) break;
  }
  return {
    journey: request.journey,
    persona: request.persona.id,
    url: startOf(request.journey, request.url),
    runs,
    asked: request.runs,
    ...(lighthouse && { lighthouse }),
  };
}

/** The journey once more, with Lighthouse, which is loaded only for it. Whatever becomes of it, the runs before it stay. */
async function inspected(
  request: ReplayRequest,
  pass: Pass,
  knowledge: Knowledge,
  runs: readonly Run[],
): Promise<LighthousePass> {
  try {
    const { lighthouseInspector } = await import('./lighthouse.ts');
    const inspector = await lighthouseInspector(request, runs);
    const { run } = await record(request, pass, knowledge, inspector.take);
    return await inspector.finish(run);
  } catch (error) {
    return { version: 'unknown', steps: [], failure: asRunEnded(error).failure };
  }
}

/** What will not be different the next time; a setup that never succeeded will not either. */
function isHopeless(runs: readonly Run[]): boolean {
  const kind = runs.at(-1)?.failure?.kind;
  if (kind === 'setup') return runs.every(({ failure }) => failure?.kind === 'setup');
  return kind !== undefined && kind !== 'blocked';
}

async function record(request: ReplayRequest, pass: Pass, knowledge: Knowledge, alongside?: TakeStep) {
  const file = join(request.directory, evidenceFile(request, pass));
  await mkdir(join(request.directory, 'evidence'), { recursive: true });
  request.onProgress?.({ kind: 'run started', ...pass });
  const onStep = (step: StepObservation) => appendWhole(file, JSON.stringify(step));
  const travelled = await travelOnce(request, pass, knowledge, onStep, alongside);
  const { steps, ...rest } = travelled.run;
  const unwritten = await appendWhole(file, JSON.stringify({ ...rest, steps: steps.length })).then(
    () => null,
    asRunEnded,
  );
  const run = unwritten === null ? travelled.run : withoutEvidence(travelled.run, unwritten);
  request.onProgress?.({ kind: 'run ended', ...pass, outcome: run.outcome });
  return { ...travelled, run };
}

/** What nobody can look up counts for nothing; the runs before it stay. */
function withoutEvidence(run: Run, { failure }: RunEnded): Run {
  return { ...run, outcome: 'unmeasured', failure: run.failure ?? failure };
}

/** Path of a run's raw observations, relative to the report. */
function evidenceFile({ journey, persona }: ReplayRequest, { pass, index }: Pass): string {
  return `evidence/${journey.id}-${persona.id}-${pass === 'timing' ? index : pass}.jsonl`;
}
