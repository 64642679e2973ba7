import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const shelf = 'reports';

/** Makes the folder for one run: the one that was asked for, or a new one that no other run has. */
export function makeReportFolder(asked: string | undefined, cwd: string, startedAt: Date, slug: string): string {
  const folder = asked === undefined ? newFolder(resolve(cwd, shelf), startedAt, slug) : resolve(cwd, asked);
  for (const part of ['', 'media', 'evidence']) makeFolder(join(folder, part));
  return folder;
}

/** Folder by folder: Node's own way never ends where nothing can be made at all (/proc). */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    accessSync(path, constants.W_OK);
    return;
  }
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

/** A folder as a person at the command line would name it. */
export function asSeenFrom(cwd: string, folder: string): string {
  const path = relative(cwd, folder);
  return path === '' ? '.' : path.startsWith('..') ? folder : path;
}

/** Making a folder fails where there is one already: so two runs that start in the same second part ways. */
function newFolder(parent: string, startedAt: Date, slug: string): string {
  makeFolder(parent);
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
