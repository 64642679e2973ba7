import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));
const rounds = 15;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  writeFileSync(join(folder, 'empty.mjs'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The fastest of each, taken side by side: what the machine does besides only makes either slower. */
test('--help takes at most twice the time of an empty program: no heavy library is loaded for it', () => {
  const empty = join(folder, 'empty.mjs');
  const times = Array.from({ length: rounds }, () => ({ empty: timed(empty), help: timed(bin, '--help') }));
  const ratio = Math.min(...times.map(({ help }) => help)) / Math.min(...times.map(({ empty }) => empty));
  console.log(`parcours --help: ${ratio.toFixed(2)} times an empty program`);
  expect(ratio).toBeLessThanOrEqual(2);
}, 30_000);

function timed(...args: readonly string[]): number {
  const startAt = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - startAt;
}
