import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleJourney } from '../bin/dev/docs/journey-reference.ts';
import { generatedFiles, staleFiles } from '../bin/dev/docs.ts';
import { actionWords } from '../src/journey/action-words.ts';
import { parseJourney } from '../src/journey/parse-journey.ts';
import { rules } from '../src/rules/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what is generated', () => {
  test('is fresh: `npm run docs` writes it', () => {
    expect(staleFiles()).toEqual([]);
  });

  test('has a page for every rule', () => {
    const paths = generatedFiles().map(({ path }) => path);
    for (const { id } of rules) expect(paths).toContain(`docs/rules/${id}.md`);
  });
});

describe('what the journey reference shows', () => {
  const read = (journey: string) => parseJourney(journey, { file: 'journeys/example.yml' });

  test('its journey is sound', () => {
    expect(read(exampleJourney)).not.toHaveProperty('problems');
  });

  const examples = Object.entries(actionWords).flatMap(([word, { examples }]) =>
    examples.map((example) => JSON.stringify({ [word]: example })),
  );
  test.each(examples)('its action %s is understood', (action) => {
    const step = { step: 'Do it', do: [JSON.parse(action)], expect: 'text "Done"' };
    const journey = { journey: 'An example', url: 'https://shop.example/', steps: [step] };
    expect(read(JSON.stringify(journey))).not.toHaveProperty('problems');
  });
});

describe('what is written by hand', () => {
  const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/compare.md',
    'reports/sample/README.md',
    ...decisions,
  ];

  test.each(pages)('%s links to what is there', (page) => {
    const links = [...text(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });

  test.each(pages)('%s names files that are there', (page) => {
    const named = [...text(page).matchAll(/`((?:[\w-]+\/)+[\w.-]*)`/g)].map(([, path = '']) => path);
    const made = /^(reports\/|src\/)?(demo-|page\/program\.generated)/;
    const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, 'src', path));
    expect(named.filter((path) => !made.test(path) && !isThere(path))).toEqual([]);
  });

  test('the journey in the README is the file it names', () => {
    expect(text('README.md')).toContain(text('journeys/first-visit.yml').trimEnd());
  });

  test('the report in the README is the sample', () => {
    const [, shown = ''] = /```text\n([\s\S]*?)…/.exec(text('README.md')) ?? [];
    expect(shown.length).toBeGreaterThan(1000);
    expect(text('reports/sample/report.txt').startsWith(shown)).toBe(true);
  });

  test('the README counts the rules right, and the changelog the actions', () => {
    expect(text('README.md')).toContain(`[${rules.length} rules]`);
    expect(text('CHANGELOG.md')).toContain(`${rules.length} rules: ${rules.map(({ id }) => `\`${id}\``).join(', ')}`);
    expect(text('CHANGELOG.md')).toContain(`${Object.keys(actionWords).length} actions`);
  });

  test('the page on comparisons names the rules that are timed', () => {
    const sentence = /Timed are ([^.]*)\./.exec(text('docs/compare.md'))?.[1] ?? '';
    const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, id]) => id);
    expect(named.toSorted()).toEqual(rules.flatMap(({ id, timed }) => (timed ? [id] : [])).toSorted());
  });

  test('the rooms of ARCHITECTURE.md are those of the boundaries', () => {
    const table = text('test/boundaries.test.ts').split('const table')[1]?.split('\n};')[0] ?? '';
    const held = [...table.matchAll(/^ {2}'?([\w.]+)'?: \[([^\]]*)\]/gm)].map(([, room = '', entries = '']) => [
      room,
      [...entries.matchAll(/'([^']+)'/g)].map(([, entry]) => entry),
    ]);
    const rows = [...text('ARCHITECTURE.md').matchAll(/^\| `([\w.]+)` +\|[^|]*\| ([^|]*)\|$/gm)];
    const told = rows.map(([, room = '', entries = '']) => [
      room,
      [...entries.matchAll(/`([^`]+)`/g)].map(([, entry]) => entry),
    ]);
    expect(held.length).toBeGreaterThan(10);
    expect(told).toEqual(held);
  });
});
