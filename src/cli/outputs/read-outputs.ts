import { resolve } from 'node:path';
import type { Renderer } from '../../render/renderer.ts';
import { unknownName } from '../unknown-name.ts';

/** Where results go: one is printed, others are written. */
export interface Outputs<Format extends string> {
  readonly printed: Format;
  /** Files as they were named. */
  readonly files: readonly { readonly format: Format; readonly file: string }[];
}

type Formats<Format extends string> = Readonly<Record<Format, Pick<Renderer<never>, 'extension' | 'isPrintable'>>>;

/**
 * What `--reporter` asks for, given several times or with commas: `terminal,junit=report.xml`. The usual format is printed unless
 * another one is; a format that cannot be printed and names no file asks for nothing new.
 */
export function readOutputs<Format extends string>(
  asked: readonly string[],
  formats: Formats<Format>,
  usual: Format,
  cwd: string,
): { readonly outputs: Outputs<Format> } | { readonly problems: readonly string[] } {
  const pieces = asked.flatMap((list) => list.split(',')).map(parted);
  const known = pieces.flatMap(({ name, file }) => (isKnown(name, formats) ? [{ format: name, file }] : []));
  const files = known.flatMap(({ format, file }) => (file === undefined ? [] : [{ format, file }]));
  const named = known.filter(({ format, file }) => file === undefined && formats[format].isPrintable);
  const printed = [...new Set(named.map(({ format }) => format))];
  const problems = [
    ...new Set(pieces.flatMap(({ name }) => unknownName('reporter', name, Object.keys(formats)))),
    ...files.flatMap(({ format, file }) => (file === '' ? [`--reporter ${format}= names no file.`] : [])),
    ...printedTogether(printed, formats),
    ...writtenTogether(files, cwd),
  ];
  if (problems.length > 0) return { problems };
  return { outputs: { printed: printed[0] ?? usual, files } };
}

/** `junit=report.xml` has a file, `junit` has none. */
function parted(text: string): { readonly name: string; readonly file: string | undefined } {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text.trim()) ?? [];
  return { name, file };
}

function isKnown<Format extends string>(name: string, formats: Formats<Format>): name is Format {
  return Object.hasOwn(formats, name);
}

function printedTogether<Format extends string>(printed: readonly Format[], formats: Formats<Format>) {
  const [first, second] = printed;
  if (first === undefined || second === undefined) return [];
  const hint = `${second}=report.${formats[second].extension}`;
  return [`Only one report can be printed, not ${printed.join(' and ')}: give all but one a file, such as ${hint}.`];
}

function writtenTogether(files: Outputs<string>['files'], cwd: string): readonly string[] {
  return files.flatMap(({ format, file }, index) => {
    const before = files.slice(0, index).find((other) => resolve(cwd, other.file) === resolve(cwd, file));
    return before && file !== '' ? [`${before.format} and ${format} would both be written to ${file}.`] : [];
  });
}
