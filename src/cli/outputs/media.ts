import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** So much of pictures stands in the page itself (bytes), enough for some ninety; further ones lie beside it in `media/`. */
const mostEmbedded = 4_000_000;

/** A report that came from elsewhere must not bring other files into the page. */
const isPicture = /^media\/[^/\\]+\.webp$/;

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
    const beside = relative(from, join(folder, file)).replaceAll('\\', '/');
    return [[file, embedded > most ? encodeURI(beside) : `data:image/webp;base64,${bytes.toString('base64')}`]];
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
