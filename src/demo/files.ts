/** The browser's files of the shop, read once: styles, scripts and pictures, under addresses that change with them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

export interface ShopFile {
  readonly body: Buffer;
  readonly type: string;
}

const folder = new URL('./shop/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const files: ReadonlyMap<string, ShopFile> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => extname(path) in types)
    .sort()
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => [path, { body: readFileSync(new URL(path, folder)), type: types[extname(path)] ?? '' }]),
);

/** One version for all files: a script that imports another by a relative path gets the one that belongs to it. */
const version = [...files.values()]
  .reduce((hash, { body }) => hash.update(body), createHash('sha256'))
  .digest('hex')
  .slice(0, 10);

export function shopFile(path: string): ShopFile | undefined {
  return files.get(path);
}

/** The address of a file, with the version, under which a browser may keep it for ever. */
export function address(path: string): string {
  if (!files.has(path)) throw new Error(`The demo shop has no file ${path}`);
  return `/files/${version}/${path}`;
}

/** The file at an address, of this or of another version. */
export function fileAt(pathname: string): { readonly file: ShopFile; readonly current: boolean } | undefined {
  const [, asked, path = ''] = /^\/files\/(\w+)\/(.+)$/.exec(pathname) ?? [];
  const file = files.get(path);
  return file && { file, current: asked === version };
}

/** Both widths of a picture, as the `srcset` of an image. */
export function pictureSet(name: string, widths: readonly [number, number]): string {
  return widths.map((width) => `${address(`pictures/${name}-${width}.webp`)} ${width}w`).join(', ');
}
