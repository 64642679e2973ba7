import { describe, expect, test } from 'vitest';
import { readOutputs } from '../../src/cli/outputs/read-outputs.ts';

const formats = {
  terminal: { extension: 'txt', isPrintable: true },
  json: { extension: 'json', isPrintable: true },
  junit: { extension: 'xml', isPrintable: true },
  page: { extension: 'html', isPrintable: false },
};

const read = (...asked: readonly string[]) => readOutputs(asked, formats, 'terminal', '/work');

describe('what is asked for', () => {
  test.each([
    [[], 'terminal', []],
    [['junit'], 'junit', []],
    [['junit=report.xml'], 'terminal', ['junit report.xml']],
    [['json,junit=report.xml'], 'json', ['junit report.xml']],
    [['junit=a.xml', 'page=b.html', 'terminal'], 'terminal', ['junit a.xml', 'page b.html']],
    [['junit=a.xml, junit=b.xml ,junit'], 'junit', ['junit a.xml', 'junit b.xml']],
    [['junit', 'junit'], 'junit', []],
    [['page'], 'terminal', []],
    [['junit=a=b.xml'], 'terminal', ['junit a=b.xml']],
  ])('%j prints %s and writes %j', (asked, printed, files) => {
    const { outputs } = read(...asked) as Extract<ReturnType<typeof read>, { outputs: unknown }>;
    expect(outputs.printed).toBe(printed);
    expect(outputs.files.map(({ format, file }) => `${format} ${file}`)).toEqual(files);
  });
});

describe('what cannot be meant', () => {
  test.each([
    ['junti', '--reporter knows terminal, json, junit, page, not “junti”. Did you mean junit?'],
    ['constructor', '--reporter knows terminal, json, junit, page, not “constructor”.'],
    [',', '--reporter knows terminal, json, junit, page, not “”.'],
    ['=report.xml', '--reporter knows terminal, json, junit, page, not “”.'],
    ['junit=', '--reporter junit= names no file.'],
    [
      'terminal,junit',
      'Only one report can be printed, not terminal and junit: give all but one a file, such as junit=report.xml.',
    ],
    ['junit=out/a,json=./out/a', 'junit and json would both be written to ./out/a.'],
  ])('%s', (asked, problem) => {
    expect(read(asked)).toEqual({ problems: [problem] });
  });

  test('all of it at once', () => {
    expect(read('nothing,junit=', 'terminal,json')).toMatchObject({ problems: { length: 3 } });
  });
});
