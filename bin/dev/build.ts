/** Builds dist/: the page program (one string), the compiled TypeScript, the shop's files and the published schemas. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

await bundlePageProgram();
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
