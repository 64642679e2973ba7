import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolVersion } from './surroundings.ts';

/** Writes down a failure of our own with all that helps to mend it, and returns the one sentence that a person reads. */
export function reportCrash(error: unknown, secrets: Readonly<Record<string, string>> = {}): string {
  const text = [
    `Parcours ${toolVersion()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...(error instanceof Error && error.cause !== undefined ? ['', `Because of: ${String(error.cause)}`] : []),
  ].join('\n');
  const hidden = Object.entries(secrets).reduce((all, [name, value]) => all.replaceAll(value, `\${${name}}`), text);
  const place = writeDetails(`${hidden}\n`);
  return `Parcours itself failed, which is a mistake of ours; the details are in ${place}.`;
}

function writeDetails(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parcours-crash-')), 'details.txt');
  writeFileSync(file, text);
  return file;
}
