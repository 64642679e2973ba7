import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { replaceable, unfinishedName } from './write-atomically.ts';

/** Why a file cannot be written, as the end of a sentence, found out by trying; undefined: it can be. Nothing of the trial is left. */
export function unwritable(file: string): string | undefined {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
    if (!existsSync(dirname(file))) return 'its folder is not there';
    if (existsSync(file)) accessSync(file, constants.W_OK);
    const target = replaceable(file);
    if (target !== undefined) tryOut(unfinishedName(target));
    return undefined;
  } catch (error) {
    return whyNotWritten(error);
  }
}

function tryOut(file: string): void {
  try {
    writeFileSync(file, '');
  } finally {
    rmSync(file, { force: true });
  }
}
