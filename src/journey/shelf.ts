import type { Journey } from '../model/journey.ts';
import type { Place, Problem } from '../model/place.ts';
import type { Library, ReadFile, SourceFile } from './library.ts';
import { openSheet, type Sheet } from './sheet.ts';
import type { GivenValues } from './variables.ts';
import { type Pairs, pairAt } from './written.ts';

/** A journey as it stands in one file, complete when nothing has been reported on its sheet. */
export interface SourceRead {
  readonly journey: Journey;
  readonly root: Pairs;
}

export type ReadSource = (sheet: Sheet, given: GivenValues, library: Library) => SourceRead | undefined;

/** All the files that one journey uses, and what was found in them. */
export interface Shelf {
  /** As the journey's own file sees it. */
  readonly library: Library;
  readonly files: () => readonly SourceFile[];
  readonly secrets: () => readonly string[];
  /** Of every file, each once, in the order in which they are used. */
  readonly problems: () => readonly Problem[];
}

/** More files than a person would put together by hand; without a limit, files that use each other twice would double and double. */
const mostFiles = 100;

/** `file` is the journey's own. */
export function openShelf(file: string, find: ReadFile | undefined, read: ReadSource): Shelf {
  const files = new Map<string, SourceFile>();
  const problems = new Map<string, Problem>();
  const secrets = new Set<string>();
  let count = 0;

  const libraryOf = (open: readonly string[], usedAt: readonly Place[]): Library => ({
    open,
    find,
    isFull: () => count >= mostFiles,
    read: (source, given, at) => {
      count += 1;
      files.set(source.file, source);
      const sheet = openSheet(source.file, source.text);
      const chain = [at, ...usedAt];
      const found = read(sheet, given, libraryOf([...open, source.file], chain));
      for (const problem of sheet.problems()) {
        const { line, column } = problem.place;
        const key = JSON.stringify([source.file, line, column, problem.message]);
        if (!problems.has(key)) problems.set(key, { ...problem, usedAt: chain });
      }
      if (found === undefined) return undefined;
      for (const secret of found.journey.secrets) secrets.add(secret);
      return {
        steps: found.journey.steps.filter(({ phase }) => phase === 'journey'),
        url: found.journey.url,
        left: ['setup', 'whenever', 'teardown'].filter((key) => pairAt(found.root, key) !== undefined),
      };
    },
  });
  return {
    library: libraryOf([file], []),
    files: () => [...files.values()],
    secrets: () => [...secrets],
    problems: () => [...problems.values()],
  };
}
