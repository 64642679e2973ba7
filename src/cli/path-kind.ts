import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../journey/nearest.ts';

/** What lies there: a file, a folder, nothing; or, as the rest of a sentence, why it can be none of them. */
export function kindOf(path: string): string {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'is neither a file nor a folder';
  } catch (error) {
    return excuses[(error as NodeJS.ErrnoException).code ?? ''] ?? `cannot be read: ${(error as Error).message}`;
  }
}

const excuses: Readonly<Record<string, string>> = {
  ENOENT: 'nothing',
  ENOTDIR: 'nothing',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'is too long to be the name of a file',
  EACCES: 'must not be read by you',
};

/** " Did you mean journeys/buy.yml?", to follow a sentence; empty when nothing there is called like it. */
export function nearestTo(path: string, cwd: string): string {
  const folder = dirname(path);
  const meant = nearest(basename(path), namesIn(resolve(cwd, folder)));
  return meant === undefined ? '' : ` Did you mean ${join(folder, meant)}?`;
}

/** A path that may be shown: nobody wants to read one of thousands of characters. */
export function shortened(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
