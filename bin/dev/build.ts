/** Builds dist/: the page program and the style of the HTML report (one string each), the compiled TypeScript, the shop's files. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

await bundlePageProgram();
bundleStyle();
compile();
if (!process.argv.includes('--types')) {
  await bundleStart();
  cpSync(`${root}src/demo/shop`, `${root}dist/demo/shop`, { recursive: true });
}

/** Bundles `src/page/` into one script and writes it as a module that exports a string, only when it changed. */
async function bundlePageProgram(): Promise<void> {
  const bundle = await rolldown({ input: `${root}src/page/agent.ts`, platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  const text = `// Generated from src/page/ by the build.\nexport const pageProgram: string =\n  ${JSON.stringify(output[0].code)};\n`;
  writeIfChanged(`${root}src/page/program.generated.ts`, text);
}

/** Joins the style sheets of the HTML report, with the hash by which its Content-Security-Policy knows them. */
function bundleStyle(): void {
  const folder = `${root}src/render/html/styles/`;
  const style = readFileSync(`${folder}index.css`, 'utf8')
    .replace(/@import "\.\/(.+?)";/g, (_, file: string) => readFileSync(`${folder}${file}`, 'utf8'))
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const text = `// Generated from src/render/html/styles/ by the build.\nexport const style: string =\n  ${JSON.stringify(style)};\n\nexport const styleHash: string = '${hash}';\n`;
  writeIfChanged(`${root}src/render/html/style.generated.ts`, text);
}

/** The little that every call needs, commander among it, as one file: what a command needs besides is loaded when it is called. */
async function bundleStart(): Promise<void> {
  const isLater = (id: string, from: string | undefined) =>
    from !== undefined && !from.includes('node_modules') && /^\.\/(commands|config)\/|^\.\/crash/.test(id);
  const bundle = await rolldown({
    input: `${root}dist/cli/main.js`,
    platform: 'node',
    logLevel: 'warn',
    external: (id, from) => id.startsWith('node:') || isLater(id, from),
  });
  await bundle.write({ file: `${root}dist/cli/start.js`, format: 'esm' });
}

function compile(): void {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b', root], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(new URL('.', `file://${file}`), { recursive: true });
  writeFileSync(file, text);
}
