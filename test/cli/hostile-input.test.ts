import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePages } from '../replay/travel.ts';
import { start } from './running.ts';
import { call, soundJourney } from './spawn.ts';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  put('buy.yml', soundJourney);
  put(
    'binary.yml',
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
  );
  put('nul.yml', 'journey: \0\0\0\nsteps:\n');
  put('large.yml', `${soundJourney}#${'x'.repeat(10_000_000)}`);
  put('deep.yml', `journey: ${'['.repeat(100_000)}`);
  put(
    'bomb.yml',
    `journey: x\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefgh', (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`)}]\n`).join('')}steps: *h\n`,
  );
  put('empty.yml', '');
  put('file', '');
  put('noise', 'this is no program');
  put('ends-at-once', '#!/bin/sh\nexit 7\n');
  mkdirSync(join(folder, 'folder.yml'));
  mkdirSync(join(folder, 'linked'));
  symlinkSync('loop.yml', join(folder, 'loop.yml'));
  symlinkSync('../buy.yml', join(folder, 'linked/buy.yml'));
  symlinkSync('gone.yml', join(folder, 'linked/broken.yml'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parcours(...args: readonly string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', timeout: 15_000 });
}

/** No trace of a stack, nothing of Node, nothing of ours that failed. */
function expectSentences(text: string) {
  expect(text).not.toMatch(/\n\s+at |node:internal|\bErrno\b|TypeError|Parcours itself failed|undefined/);
}

describe('journeys that are none: 2, in sentences, within seconds', () => {
  test.each(
    [
      ['nowhere', 'There is no file or folder nowhere.'],
      ['folder.yml', 'There is no journey (*.yml) in the folder folder.yml.'],
      ['binary.yml', 'this file is not a journey'],
      ['nul.yml', 'nul.yml:'],
      ['large.yml', 'large.yml has 10.0 MB, and a journey has at most 1 MB.'],
      ['deep.yml', 'nested too deeply'],
      ['bomb.yml', 'bomb.yml:'],
      ['empty.yml', 'this file is empty'],
      ['loop.yml', 'loop.yml is a link that leads back to itself.'],
      ['loop.yml/one.yml', 'is a link that leads back to itself.'],
      ['file/one.yml', 'There is no file or folder file/one.yml.'],
      ['/dev/null', '/dev/null is neither a file nor a folder.'],
      ['x'.repeat(5000), 'is too long to be the name of a file.'],
      ['https://[::1', 'is no address that can be opened.'],
      ['file:///etc/passwd', 'There is no file or folder file:///etc/passwd.'],
    ].map(([name = '', sentence = '']) => ({ named: name.slice(0, 40), name, sentence })),
  )('$named', ({ name, sentence }) => {
    for (const command of ['check', 'run']) {
      const { status, stdout, stderr } = parcours(command, name);
      expect([command, status, stdout]).toEqual([command, 2, '']);
      expect(stderr).toContain(sentence);
      expectSentences(stderr);
    }
  });

  test('without a folder of journeys it says how to name one', () => {
    const { status, stderr } = parcours('run');
    expect(status).toBe(2);
    expect(stderr).toContain('Name a journey file or an address');
  });

  test('a link to a journey is a journey; one that leads nowhere is passed over', () => {
    const { status, stdout } = parcours('check', 'linked');
    expect(stdout).toBe('linked/buy.yml: Buy a kettle, 2 steps\n1 journey sound.\n');
    expect(status).toBe(0);
  });
});

describe('flags that cannot be meant: 2, in sentences', () => {
  test.each([
    [['--runs', '-1'], '--runs wants a whole number from 1 to 100, not “-1”.'],
    [['--runs', 'abc'], '--runs wants a whole number from 1 to 100, not “abc”.'],
    [['--runs', '0'], '--runs wants a whole number from 1 to 100, not “0”.'],
    [['--runs', '99999999999999999999'], '--runs wants a whole number'],
    [['--runs'], "Option '--runs <n>' argument missing."],
    [['--var', 'x'], '--var wants name=value, not “x”.'],
    [['--var', '=x'], '--var wants name=value, not “=x”.'],
    [['--persona', 'nobody'], '--persona knows phone, desktop, not “nobody”.'],
    [['--url', 'nonsense'], '--url wants a whole address like https://shop.example, not “nonsense”.'],
    [['--url', 'javascript:alert(1)'], '--url wants a whole address'],
    [['--until', 'nobody-knows'], 'buy.yml has no step “nobody-knows”. Its steps:'],
    [['--min-score', 'NaN'], '--min-score wants a number from 0 to 100, not “NaN”.'],
    [['--out', 'file'], 'The report cannot be written to file: there is a file of that name.'],
    [['--out', 'file/report'], 'The report cannot be written to file/report: '],
    [['--out', 'loop.yml/report'], 'The report cannot be written to loop.yml/report: '],
    [['--out', '/proc/report'], 'The report cannot be written to /proc/report: '],
    [['--out', 'x'.repeat(300)], 'the name is too long.'],
  ])('%j', (flags, sentence) => {
    const { status, stdout, stderr } = parcours('run', 'buy.yml', ...flags);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expectSentences(stderr);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that must not be written to', () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    const { status, stderr } = parcours('run', 'buy.yml', '--out', 'closed/report');
    expect([status, stderr]).toEqual([2, 'The report cannot be written to closed/report: you may not write there.\n']);
  });
});

describe('browsers that are none: 4, with a report', () => {
  test.each([
    ['noise', 0o755, 'could not be started: it ended at once, or is no browser.'],
    ['ends-at-once', 0o755, 'could not be started: it ended at once, or is no browser.'],
    ['noise', 0o644, 'is no program that can be started.'],
    ['folder.yml', 0o755, 'is no program that can be started.'],
    ['missing', undefined, 'is no program that can be started.'],
  ])('%s (%o)', async (name, mode, sentence) => {
    const text = name === 'ends-at-once' ? '#!/bin/sh\nexit 7\n' : 'this is no program';
    using running = start(['run', 'buy.yml', '--out', 'report', '--browser', `./${name}`], {
      files: {
        'buy.yml': soundJourney,
        'folder.yml/x': '',
        ...(name === 'missing' || name === 'folder.yml' ? {} : { [name]: text }),
      },
      ...(mode === 0o755 && name !== 'folder.yml' && { executable: name }),
    });
    const { code, out, err } = await running.ended;
    expect(code).toBe(4);
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
    expectSentences(out + err);
    expect(running.report().journeys[0]).toMatchObject({ outcome: 'unmeasured', failure: { kind: 'tool' } });
    expect(running.leftBehind()).toEqual([]);
  });
});

describe('where results go', () => {
  test.each(['explain', '--help', 'schema', 'check buy.yml', 'run --json buy.yml'])('%s | head -1', (args) => {
    const script = `"$0" "$1" ${args} | head -1 > /dev/null`;
    const noBrowser = { ...process.env, PARCOURS_BROWSER: join(folder, 'none') };
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], {
      cwd: folder,
      env: noBrowser,
      encoding: 'utf8',
    });
    expectSentences(stderr);
    expect(stderr).not.toContain('EPIPE');
  });

  test.skipIf(process.platform !== 'linux')('a full disk under stdout is told on stderr, with 4', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" explain > /dev/full', process.execPath, bin], {
      encoding: 'utf8',
    });
    expect(status).toBe(4);
    expect(stderr).toMatch(/^The results could not be printed: .*no space left.*\.\n$/);
  });

  test('NO_COLOR and FORCE_COLOR are honoured', () => {
    const files = { 'buy.yml': soundJourney };
    const paint = '\u001B[';
    expect(call(['run', 'buy.yml'], files, { NO_COLOR: undefined, FORCE_COLOR: undefined }).out).not.toContain(paint);
    expect(call(['run', 'buy.yml'], files, { NO_COLOR: undefined, FORCE_COLOR: '1' }).out).toContain(paint);
    expect(call(['run', 'buy.yml'], files, { NO_COLOR: '1', FORCE_COLOR: undefined }).out).not.toContain(paint);
  });

  test.skipIf(process.platform !== 'linux')(
    'a full disk under the report: 4, and the results are printed all the same',
    async () => {
      await using pages = await servePages({ '/': '<h1>Kettles</h1>' });
      using running = start(['run', 'buy.yml', '--out', 'report', '--persona', 'desktop'], {
        files: { 'buy.yml': visit(pages.url), 'report/.keep': '' },
      });
      // That it could be written was tried before; the disk fills up meanwhile.
      await running.told('is travelled');
      symlinkSync('/dev/full', join(running.folder, 'report/report.json.unfinished'));
      const { code, out, err } = await running.ended;
      expect(code).toBe(4);
      expect(out).toContain('Visit, desktop');
      expect(err).toContain('The report could not be written to report/report.json: the disk is full.');
      expectSentences(out + err);
      expect(readdirSync(join(running.folder, 'report'))).not.toContain('report.json.unfinished');
    },
  );

  test('evidence that cannot be written: 4, in a sentence', async () => {
    await using pages = await servePages({ '/': '<h1>Kettles</h1>' });
    using running = start(['run', 'buy.yml', '--out', 'report', '--persona', 'desktop'], {
      files: { 'buy.yml': visit(pages.url), 'report/media/buy-desktop-open.webp/in-the-way': '' },
    });
    const { code, out, err } = await running.ended;
    expect(code).toBe(4);
    expect(out.replace(/\s+/g, ' ')).toContain('Not measured: What was seen could not be written down:');
    expectSentences(out + err);
  });

  test('--out on an existing report replaces it', async () => {
    await using pages = await servePages({ '/': '<h1>Kettles</h1>' });
    const stale = 'report/evidence/buy-desktop-1.jsonl';
    using running = start(['run', 'buy.yml', '--out', 'report', '--persona', 'desktop', '--quiet'], {
      files: { 'buy.yml': visit(pages.url), 'report/report.json': '{"stale":true}', [stale]: 'stale\n' },
    });
    const { code, err } = await running.ended;
    expect([code, err]).toEqual([0, '']);
    expect(running.report()).toMatchObject({ schemaVersion: 1, exitCode: 0 });
    expect(readdirSync(join(running.folder, 'report/evidence'))).toEqual([
      'buy-desktop-1.jsonl',
      'buy-desktop-audit.jsonl',
    ]);
    expect(running.leftBehind()).toEqual([]);
  });
});

describe('what the site does has its exit code', () => {
  test.each([
    ['blocked', 3, '<h1>Kettles</h1><button>Purchase</button>', 'There was no button "Buy" within 1 s.'],
    [
      'ambiguous',
      2,
      '<h1>Kettles</h1><button>Buy</button><button>Buy</button>',
      'Button "Buy" means 2 things here; point at one.',
    ],
    ['never answered', 4, undefined, 'gave no answer within 1 s'],
  ])('%s: %i', async (_, exit, page, sentence) => {
    await using pages = await servePages({ '/': page ?? (() => {}) });
    using running = start(['run', 'buy.yml', '--out', 'report', '--persona', 'desktop'], {
      files: { 'buy.yml': `${visit(pages.url)}  - step: Buy\n    click: button "Buy"\n    expect: heading "Bought"\n` },
    });
    const { code, out, err } = await running.ended;
    expect(code).toBe(exit);
    expect(running.report()).toMatchObject({ exitCode: exit });
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
    if (exit !== 4) expect(out).toContain('media/buy-desktop-buy-failed.webp');
    if (exit === 3) expect(out).toContain('button "Purchase"');
    expectSentences(out + err);
    expect(running.leftBehind()).toEqual([]);
  });
});

const visit = (url: string) => `journey: Visit
url: ${url}
timeout: 1s
steps:
  - step: Open
    open: /
    expect: heading "Kettles"
`;
