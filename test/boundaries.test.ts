import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Who may import whom. `types`: type imports only. A package is named as it is imported. An entry that nobody uses, a room that is not
 * in the table, and an import that the table does not allow each fail.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  journey: ['model', 'yaml', 'zod', 'fastest-levenshtein'],
  page: ['model', 'dom-accessibility-api'],
  replay: [
    'model',
    'page/protocol.ts types',
    'page/program.generated.ts',
    'puppeteer-core',
    '@puppeteer/browsers',
    'lighthouse',
    'tldts',
    'fast-png',
    'node:*',
  ],
  measure: ['model', 'simple-statistics'],
  rules: ['model'],
  judge: ['model', 'simple-statistics'],
  report: ['model', 'zod'],
  compare: ['model'],
  render: ['model', 'chalk', 'cli-table3', 'string-width', 'preact', 'preact-render-to-string'],
  demo: ['node:*'],
  cli: [
    'model',
    'journey',
    'replay',
    'rules',
    'report',
    'compare',
    'render',
    'demo',
    'pipeline.ts',
    'commander',
    'lilconfig',
    'listr2',
    'yaml',
    'zod',
    'node:*',
  ],
  'pipeline.ts': ['model', 'replay', 'measure', 'judge', 'rules', 'report'],
  'index.ts': ['model', 'journey', 'replay', 'rules', 'report', 'compare', 'render', 'pipeline.ts'],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly what: string;
  readonly isType: boolean;
}

const imports = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('demo', 'shop')))
  .flatMap((file) => importsOf(file));

describe('the rooms', () => {
  it('are all in the table', () => {
    const rooms = readdirSync(src, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('tsconfig'))
      .map(({ name }) => name);
    expect(rooms.filter((room) => !(room in table))).toEqual([]);
  });

  it('import only what the table allows', () => {
    const forbidden = imports.filter(
      (one) => !isOwn(one) && !(table[one.room] ?? []).some((entry) => allows(entry, one)),
    );
    expect(
      forbidden.map(
        ({ file, what, isType }) =>
          `${file} imports ${what}${isType ? ' (types)' : ''}: move it, or let the two rooms meet in pipeline.ts`,
      ),
    ).toEqual([]);
  });

  it('use every entry of the table', () => {
    const unused = Object.entries(table).flatMap(([room, entries]) =>
      entries
        .filter((entry) => !imports.some((one) => one.room === room && allows(entry, one)))
        .map((entry) => `${room} no longer imports ${entry}: take it out of the table`),
    );
    expect(unused).toEqual([]);
  });
});

function isOwn({ room, what }: Import): boolean {
  return what === room || what.startsWith(`${room}/`);
}

function allows(entry: string, { what, isType }: Import): boolean {
  const [name, types] = entry.split(' ');
  if (types === 'types' && !isType) return false;
  if (name === 'node:*') return what.startsWith('node:');
  return what === name || what.startsWith(`${name}/`);
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const room = file.split(sep)[0] ?? file;
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, type, from = '', dynamic]) => {
    const target = dynamic ?? from;
    return { file, room, what: placeOf(file, target), isType: type !== undefined };
  });
}

/** A relative import is named by its room (with the file, when the table names one); a package by its name. */
function placeOf(file: string, target: string): string {
  if (!target.startsWith('.'))
    return target.startsWith('@') || target.startsWith('node:') ? target : (target.split('/')[0] ?? target);
  const path = relative(src, resolve(src, dirname(file), target))
    .split(sep)
    .join('/');
  const room = path.split('/')[0] ?? path;
  return Object.values(table).some((entries) => entries.some((entry) => entry.split(' ')[0] === path)) ? path : room;
}
