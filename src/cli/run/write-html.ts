import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../model/report.ts';
import { html, picturesOf } from '../../render/html.ts';
import { writeAtomically } from './report-folder.ts';

/** So much of pictures stands in the page itself (bytes), enough for some ninety; further ones lie beside it in `media/`. */
const mostEmbedded = 4_000_000;

/** Writes the page of the report beside `report.json`. */
export function writeHtml(folder: string, report: Report): void {
  writeAtomically(join(folder, 'index.html'), html(report, { media: mediaOf(folder, picturesOf(report)) }));
}

/** A report that came from elsewhere must not bring other files into the page. */
const isPicture = /^media\/[^/\\]+\.webp$/;

/** Where the page finds each picture; one that is not there has no place. */
export function mediaOf(
  folder: string,
  files: readonly string[],
  most = mostEmbedded,
): Readonly<Record<string, string>> {
  let embedded = 0;
  const places = files.flatMap((file): readonly (readonly [string, string])[] => {
    const bytes = isPicture.test(file) ? read(join(folder, file)) : undefined;
    if (bytes === undefined) return [];
    embedded += bytes.length;
    return [[file, embedded > most ? encodeURI(file) : `data:image/webp;base64,${bytes.toString('base64')}`]];
  });
  return Object.fromEntries(places);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
