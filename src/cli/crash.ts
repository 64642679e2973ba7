import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redact } from '../replay/redact.ts';
import { toolVersion } from './surroundings.ts';

/** Writes down a failure of our own with all that helps to mend it, and returns the one sentence that a person reads. */
export function reportCrash(error: unknown, secrets: Readonly<Record<string, string>> = {}): string {
  const text = [
    `Parcours ${toolVersion()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...(error instanceof Error && error.cause !== undefined ? ['', `Because of: ${String(error.cause)}`] : []),
  ].join('\n');
  const place = writeDetails(`${redact(text, secrets)}\n`);
  const details =
    place === undefined ? 'and its details could not be written down either' : `the details are in ${place}`;
  return `Parcours itself failed, which is a mistake of ours; ${details}.`;
}

function writeDetails(text: string): string | undefined {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'parcours-crash-')), 'details.txt');
    writeFileSync(file, text);
    return file;
  } catch {
    return undefined;
  }
}
