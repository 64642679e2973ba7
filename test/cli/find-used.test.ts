import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUsed } from '../../src/cli/find-used.ts';
import { readJourneys } from '../../src/cli/read-journeys.ts';

let folder: string;
let find: ReturnType<typeof findUsed>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  const put = (name: string, text = name) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const name of [
    'secret.yml',
    'alone/buy.yml',
    'alone/sub/sign-in.yml',
    'repo/.git/HEAD',
    'repo/shop/package.json',
  ])
    put(name);
  for (const name of ['shop/journeys/buy.yml', 'shop/journeys/notes.txt', 'shared/sign-in.yml', 'shared/recorded.json'])
    put(`repo/${name}`);
  put('bare/package.json');
  put('bare/journeys/buy.yml');
  put('bare/shared/sign-in.yml');
  put('repo/shared/large.yml', 'x'.repeat(1_000_001));
  symlinkSync('../../secret.yml', join(folder, 'repo/shared/link-out.yml'));
  symlinkSync('sign-in.yml', join(folder, 'repo/shared/link-in.yml'));
  symlinkSync('gone.yml', join(folder, 'repo/shared/broken.yml'));
  find = findUsed(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const buy = 'repo/shop/journeys/buy.yml';

describe('a file that a journey uses', () => {
  test.each([
    ['../../shared/sign-in.yml', buy, 'repo/shared/sign-in.yml'],
    ['../../shared/recorded.json', buy, 'repo/shared/recorded.json'],
    ['../../shared/link-in.yml', buy, 'repo/shared/link-in.yml'],
    ['./buy.yml', buy, 'repo/shop/journeys/buy.yml'],
    ['../shared/sign-in.yml', 'bare/journeys/buy.yml', 'bare/shared/sign-in.yml'],
    ['sub/sign-in.yml', 'alone/buy.yml', 'alone/sub/sign-in.yml'],
  ])('%s, as seen from %s', (path, from, file) => {
    expect(find(path, from)).toMatchObject({ file });
  });

  test('is named by a whole path when the journey is', () => {
    expect(find('../../shared/sign-in.yml', join(folder, buy))).toMatchObject({
      file: join(folder, 'repo/shared/sign-in.yml'),
    });
  });

  const outside = (path: string) => `\`${path}\` lies outside of the project, and is not read`;
  test.each([
    ['../../../secret.yml', buy, outside('../../../secret.yml'), 'repo'],
    ['../../../../../../../etc/hosts.yml', buy, outside('../../../../../../../etc/hosts.yml'), 'repo'],
    ['../../shared/link-out.yml', buy, outside('../../shared/link-out.yml'), 'repo'],
    ['../secret.yml', 'alone/buy.yml', outside('../secret.yml'), 'alone'],
    ['../../secret.yml', 'bare/journeys/buy.yml', outside('../../secret.yml'), 'bare'],
    ['..', 'alone/buy.yml', outside('..'), 'alone'],
  ])('%s is never read from %s', (path, from, problem, project) => {
    const hint = `put it somewhere below \`${join(folder, project)}\`, which is as far as files may be used`;
    expect(find(path, from)).toEqual({ problem, hint });
  });

  test.each([
    [
      '/etc/hosts',
      '`/etc/hosts` is a path of this machine; expected one as seen from this file, such as `../shared/sign-in.yml`',
    ],
    [
      '~/sign-in.yml',
      '`~/sign-in.yml` is a path of this machine; expected one as seen from this file, such as `../shared/sign-in.yml`',
    ],
    [
      'C:\\sign-in.yml',
      '`C:\\sign-in.yml` is a path of this machine; expected one as seen from this file, such as `../shared/sign-in.yml`',
    ],
    ['https://shop.example/a.yml', '`https://shop.example/a.yml` is an address; journeys are used from files'],
    ['notes.txt', '`notes.txt` is no journey; expected a file that ends in `.yml`, `.yaml` or `.json`'],
    [
      '../../shared/sgin-in.yml',
      'there is no file `../../shared/sgin-in.yml`, as seen from this one',
      'did you mean `../../shared/sign-in.yml`?',
    ],
    ['../../shared/broken.yml', 'there is no file `../../shared/broken.yml`, as seen from this one'],
    ['nowhere/a.yml', 'there is no file `nowhere/a.yml`, as seen from this one'],
    ['../../shared', '`../../shared` is a folder; expected the file of a journey'],
    ['../journeys', '`../journeys` is a folder; expected the file of a journey', 'did you mean `../journeys/buy.yml`?'],
    ['../../shared/large.yml', '`../../shared/large.yml` has 1.0 MB, and a journey has at most 1 MB'],
  ])('%s is answered', (path, problem, hint?: string) => {
    expect(find(path, buy)).toEqual({ problem, hint });
  });
});

test('what is wrong in a file that two journeys use, and that is named itself, is told once', () => {
  const text = (body: string) => `journey: A\nsteps:\n${body}`;
  writeFileSync(join(folder, 'alone/one.yml'), text('  - use: broken.yml\n'));
  writeFileSync(join(folder, 'alone/two.yml'), text('  - use: broken.yml\n'));
  writeFileSync(join(folder, 'alone/broken.yml'), text('  - step: B\n    opne: /\n    expect: C\n'));
  const sources = ['one', 'two', 'broken'].map((name) => ({ file: `alone/${name}.yml` }));
  const { problems, journeys } = readJourneys(sources, {}, folder);
  expect(journeys).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^alone\/broken\.yml:4:5 {2}error .*\n {2}hint: .*\n {2}used at alone\/one\.yml:3:10\n/);
});
