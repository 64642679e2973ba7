import { dirname, join, resolve } from 'node:path';
import type { Report } from '../../model/report.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { type Format, type Renderer, renderers } from '../../render/index.ts';
import type { Outputs } from '../outputs/read-outputs.ts';
import { unwritable } from '../outputs/unwritable.ts';
import { writeAtomically } from '../outputs/write-atomically.ts';
import { asSeenFrom } from './report-folder.ts';

/** A file that a report is written to. */
export interface ReportFile {
  readonly format: Format;
  readonly path: string;
}

/** Files are laid out for a terminal of this width. */
const columns = 80;

/** Those that were asked for by name. */
export function askedFiles({ files }: Outputs<Format>, cwd: string): readonly ReportFile[] {
  return files.map(({ format, file }) => ({ format, path: resolve(cwd, file) }));
}

/** Those that every run leaves in its folder, and those that were asked for. */
export function allFiles(asked: readonly ReportFile[], folder: string): readonly ReportFile[] {
  const formats = Object.entries<Renderer>(renderers) as readonly (readonly [Format, Renderer])[];
  const own = formats.flatMap(([format, { file }]) =>
    file === undefined ? [] : [{ format, path: join(folder, file) }],
  );
  return [...own, ...asked.filter((one) => !own.some((other) => isSame(one, other)))];
}

/** What is known already to be in the way of writing them, in sentences. `folder`: where there is no folder yet, one will be. */
export function problemsOf(files: readonly ReportFile[], cwd: string, folder?: string): readonly string[] {
  return files.flatMap(({ path }, index) => {
    const isTwice = files.slice(0, index).some((other) => other.path === path);
    const why = isTwice ? 'another format is written there' : dirname(path) === folder ? undefined : unwritable(path);
    return why === undefined ? [] : [`The report cannot be written to ${asSeenFrom(cwd, path)}: ${why}.`];
  });
}

/** Writes them all; what cannot be written does not keep the others from it. */
export function writeFiles(files: readonly ReportFile[], report: Report, directory: string) {
  const written: string[] = [];
  const failed: { path: string; why: string }[] = [];
  for (const { format, path } of files) {
    const text = renderers[format].render(report, { width: columns, colorLevel: 0, directory });
    try {
      writeAtomically(path, text);
      written.push(path);
    } catch (error) {
      failed.push({ path, why: whyNotWritten(error) });
    }
  }
  return { written, failed };
}

function isSame(one: ReportFile, other: ReportFile): boolean {
  return one.format === other.format && one.path === other.path;
}
