import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { firstVisit } from '../journey/first-visit.ts';
import { formatProblem } from '../journey/format-problem.ts';
import { parseJourney } from '../journey/parse-journey.ts';
import type { Journey } from '../model/journey.ts';
import type { JourneySource } from './find-journeys.ts';

/** What the sources say: sound journeys, and every problem and warning as a person reads it. */
export interface JourneysRead {
  readonly journeys: readonly Journey[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

export function readJourneys(
  sources: readonly JourneySource[],
  vars: Readonly<Record<string, string>>,
  cwd: string,
): JourneysRead {
  const read = sources.map((source) => readJourney(source, vars, cwd));
  const journeys = read.flatMap((one) => one.journeys);
  return {
    journeys,
    problems: [...read.flatMap((one) => one.problems), ...sameIds(journeys)],
    warnings: read.flatMap((one) => one.warnings),
  };
}

function readJourney(source: JourneySource, vars: Readonly<Record<string, string>>, cwd: string): JourneysRead {
  if ('address' in source) return { journeys: [firstVisit(source.address)], problems: [], warnings: [] };
  const text = textOf(resolve(cwd, source.file));
  if ('problem' in text) return { journeys: [], problems: [`${source.file} ${text.problem}.`], warnings: [] };
  const parsed = parseJourney(text.text, { file: source.file, vars });
  if ('problems' in parsed) return { journeys: [], problems: parsed.problems.map(formatProblem), warnings: [] };
  return { journeys: [parsed.journey], problems: [], warnings: parsed.warnings.map(formatProblem) };
}

/** A journey that somebody wrote is a thousand times smaller; what is larger is some other file (bytes). */
const most = 1_000_000;

/** What stands in the file, or why it is no journey, as the rest of a sentence. */
function textOf(file: string): { readonly text: string } | { readonly problem: string } {
  try {
    const { size } = statSync(file);
    if (size > most)
      return { problem: `has ${(size / 1e6).toFixed(1)} MB, and a journey has at most ${most / 1e6} MB` };
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { problem: `cannot be read: ${(error as Error).message}` };
  }
}

/** A report tells journeys apart by their id, which is the name of their file. */
function sameIds(journeys: readonly Journey[]): readonly string[] {
  const ids = journeys.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => {
    const files = journeys.filter((journey) => journey.id === id).map(({ file, url }) => file ?? url);
    return `${files.join(' and ')} have the same name, ${id}: rename one, or run them apart.`;
  });
}
