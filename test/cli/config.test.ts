import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConfig } from '../../src/cli/config/find-config.ts';
import { readConfig } from '../../src/cli/config/read-config.ts';
import type { Report } from '../../src/model/report.ts';
import { call, soundJourney } from './spawn.ts';

describe('a config', () => {
  test('says in YAML, or in JSON, what the flags say', () => {
    const config = { url: 'https://shop.example', persona: ['phone', 'desktop'], runs: 6, 'min-score': 70 };
    const yaml = 'url: https://shop.example\npersona: [phone, desktop]\nruns: 6\nmin-score: 70\n';
    expect(readConfig('parcours.config.yml', yaml)).toEqual({ config });
    expect(readConfig('parcours.config.json', JSON.stringify(config))).toEqual({ config });
    expect(readConfig('parcours.config.yml', '# nothing yet\n')).toEqual({ config: {} });
  });

  test.each([
    ['min-scor: 70\n', '1:1', 'a config has no `min-scor`', 'did you mean `min-score`?'],
    ['url: x\nqqqqqqq: 1\n', '2:1', 'a config has no `qqqqqqq`', 'it may have journeys, url'],
    ['runs: many\n', '1:7', '`runs`: expected number', ''],
    ['runs: 0\n', '1:7', '`runs`: too small: expected number to be >=1', ''],
    ['persona: [phone, fone]\n', '1:18', '`persona.1`: ', ''],
    ['vars:\n  email: [a]\n', '2:10', '`vars.email`: ', ''],
    ['- url: x\n', '1:1', 'a config is names with values: expected object', ''],
    ['url: "x\n', '2:1', 'missing closing "quote', ''],
    ['url: a\nurl: b\n', '2:1', 'map keys must be unique', ''],
  ])('%j is answered with its place', (text, place, message, hint) => {
    const read = readConfig('parcours.config.yml', text);
    const told = 'problems' in read ? read.problems.join('\n').replace(/\s+/g, ' ') : '';
    expect(told).toContain(`parcours.config.yml:${place}`);
    expect(told).toContain(message);
    expect(told).toContain(hint);
  });

  test('all its mistakes are told at once', () => {
    const read = readConfig('c.yml', 'runs: x\nlighthouse: maybe\nurll: y\n');
    expect('problems' in read && read.problems).toHaveLength(3);
  });

  test('whatever stands in it, it is read or refused', () => {
    const words = fc.constantFrom(
      'url',
      'runs',
      'vars',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
      '6',
      '#',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          const read = readConfig('c.yml', text);
          expect('config' in read || read.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('a call', () => {
  const files = { 'journeys/buy.yml': soundJourney };
  /** Without a browser nothing is measured, but the report says what would have been. */
  const planned = (args: readonly string[], config: string, env = {}) => {
    const { out } = call(['run', '--json', '--quiet', ...args], { ...files, 'parcours.config.yml': config }, env);
    const { journeys, gates } = JSON.parse(out) as Report;
    return {
      personas: journeys.map(({ persona }) => persona),
      url: journeys[0]?.url,
      gates: gates.map(({ wanted }) => wanted),
    };
  };
  const config = 'url: https://config.example\npersona: [desktop]\nmin-score: 70\n';

  test('takes from the config what it does not say itself', () => {
    expect(planned([], config)).toEqual({ personas: ['desktop'], url: 'https://config.example', gates: ['70'] });
  });

  test('goes before the environment, which goes before the config', () => {
    const env = { PARCOURS_URL: 'https://environment.example' };
    expect(planned([], config, env).url).toBe('https://environment.example');
    expect(planned(['--url', 'https://flag.example', '--persona', 'phone'], config, env)).toMatchObject({
      personas: ['phone'],
      url: 'https://flag.example',
    });
  });

  test('opens an address that it names as it is, unless it says itself where else', () => {
    const url = (...args: readonly string[]) => planned(args, config, { PARCOURS_URL: 'https://env.example' }).url;
    expect(url('https://named.example/')).toBe('https://named.example/');
    expect(url('https://named.example/', '--url', 'https://flag.example')).toBe('https://flag.example');
  });

  test('says when the config takes a journey elsewhere than its file says', () => {
    const { err } = call(['run', '--json'], { ...files, 'parcours.config.yml': config });
    expect(err).toContain(
      'journeys/buy.yml is taken to https://config.example, as the config says, and not to its own',
    );
    const own = call(['run', '--json', '--url', 'https://flag.example'], { ...files, 'parcours.config.yml': config });
    expect(own.err).not.toContain('is taken to');
  });

  test('finds the config above the folder, whose paths are seen from there', () => {
    const { code, out } = call(['check'], {
      'parcours.config.yml': 'journeys: tests/journeys\n',
      'tests/journeys/buy.yml': soundJourney,
    });
    expect([code, out]).toEqual([0, 'tests/journeys/buy.yml: Buy a kettle, 2 steps\n1 journey sound.\n']);
  });

  test('and so are the files of its reporters', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parcours-config-'));
    const below = join(folder, 'apps/shop');
    mkdirSync(below, { recursive: true });
    writeFileSync(
      join(folder, 'parcours.config.yml'),
      'out: reports\nreporter: terminal,junit=ci/report.xml,markdown=/a.md\n',
    );
    expect(findConfig(below)).toEqual({
      config: { out: '../../reports', reporter: ['terminal,junit=../../ci/report.xml,markdown=/a.md'] },
    });
    rmSync(folder, { recursive: true, force: true });
  });

  test('is wrong when the config is, in sentences', () => {
    const { code, out, err } = call(['run'], { ...files, 'parcours.config.yml': 'runs: x\n' });
    expect([code, out]).toEqual([2, '']);
    expect(stripVTControlCharacters(err)).toContain('parcours.config.yml:1:7  error  `runs`: expected number');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('gives a variable of its own and leaves the others to the config', () => {
    const journey = soundJourney.replace(/url:.*/, 'vars: { a: x, b: y }\nurl: "http://${a}.${b}.example/"');
    const { out } = call(['run', '--json', '--quiet', '--var', 'b=call'], {
      'journeys/buy.yml': journey,
      'parcours.config.yml': 'vars: { a: config, b: config }\n',
    });
    expect((JSON.parse(out) as Report).journeys[0]?.url).toBe('http://config.call.example/');
  });
});
