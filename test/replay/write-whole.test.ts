import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const built = fileURLToPath(new URL('../../dist/replay/write-whole.js', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls it where no file may have more than 1,024 bytes (`ulimit -f` counts 512 each), and returns the code of what went wrong. */
function limited(call: string): string {
  const program = `import { appendWhole, writeWhole } from ${JSON.stringify(built)};
    await ${call}.then(() => console.log('written'), ({ code }) => console.log(code));`;
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 2; "$0" --input-type=module -e "$1"', process.execPath, program],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return stdout.trim();
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('a file that cannot be written whole is not there', () => {
  expect(limited("writeWhole('small.jpg', Buffer.alloc(1000))")).toBe('written');
  expect(limited("writeWhole('large.jpg', Buffer.alloc(3000))")).toBe('EFBIG');
  expect([existsSync(join(folder, 'small.jpg')), existsSync(join(folder, 'large.jpg'))]).toEqual([true, false]);
});

test('a line that cannot be added whole leaves the lines before it', () => {
  expect(limited("appendWhole('new.jsonl', 'x'.repeat(3000))")).toBe('EFBIG');
  expect(read('new.jsonl')).toBe('');
  writeFileSync(join(folder, 'old.jsonl'), 'first\n');
  expect(limited("appendWhole('old.jsonl', 'second')")).toBe('written');
  expect(limited("appendWhole('old.jsonl', 'x'.repeat(3000))")).toBe('EFBIG');
  expect(read('old.jsonl')).toBe('first\nsecond\n');
});
