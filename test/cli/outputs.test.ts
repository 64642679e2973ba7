import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soundJourney } from './spawn.ts';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  writeFileSync(join(folder, 'buy.yml'), soundJourney);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run that finds no browser: its report says so, in every format. `before` is a shell's word. */
function run(args: readonly string[], before = '') {
  const env = { ...process.env, PARCOURS_BROWSER: join(folder, 'no-browser'), NO_COLOR: '1', FORCE_COLOR: undefined };
  const script = `${before} "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin, 'run', 'buy.yml', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const unfinished = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('unfinished'));

describe('every format', () => {
  test.each([
    ['terminal', /^Buy a kettle, phone\n/],
    ['json', /^\{\n {2}"schemaVersion": 1,/],
    ['markdown', /^## Parcours\n/],
    ['junit', /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites/],
  ])('%s is printed, or written', (format, start) => {
    const printed = run(['--out', 'one', '--reporter', format]);
    expect(printed.out).toMatch(start);
    expect(printed.err).toContain('Written: one/report.json, one/index.html\n');
    const written = run(['--out', 'two', '--reporter', `${format}=file.txt`]);
    expect(text('file.txt')).toMatch(start);
    expect(written.out).toMatch(/^Buy a kettle, phone\n/);
    expect(written.err).toContain('Written: two/report.json, two/index.html, file.txt\n');
    expect([printed.code, written.code]).toEqual([4, 4]);
  });
});

test('several at once, each where it is to go; the report is always in its folder', () => {
  const { out, err } = run(['--out', 'r', '--reporter', 'json,junit=r/junit.xml', '--reporter', 'markdown=summary.md']);
  expect(JSON.parse(out)).toEqual(JSON.parse(text('r/report.json')));
  expect(XMLValidator.validate(text('r/junit.xml'))).toBe(true);
  expect(text('summary.md')).toContain('**The journey could not be measured.**');
  expect(err).toContain('Written: r/report.json, r/index.html, r/junit.xml, summary.md\n');
});

test('the report itself may be asked for where it goes anyway', () => {
  expect(run(['--out', 'r', '--reporter', 'json=r/report.json']).err).toContain(
    'Written: r/report.json, r/index.html\n',
  );
});

test('a file that is there is replaced, and a link to it stays a link', () => {
  writeFileSync(at('real.xml'), 'old');
  symlinkSync('real.xml', at('link.xml'));
  run(['--out', 'r', '--reporter', 'junit=link.xml']);
  expect(text('real.xml')).toContain('<testsuites');
  expect(unfinished()).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('a device stays a device', () => {
  const { code, err } = run(['--out', 'r', '--reporter', 'junit=/dev/null']);
  expect([code, err]).toEqual([4, expect.stringContaining('Written: r/report.json, r/index.html, /dev/null\n')]);
  expect(spawnSync('test', ['-c', '/dev/null']).status).toBe(0);
});

describe('what is known to be in the way is said before anything is travelled: 2, and nothing is left', () => {
  beforeEach(() => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    mkdirSync(at('taken/report.json'), { recursive: true });
    symlinkSync('loop', at('loop'));
  });

  test.each([
    [['--reporter', 'junit=folder'], 'The report cannot be written to folder: it is a folder.'],
    [['--reporter', 'junit=nowhere/x.xml'], 'The report cannot be written to nowhere/x.xml: its folder is not there.'],
    [['--reporter', 'junit=file/x.xml'], 'The report cannot be written to file/x.xml: '],
    [['--reporter', 'junit=loop'], 'The report cannot be written to loop: a link on the way leads back to itself.'],
    [['--reporter', `junit=${'x'.repeat(300)}`], 'the name is too long.'],
    [['--reporter', 'junit=/proc/x.xml'], 'The report cannot be written to /proc/x.xml: nothing can be made there.'],
    [['--out', 'r', '--reporter', 'junit=r/report.json'], 'to r/report.json: another format is written there.'],
    [['--out', 'taken'], 'The report cannot be written to taken/report.json: it is a folder.'],
    [['--out', 'file'], 'The report cannot be written to file: there is a file of that name.'],
  ])('%j', (args, sentence) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toContain('is travelled');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('reports')) || existsSync(at('r'))).toBe(false);
    expect(unfinished()).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that must not be written to, and a file', () => {
    mkdirSync(at('closed'), { mode: 0o555 });
    writeFileSync(at('fixed.xml'), '', { mode: 0o444 });
    for (const file of ['closed/x.xml', 'fixed.xml']) {
      expect(run(['--reporter', `junit=${file}`])).toEqual({
        code: 2,
        out: '',
        err: `The report cannot be written to ${file}: you may not write there.\n`,
      });
    }
  });
});

describe('what turns out to be in the way: 4, said, printed all the same, and nothing half-written is left', () => {
  /** A file of at most 4 KB: `ulimit -f` counts 512 bytes each. The report is larger, the Markdown is not. */
  test('a file that may not be so large', () => {
    writeFileSync(at('r.json'), 'old');
    const { code, out, err } = run(['--out', 'r', '--reporter', 'markdown=r.md,json=r.json'], 'ulimit -f 8;');
    expect(code).toBe(4);
    expect(out).toContain('Buy a kettle, phone');
    expect(err).toContain('The report could not be written to r/report.json: no file may be so large.\n');
    expect(err).toContain('The report could not be written to r.json: no file may be so large.\n');
    expect(err).toContain('Written: r.md\n');
    expect(text('r.json')).toBe('old');
    expect(text('r.md')).toContain('could not be measured');
    expect(existsSync(at('r/report.json'))).toBe(false);
    expect(unfinished()).toEqual([]);
    expect(err + out).not.toMatch(/\n\s+at |node:|Errno/);
  });

  test.skipIf(process.platform !== 'linux')('a full disk', () => {
    const { code, err } = run(['--out', 'r', '--reporter', 'junit=/dev/full']);
    expect(code).toBe(4);
    expect(err).toContain('The report could not be written to /dev/full: the disk is full.\n');
  });
});
