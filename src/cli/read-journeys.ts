import { resolve } from 'node:path';
import { firstVisit } from '../journey/first-visit.ts';
import { formatProblem } from '../journey/format-problem.ts';
import { parseJourney } from '../journey/parse-journey.ts';
import type { Journey } from '../model/journey.ts';
import type { Problem } from '../model/place.ts';
import type { JourneySource } from './find-journeys.ts';
import { findUsed } from './find-used.ts';
import { readText } from './read-text.ts';

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
  const journeys = read.flatMap(({ journey }) => journey ?? []);
  const sentences = once();
  return {
    journeys,
    problems: [...read.filter(({ journey }) => !journey).flatMap(sentences), ...sameIds(journeys)],
    warnings: read.filter(({ journey }) => journey).flatMap(sentences),
  };
}

interface JourneyRead {
  /** Undefined: something in it is wrong. */
  readonly journey?: Journey;
  readonly problems: readonly (Problem | string)[];
}

function readJourney(source: JourneySource, vars: Readonly<Record<string, string>>, cwd: string): JourneyRead {
  if ('address' in source) return { journey: firstVisit(source.address), problems: [] };
  const text = readText(resolve(cwd, source.file));
  if ('problem' in text) return { problems: [`${source.file} ${text.problem}.`] };
  const parsed = parseJourney(text.text, { file: source.file, vars, read: findUsed(cwd) });
  return 'problems' in parsed ? parsed : { journey: parsed.journey, problems: parsed.warnings };
}

/** Problems as sentences; what is wrong in a file that several journeys use is told once. */
function once(): (read: JourneyRead) => readonly string[] {
  const told = new Set<string>();
  const isNew = (problem: Problem | string) => {
    const key = JSON.stringify(typeof problem === 'string' ? problem : [problem.place, problem.message]);
    return !told.has(key) && told.add(key);
  };
  return ({ problems }) =>
    problems.filter(isNew).map((problem) => (typeof problem === 'string' ? problem : formatProblem(problem)));
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
