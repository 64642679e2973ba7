import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const shelf = 'reports';

/** Makes the folder for one run: the one that was asked for, or a new one that no other run has. */
export function makeReportFolder(asked: string | undefined, cwd: string, startedAt: Date, slug: string): string {
  const folder = asked === undefined ? newFolder(resolve(cwd, shelf), startedAt, slug) : resolve(cwd, asked);
  for (const part of ['', 'media', 'evidence']) mkdirSync(join(folder, part), { recursive: true });
  return folder;
}

/** A folder as a person at the command line would name it. */
export function asSeenFrom(cwd: string, folder: string): string {
  const path = relative(cwd, folder);
  return path === '' ? '.' : path.startsWith('..') ? folder : path;
}

/** Whoever reads the file meanwhile sees the old one or the new one, never a part. */
export function writeAtomically(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/** Making a folder fails where there is one already: so two runs that start in the same second part ways. */
function newFolder(parent: string, startedAt: Date, slug: string): string {
  mkdirSync(parent, { recursive: true });
  const time = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let number = 1; ; number++) {
    const folder = join(parent, `${time}-${slug}${number === 1 ? '' : `-${number}`}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
