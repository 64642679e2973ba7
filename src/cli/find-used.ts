import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { ReadFile } from '../journey/library.ts';
import { nearest } from '../journey/nearest.ts';
import { readText } from './read-text.ts';

const endings = /\.(ya?ml|json)$/i;

/**
 * Finds the journeys that journeys use: files of the same project, named as seen from the file that uses them. What lies
 * outside is never read, whatever a journey says: it may be somebody else's.
 */
export function findUsed(cwd: string): ReadFile {
  return (path, from) => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
      return { problem: `\`${path}\` is an address; journeys are used from files` };
    if (isAbsolute(path) || /^(~|[a-z]:)[\\/]/i.test(path))
      return {
        problem: `\`${path}\` is a path of this machine; expected one as seen from this file, such as \`../shared/sign-in.yml\``,
      };
    const file = join(dirname(from), path);
    const place = resolve(cwd, file);
    const project = projectOf(dirname(resolve(cwd, from)));
    if (!isWithin(project, place)) return outside(path, project);
    if (!existsSync(place)) return missing(path, place);
    if (statSync(place).isDirectory())
      return { problem: `\`${path}\` is a folder; expected the file of a journey`, hint: meantIn(place, path) };
    if (!endings.test(path))
      return { problem: `\`${path}\` is no journey; expected a file that ends in \`.yml\`, \`.yaml\` or \`.json\`` };
    if (!isWithin(realpathSync(project), realpathSync(place))) return outside(path, project);
    const read = readText(place);
    return 'problem' in read ? { problem: `\`${path}\` ${read.problem}` } : { file, text: read.text };
  };
}

function outside(path: string, project: string) {
  return {
    problem: `\`${path}\` lies outside of the project, and is not read`,
    hint: `put it somewhere below \`${project}\`, which is as far as files may be used`,
  };
}

/** What a project keeps at its top, the surest first. */
const marks: readonly (readonly string[])[] = [
  ['.git'],
  ['package.json', 'parcours.config.yml', 'parcours.config.yaml', 'parcours.config.json'],
];

/** The repository; without one, the nearest folder above that is the top of something; else the journey's own. */
function projectOf(folder: string): string {
  for (const names of marks) {
    for (let at = folder; ; at = dirname(at)) {
      if (names.some((name) => existsSync(join(at, name)))) return at;
      if (dirname(at) === at) break;
    }
  }
  return folder;
}

function isWithin(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

function missing(path: string, place: string) {
  // A link that leads nowhere is there, and is no answer.
  const others = journeysIn(dirname(place)).filter((name) => name !== basename(place));
  const stems = new Map(others.map((name) => [name.replace(endings, ''), name]));
  const meant = stems.get(nearest(basename(place).replace(endings, ''), stems.keys()) ?? '');
  const hint = meant === undefined ? undefined : `did you mean \`${path.slice(0, -basename(path).length)}${meant}\`?`;
  return { problem: `there is no file \`${path}\`, as seen from this one`, hint };
}

/** The only journey of a folder, if there is just one. */
function meantIn(folder: string, path: string): string | undefined {
  const [only, ...others] = journeysIn(folder);
  return only === undefined || others.length > 0 ? undefined : `did you mean \`${join(path, only)}\`?`;
}

function journeysIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => endings.test(name));
  } catch {
    return [];
  }
}
