import { dirname, join, resolve } from 'node:path';
import { whyNotWritten } from '../../model/why-not-written.ts';
import type { RenderOptions } from '../../render/render-options.ts';
import type { Renderer } from '../../render/renderer.ts';
import { asSeenFrom } from '../run/report-folder.ts';
import type { Outputs } from './read-outputs.ts';
import { unwritable } from './unwritable.ts';
import { writeAtomically } from './write-atomically.ts';

/** A file that a result is written to. */
export interface ResultFile<Format extends string> {
  readonly format: Format;
  readonly path: string;
}

type Renderers<Format extends string, Subject> = Readonly<Record<Format, Renderer<Subject>>>;

/** Files are laid out for a terminal of this width. */
const columns = 80;

/** Those that were asked for by name. */
export function askedFiles<Format extends string>(
  { files }: Outputs<Format>,
  cwd: string,
): readonly ResultFile<Format>[] {
  return files.map(({ format, file }) => ({ format, path: resolve(cwd, file) }));
}

/** Those that every result leaves in its folder, and those that were asked for. */
export function allFiles<Format extends string, Subject>(
  asked: readonly ResultFile<Format>[],
  folder: string,
  renderers: Renderers<Format, Subject>,
): readonly ResultFile<Format>[] {
  const formats = Object.entries(renderers) as [Format, Renderer<Subject>][];
  const own = formats.flatMap(([format, { file }]) =>
    file === undefined ? [] : [{ format, path: join(folder, file) }],
  );
  return [...own, ...asked.filter((one) => !own.some((other) => isSame(one, other)))];
}

/** What is known already to be in the way of writing them, in sentences. `folder`: where there is no folder yet, one will be. */
export function problemsOf(files: readonly ResultFile<string>[], cwd: string, folder?: string): readonly string[] {
  return files.flatMap(({ path }, index) => {
    const isTwice = files.slice(0, index).some((other) => other.path === path);
    const why = isTwice ? 'another format is written there' : dirname(path) === folder ? undefined : unwritable(path);
    return why === undefined ? [] : [cannotBeWritten(asSeenFrom(cwd, path), why)];
  });
}

/** Writes them all, each with what `more` has for it besides; what cannot be written does not keep the others from it, and comes back in sentences. */
export function writeFiles<Format extends string, Subject>(
  files: readonly ResultFile<Format>[],
  renderers: Renderers<Format, Subject>,
  subject: Subject,
  directory: string,
  cwd: string,
  more: (file: ResultFile<Format>) => Pick<RenderOptions, 'media'> = () => ({}),
): { readonly written: readonly string[]; readonly failed: readonly string[] } {
  const written: string[] = [];
  const failed: string[] = [];
  for (const file of files) {
    const { format, path } = file;
    const text = renderers[format].render(subject, { width: columns, colorLevel: 0, directory, ...more(file) });
    const seen = asSeenFrom(cwd, path);
    try {
      writeAtomically(path, text);
      written.push(seen);
    } catch (error) {
      failed.push(`The report could not be written to ${seen}: ${whyNotWritten(error)}.`);
    }
  }
  return { written, failed };
}

function cannotBeWritten(path: string, why: string): string {
  return `The report cannot be written to ${path}: ${why}.`;
}

function isSame(one: ResultFile<string>, other: ResultFile<string>): boolean {
  return one.format === other.format && one.path === other.path;
}
