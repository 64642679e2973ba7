import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Observations, Run } from '../model/observations.ts';
import type { ReplayRequest } from './request.ts';
import { travelOnce } from './run.ts';
import type { Knowledge } from './tab.ts';
import { startOf } from './traveller.ts';

/**
 * Journey → Observations. The audit travels first: it takes the time to learn what the pages do by themselves, so that the timing runs
 * do not take a ticker for an answer, and it warms the server up. Raw observations are written as they come. Never throws for what a
 * site or a browser does: that is told in the runs.
 */
export async function replay(request: ReplayRequest): Promise<Observations> {
  const runs: Run[] = [];
  let knowledge: Knowledge = { elements: [], requests: [], pixelEffects: [] };
  const passes = [
    ['audit', 1] as const,
    ...Array.from({ length: request.runs }, (_, index) => ['timing', index + 1] as const),
  ];
  for (const [pass, index] of passes) {
    const travelled = await record(request, pass, index, knowledge);
    runs.push(travelled.run);
    knowledge = travelled.learned;
    if (isHopeless(runs)) break;
  }
  return { journey: request.journey, persona: request.persona.id, url: startOf(request.journey, request.url), runs };
}

/** What will not be different the next time; a setup that never succeeded will not either. */
function isHopeless(runs: readonly Run[]): boolean {
  const kind = runs.at(-1)?.failure?.kind;
  if (kind === 'setup') return runs.every(({ failure }) => failure?.kind === 'setup');
  return kind !== undefined && kind !== 'blocked';
}

async function record(request: ReplayRequest, pass: Run['pass'], index: number, knowledge: Knowledge) {
  const file = join(request.directory, evidenceFile(request, pass, index));
  await mkdir(join(request.directory, 'evidence'), { recursive: true });
  request.onProgress?.({ kind: 'run started', pass, index });
  const travelled = await travelOnce(request, pass, index, knowledge, (step) =>
    appendFile(file, `${JSON.stringify(step)}\n`),
  );
  const { steps, ...rest } = travelled.run;
  await appendFile(file, `${JSON.stringify({ ...rest, steps: steps.length })}\n`);
  request.onProgress?.({ kind: 'run ended', pass, index, outcome: travelled.run.outcome });
  return travelled;
}

/** Path of a run's raw observations, relative to the report. */
function evidenceFile({ journey, persona }: ReplayRequest, pass: Run['pass'], index: number): string {
  return `evidence/${journey.id}-${persona.id}-${pass === 'audit' ? 'audit' : index}.jsonl`;
}
