import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderers } from '../../src/render/index.ts';
import { call, soundJourney } from './spawn.ts';

const journeys = { 'journeys/buy.yml': soundJourney };

describe('help', () => {
  test('names every command and every exit code, on stdout', () => {
    const { code, out, err } = call(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of ['run', 'compare', 'baseline', 'check', 'explain', 'demo', 'doctor', 'schema'])
      expect(out).toContain(`  ${command} `);
    for (const exit of [0, 1, 2, 3, 4, 5, 130]) expect(out).toContain(` ${exit} `);
  });

  test('of run names every format', () => {
    const { out } = call(['run', '--help']);
    const named = /files: ([\w, ]+); such as/.exec(out.replace(/\s+/g, ' '))?.[1]?.split(', ');
    expect(named).toEqual(Object.keys(renderers));
  });

  test('a call that names no command gets it too, on stderr, and is wrong', () => {
    const { code, out, err } = call([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: parcours');
  });

  test('the version is that of the package', () => {
    expect(call(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

describe('a wrong call ends with 2, in sentences', () => {
  test.each([
    [['rnu'], "Unknown command 'rnu'. Did you mean run?"],
    [['https://shop.example'], 'Did you mean parcours run https://shop.example?'],
    [['run', '--presona', 'phone'], "Unknown option '--presona'. Did you mean --persona?"],
    [['run', '--runs', '0'], '--runs wants a whole number from 1 to 100, not “0”.'],
    [['run', '--runs', '1e3'], '--runs wants a whole number'],
    [['run', '--min-score', '101'], '--min-score wants a number from 0 to 100, not “101”.'],
    [['run', '--persona', 'fone'], '--persona knows phone, desktop, not “fone”. Did you mean phone?'],
    [['run', '--reporter', 'jsno'], 'Did you mean json?'],
    [['run', '--json', '--reporter', 'terminal'], 'Only one report can be printed, not json and terminal'],
    [['run', '--url', 'shop.example'], '--url wants a whole address like https://shop.example, not “shop.example”.'],
    [['run', '--var', 'email'], '--var wants name=value, not “email”.'],
    [['run', 'journeys/bui.yml'], 'There is no file or folder journeys/bui.yml. Did you mean journeys/buy.yml?'],
    [['run', 'shop.example'], 'write the whole address: https://shop.example'],
    [['explain', 'slow-lod'], 'Did you mean slow-load?'],
    [['schema', 'reprot'], 'did you mean report?'],
    [['demo', '--port', 'x'], '--port wants a whole number'],
  ])('%j', (args, sentence) => {
    const { code, out, err } = call(args, journeys);
    expect(err).toContain(sentence);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/\n\s+at |Error:/);
  });

  test('all problems of a call are told at once', () => {
    const { err } = call(['run', 'nope.yml', '--runs', 'x', '--persona', 'fone', '--url', 'foo'], journeys);
    for (const sign of ['nope.yml', '--runs', '--persona', '--url']) expect(err).toContain(sign);
  });

  test('without journeys it says how to name some', () => {
    const { code, err } = call(['run']);
    expect(code).toBe(2);
    expect(err).toContain('Name a journey file or an address (parcours run https://shop.example)');
  });

  test('an unknown step is answered with the steps there are', () => {
    const { code, err } = call(['run', '--until', 'pay'], journeys);
    expect(code).toBe(2);
    expect(err).toContain('journeys/buy.yml has no step “pay”.');
    expect(err).toContain('  see-what-the-shop-sells  (See what the shop sells)');
  });

  test('a secret that the environment does not give is a problem, and no value of it is asked for', () => {
    const file = soundJourney.replace('url:', 'secrets: [SHOP_PASSWORD]\nurl:');
    const { code, err } = call(['run'], { 'journeys/buy.yml': file }, { SHOP_PASSWORD: '' });
    expect(code).toBe(2);
    expect(err).toContain('needs the secret SHOP_PASSWORD: set it in the environment');
  });
});

describe('check', () => {
  test('a sound journey', () => {
    expect(call(['check'], journeys)).toEqual({
      code: 0,
      out: 'journeys/buy.yml: Buy a kettle, 2 steps\n1 journey sound.\n',
      err: '',
    });
  });

  test('every mistake of every journey is told with its place, and no browser is looked for', () => {
    const broken = soundJourney.replace('open:', 'opne:').replace('click: button', 'clik: button');
    const { code, out, err } = call(['check'], { 'journeys/a.yml': broken, 'journeys/b.yml': 'steps: 3\n' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/journeys\/a\.yml:5:\d+ .*opne/);
    expect(err).toMatch(/journeys\/a\.yml:8:\d+ .*clik/);
    expect(err).toContain('journeys/b.yml:1:');
    expect(err).not.toContain('no-browser');
  });
});

describe('schema', () => {
  test.each(['journey', 'report', 'comparison'])('%s is a JSON Schema that another validator accepts', (name) => {
    const { code, out } = call(['schema', name]);
    expect(code).toBe(0);
    const schema = JSON.parse(out) as { $schema?: string };
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(() => new Ajv({ strict: false, validateFormats: false }).compile(schema)).not.toThrow();
  });
});

test('explain tells the catalogue, and one rule with its constants and sources', () => {
  expect(call(['explain']).out).toContain('  slow-load ');
  const { out } = call(['explain', 'slow-load']);
  for (const part of ['What', 'Why', 'Mend', 'Timed', 'Constants', 'Sources', 'grade A']) expect(out).toContain(part);
  expect(call(['explain', 'low-contrast']).out).not.toContain('Timed');
});

describe('run without a browser', () => {
  test('says so, reports every journey as unmeasured, and no gate passes', () => {
    const { code, out, err } = call(
      ['run', '--min-score', '0', '--persona', 'phone', '--persona', 'desktop'],
      journeys,
    );
    expect(code).toBe(4);
    expect(out).toContain('PARCOURS_BROWSER names');
    expect(out).toContain('UNMEASURED   min-score 0 · buy, desktop');
    expect(err).toMatch(/Written: reports\/[\dT-]+-buy\/report\.json, reports\/[\dT-]+-buy\/index\.html/);
  });

  test('--json prints the report alone', () => {
    const { code, out } = call(['run', '--json'], journeys);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, exitCode: 4, journeys: [{ outcome: 'unmeasured' }] });
  });

  test('--quiet leaves stderr empty', () => {
    expect(call(['run', '--quiet'], journeys).err).toBe('');
  });
});
