import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { kindOf, nearestTo, shortened } from './path-kind.ts';

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
    const found = kindOf(resolve(cwd, home)) === 'folder' ? journeysIn(home, cwd) : [];
    if (typeof found === 'string') return { sources: [], problems: [found] };
    if (found.length > 0) return { sources: found.map((file) => ({ file })), problems: [] };
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
  const kind = kindOf(resolve(cwd, arg));
  if (kind === 'file') return { sources: [{ file: arg }] };
  if (kind === 'folder') {
    const files = journeysIn(arg, cwd);
    if (typeof files === 'string') return { problem: files };
    if (files.length > 0) return { sources: files.map((file) => ({ file })) };
    return { problem: `There is no journey (*.yml) in the folder ${arg}.` };
  }
  if (kind === 'nothing') return { problem: `There is no file or folder ${shortened(arg)}.${instead(arg, cwd)}` };
  return { problem: `${shortened(arg)} ${kind}.` };
}

function instead(arg: string, cwd: string): string {
  if (/^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/i.test(arg) && !endings.test(arg)) {
    return ` For a first visit write the whole address: https://${arg}`;
  }
  return nearestTo(arg, cwd);
}

/** Every journey below a folder, by name, or a problem; hidden folders and node_modules are passed over, links to files are not. */
function journeysIn(folder: string, cwd: string): readonly string[] | string {
  const root = resolve(cwd, folder);
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(({ name }) => endings.test(name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => !/(^|[\\/])(\.|node_modules[\\/])/.test(file) && kindOf(join(root, file)) === 'file')
      .sort()
      .map((file) => join(folder, file));
  } catch (error) {
    return `The folder ${folder} cannot be read: ${(error as Error).message}.`;
  }
}
