import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../journey/nearest.ts';

/** A journey to read, or an address to visit for the first time. */
export type JourneySource = { readonly file: string } | { readonly address: string };

/** The folder that is looked into when no journey is named. */
const home = 'journeys';
const endings = /\.(ya?ml)$/i;

/** The journeys that a call means, in the order given, each once; and every argument that means none. */
export function findJourneys(
  args: readonly string[],
  cwd: string,
): { readonly sources: readonly JourneySource[]; readonly problems: readonly string[] } {
  if (args.length === 0) {
    const files = journeysIn(home, cwd);
    if (files.length > 0) return { sources: files.map((file) => ({ file })), problems: [] };
    const problem = `Name a journey file or an address (parcours run https://shop.example), or put journeys into ./${home}.`;
    return { sources: [], problems: [problem] };
  }
  const found = args.map((arg) => meantBy(arg, cwd));
  const sources = found.flatMap((one) => ('problem' in one ? [] : one.sources));
  const known = new Map(
    sources.map((source) => ['file' in source ? resolve(cwd, source.file) : source.address, source]),
  );
  return {
    sources: [...known.values()],
    problems: found.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

type Meant = { readonly sources: readonly JourneySource[] } | { readonly problem: string };

function meantBy(arg: string, cwd: string): Meant {
  if (/^https?:\/\//i.test(arg)) {
    return URL.canParse(arg)
      ? { sources: [{ address: arg }] }
      : { problem: `${arg} is no address that can be opened.` };
  }
  const stat = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  if (stat?.isFile()) return { sources: [{ file: arg }] };
  if (stat?.isDirectory()) {
    const files = journeysIn(arg, cwd);
    if (files.length > 0) return { sources: files.map((file) => ({ file })) };
    return { problem: `There is no journey (*.yml) in the folder ${arg}.` };
  }
  return { problem: `There is no file or folder ${arg}.${instead(arg, cwd)}` };
}

function instead(arg: string, cwd: string): string {
  if (/^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/i.test(arg) && !endings.test(arg)) {
    return ` For a first visit write the whole address: https://${arg}`;
  }
  const folder = dirname(arg);
  const meant = nearest(basename(arg), namesIn(resolve(cwd, folder)));
  return meant === undefined ? '' : ` Did you mean ${join(folder, meant)}?`;
}

/** Every journey below a folder, by name; hidden folders and node_modules are passed over. */
function journeysIn(folder: string, cwd: string): readonly string[] {
  const root = resolve(cwd, folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|[\\/])(\.|node_modules[\\/])/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function namesIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder);
}
