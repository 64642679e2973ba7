import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const shelf = 'reports';

/** Makes the folder for one run: the one that was asked for, or a new one that no other run has. */
export function makeReportFolder(asked: string | undefined, cwd: string, startedAt: Date, slug: string): string {
  const folder = asked === undefined ? newFolder(resolve(cwd, shelf), startedAt, slug) : resolve(cwd, asked);
  for (const part of ['', 'media', 'evidence']) makeFolder(join(folder, part));
  return folder;
}

/** Why a file or a folder cannot be written, as a person says it. */
export function whyNot(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return excuses[code] ?? message;
}

const excuses: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a file is in the way',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'no folder can be made there',
  ELOOP: 'a link on the way leads back to itself',
  ENAMETOOLONG: 'the name is too long',
};

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

/** Whoever reads the file meanwhile sees the old one or the new one, never a part. */
export function writeAtomically(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
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
