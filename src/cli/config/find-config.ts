import { dirname, isAbsolute, join, relative } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import type { Config } from './config-schema.ts';
import { readConfig } from './read-config.ts';

export const configFiles = ['parcours.config.yml', 'parcours.config.yaml', 'parcours.config.json'] as const;

/** The config of a folder: the nearest one found in it or above it, its paths made relative to that folder; empty: there is none. */
export function findConfig(cwd: string): { readonly config: Config } | { readonly problems: readonly string[] } {
  const keep = (_: string, text: string) => ({ text });
  try {
    const found = lilconfigSync('parcours', {
      searchPlaces: [...configFiles],
      stopDir: '/',
      ignoreEmptySearchPlaces: false,
      loaders: { '.yml': keep, '.yaml': keep, '.json': keep },
    }).search(cwd);
    if (found === null) return { config: {} };
    const file = relative(cwd, found.filepath);
    const read = readConfig(file, (found.config as { readonly text: string } | undefined)?.text ?? '');
    return 'problems' in read ? read : { config: seenFrom(dirname(file), read.config) };
  } catch (error) {
    return { problems: [`The config cannot be read: ${(error as Error).message}.`] };
  }
}

/** The paths in a config that lies in `folder`, for who stands elsewhere. */
function seenFrom(folder: string, config: Config): Config {
  const path = (text: string) => (isAbsolute(text) || isAddress(text) ? text : join(folder, text));
  const output = (text: string) => text.replace(/=([^,]+)/g, (_, file: string) => `=${path(file)}`);
  const { journeys, out, baseline, reporter } = config;
  return {
    ...config,
    ...(journeys !== undefined && { journeys: [journeys].flat().map(path) }),
    ...(out !== undefined && { out: path(out) }),
    ...(baseline !== undefined && { baseline: path(baseline) }),
    ...(reporter !== undefined && { reporter: [reporter].flat().map(output) }),
  };
}

function isAddress(text: string): boolean {
  return /^[a-z]+:\/\//i.test(text);
}
