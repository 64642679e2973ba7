/**
 * `npm run docs`: writes the pages and schemas that are made from the code. With `--check` it writes nothing and fails, naming every
 * file that is not what the code would make of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configJsonSchema } from '../../src/cli/config/config-schema.ts';
import { services } from '../../src/cli/init/ci.ts';
import { journeySchemaText } from '../../src/journey/json-schema.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import { comparisonJsonSchema } from '../../src/report/schema-comparison.ts';
import { rules } from '../../src/rules/index.ts';
import { catalogue } from './docs/catalogue.ts';
import { commandLine } from './docs/command-line.ts';
import { configReference } from './docs/config-reference.ts';
import { journeyReference } from './docs/journey-reference.ts';
import { rulePage } from './docs/rule-page.ts';
import { sampleFolder, samples } from './docs/samples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ruleFolder = 'docs/rules';

/** What the examples in docs/ci take for granted: a site that `npm start` serves. */
const exampleSite = { url: 'http://localhost:3000/', start: 'npm start' };

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Everything that is made from the code. */
export function generatedFiles(): readonly GeneratedFile[] {
  return [
    ...rules.map((rule) => ({ path: `${ruleFolder}/${rule.id}.md`, text: rulePage(rule) })),
    { path: `${ruleFolder}/README.md`, text: catalogue() },
    { path: 'docs/journey-reference.md', text: journeyReference() },
    { path: 'docs/cli.md', text: commandLine() },
    { path: 'docs/config.md', text: configReference() },
    { path: 'schema/journey.schema.json', text: journeySchemaText() },
    { path: 'schema/config.schema.json', text: printed(configJsonSchema()) },
    ...Object.entries(services).map(([name, { text }]) => ({ path: `docs/ci/${name}.yml`, text: text(exampleSite) })),
    { path: 'schema/report.schema.json', text: printed(reportJsonSchema()) },
    { path: 'schema/comparison.schema.json', text: printed(comparisonJsonSchema()) },
    ...samples(root).map(({ name, text }) => ({ path: `${sampleFolder}/${name}`, text })),
  ];
}

function printed(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What lies there and is not what the code would make of it, or is made no more; each with why. */
export function staleFiles(): readonly string[] {
  const stale = generatedFiles().filter(({ path, text }) => read(path) !== text);
  return [
    ...stale.map(({ path }) => `${path} ${existsSync(`${root}${path}`) ? 'is stale' : 'is missing'}`),
    ...leftOver().map((path) => `${path} belongs to no rule`),
  ];
}

function check(): void {
  const stale = staleFiles();
  if (stale.length === 0) {
    console.log(`${generatedFiles().length} generated files are fresh.`);
    return;
  }
  console.error(`${stale.map((one) => `${one}.`).join('\n')}\n\`npm run docs\` writes them.`);
  process.exitCode = 1;
}

function write(): void {
  const changed = generatedFiles().filter(({ path, text }) => read(path) !== text);
  for (const { path, text } of changed) {
    mkdirSync(dirname(`${root}${path}`), { recursive: true });
    writeFileSync(`${root}${path}`, text);
    console.log(`wrote ${path}`);
  }
  for (const path of leftOver()) {
    rmSync(`${root}${path}`);
    console.log(`removed ${path}`);
  }
}

function read(path: string): string | undefined {
  return existsSync(`${root}${path}`) ? readFileSync(`${root}${path}`, 'utf8') : undefined;
}

/** Pages of rules that are gone. */
function leftOver(): readonly string[] {
  const made = new Set(generatedFiles().map(({ path }) => path));
  const present = existsSync(`${root}${ruleFolder}`) ? readdirSync(`${root}${ruleFolder}`) : [];
  return present.map((name) => `${ruleFolder}/${name}`).filter((path) => !made.has(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) check();
  else write();
}
