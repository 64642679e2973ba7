import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Observations } from '../../model/observations.ts';
import type { JourneyReport } from '../../model/report.ts';

/** The files that one persona's journey left behind, raw observations first, each with its hash. */
export function evidenceOf(
  folder: string,
  { journey, persona, runs, lighthouse }: Observations,
): JourneyReport['evidence'] {
  const raw = rawOf(folder, journey.id, persona);
  const pictures = runs.flatMap(({ pictures }) => pictures ?? []).map(({ file }) => file);
  const files = [...raw, ...pictures, lighthouse?.report].filter((one) => one !== undefined);
  return [...new Set(files)]
    .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({
      file,
      hash: `sha256:${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
    }));
}

/** Takes away the raw observations that an earlier run left in the same folder: new ones are written behind what is there. */
export function clearEvidence(folder: string, journey: string, persona: string): void {
  for (const file of rawOf(folder, journey, persona)) rmSync(join(folder, file));
}

function rawOf(folder: string, journey: string, persona: string): readonly string[] {
  const names = namesIn(join(folder, 'evidence')).filter((name) => isOf(name, `${journey}-${persona}-`));
  return names.map((name) => `evidence/${name}`);
}

/** A run's name follows the start; it is not the rest of a longer journey's name. */
function isOf(name: string, start: string): boolean {
  return name.startsWith(start) && /^(audit|lighthouse|\d+)\.jsonl$/.test(name.slice(start.length));
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
}
