import { readFileSync } from 'node:fs';
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
  if (text === undefined) return { journeys: [], problems: [`${source.file} cannot be read.`], warnings: [] };
  const parsed = parseJourney(text, { file: source.file, vars });
  if ('problems' in parsed) return { journeys: [], problems: parsed.problems.map(formatProblem), warnings: [] };
  return { journeys: [parsed.journey], problems: [], warnings: parsed.warnings.map(formatProblem) };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
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
