import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service, Site } from './ci.ts';

/** Whose CI this folder looks like; GitHub's where nothing tells. */
export function guessService(cwd: string): Service {
  const remotes = textOf(join(cwd, '.git/config'));
  if (existsSync(join(cwd, '.gitlab-ci.yml')) || /url\s*=.*gitlab/i.test(remotes)) return 'gitlab';
  return 'github';
}

/** How the site is started on another machine: a site on this one by the package's own script. */
export function guessSite(cwd: string, url: string): Site {
  const { hostname } = new URL(url);
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return { url, start: null };
  const script = ['start', 'preview', 'dev', 'serve'].find((name) => scriptsOf(cwd).has(name));
  if (script === undefined) return { url, start: 'npm start' };
  return { url, start: script === 'start' ? 'npm start' : `npm run ${script}` };
}

function scriptsOf(cwd: string): ReadonlySet<string> {
  try {
    const { scripts } = JSON.parse(textOf(join(cwd, 'package.json'))) as { readonly scripts?: object };
    return new Set(Object.keys(scripts ?? {}));
  } catch {
    return new Set();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
