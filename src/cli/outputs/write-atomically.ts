import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a file so that whoever reads it meanwhile sees the old one or the new one, never a part; when it cannot be written whole, the
 * old one stays and nothing is left beside it. A link is followed; a device or a pipe is written to as it is.
 */
export function writeAtomically(file: string, text: string): void {
  const target = replaceable(file);
  if (target === undefined) {
    writeFileSync(file, text);
    return;
  }
  const unfinished = unfinishedName(target);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** What takes the place of a file when it is written; undefined: it is no ordinary file, and nothing may take its place. */
export function replaceable(file: string): string | undefined {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there === undefined) return file;
  // /dev/stdout may be an ordinary file that the shell goes on writing to.
  return there.isFile() && !/^\/(dev|proc)\//.test(file) ? realpathSync(file) : undefined;
}

/** Beside the file, so that one can take the place of the other. */
export function unfinishedName(file: string): string {
  return `${file}.unfinished`;
}
