import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Report } from '../../model/report.ts';
import { picturesOf } from '../../render/html.ts';

/** So much of pictures stands in the page itself (bytes), enough for some ninety; further ones lie beside it in `media/`. */
const mostEmbedded = 4_000_000;

/** A report that came from elsewhere must not bring other files into the page. */
const isPicture = /^media\/[^/\\]+\.webp$/;
const isLighthouseReport = /^lighthouse\/[^/\\]+\.html$/;

/** Where a page that lies in `from` finds what it shows and what it links to, of the report in `folder`. */
export function mediaFor(report: Report, folder: string, from: string): Readonly<Record<string, string>> {
  const reports = report.journeys.flatMap(({ lighthouse }) => lighthouse?.report ?? []);
  const linked = reports
    .filter((file) => isLighthouseReport.test(file) && existsSync(join(folder, file)))
    .map((file) => [file, beside(folder, file, from)] as const);
  return { ...mediaOf(folder, picturesOf(report), undefined, from), ...Object.fromEntries(linked) };
}

/** Where a page that lies in `from` finds each picture of the report in `folder`; one that is not there has no place. */
export function mediaOf(
  folder: string,
  files: readonly string[],
  most = mostEmbedded,
  from = folder,
): Readonly<Record<string, string>> {
  let embedded = 0;
  const places = files.flatMap((file): readonly (readonly [string, string])[] => {
    const bytes = isPicture.test(file) ? read(join(folder, file)) : undefined;
    if (bytes === undefined) return [];
    embedded += bytes.length;
    return [
      [file, embedded > most ? beside(folder, file, from) : `data:image/webp;base64,${bytes.toString('base64')}`],
    ];
  });
  return Object.fromEntries(places);
}

/** As an address relative to the page. */
function beside(folder: string, file: string, from: string): string {
  const path = relative(from, join(folder, file)).replaceAll('\\', '/');
  return path.split('/').map(encodeURIComponent).join('/');
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
