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
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { rejudge } from '../../src/pipeline.ts';
import { comparisonJsonSchema } from '../../src/report/schema-comparison.ts';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));
const sampleText = readFileSync(new URL('../../reports/sample/report.json', import.meta.url), 'utf8');
const sample = JSON.parse(sampleText) as Report;
let folder: string;

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The sample with something changed in what was measured: findings are judged again from it. */
function changed(change: (journey: Mutable<JourneyReport>) => void): Report {
  const report = JSON.parse(sampleText) as Mutable<Report>;
  for (const journey of report.journeys) change(journey);
  return report as Report;
}

function actionsIn({ steps }: Mutable<JourneyReport>, id: string) {
  return steps.find((step) => step.id === id)?.actions ?? [];
}

/** The first press of "Add to basket" works. */
const mended = changed((journey) => {
  for (const action of actionsIn(journey, 'put-it-in-the-basket')) action.deadPress = [0, 1];
});

const [was, is] = [JSON.parse(sampleText) as Report, mended].map((report) =>
  Math.round(rejudge(report).journeys[0]?.score?.fluidity ?? Number.NaN),
);

/** The basket comes three seconds later. */
const slower = changed((journey) => {
  for (const { wait } of actionsIn(journey, 'open-the-basket')) {
    if (wait === undefined) continue;
    wait.ms = { value: 5400, samples: [5400], low: null, high: null };
    wait.beyond = { coveredMs: 0, lateMs: 0, siteMs: 4400 };
  }
});

/** The same journey under another name. */
const another = changed(({ journey }) => {
  journey.id = 'buy-a-teapot';
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-compare-'));
  const put = (name: string, content: string | object) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  put('sample.json', sampleText);
  put('bom.json', `\uFEFF${sampleText}`);
  put('mended.json', mended);
  put('slower.json', slower);
  put('another.json', another);
  put('newer-schema.json', { ...sample, schemaVersion: 2 });
  put('newer-rules.json', { ...sample, ruleset: '999' });
  put('odd-rules.json', { ...sample, ruleset: 'nightly' });
  put('damaged.json', { ...sample, journeys: [{ ...sample.journeys[0], findings: 'none' }] });
  put('cut.json', sampleText.slice(0, 50_000));
  put('empty.json', '');
  put('blank.json', ' \n');
  put('page.html', '<!doctype html><title>Fluidity</title>');
  put('other.json', '{"lighthouseVersion":"13.5.0"}');
  put('list.json', '[1,2,3]');
  put('null.json', 'null');
  put('text.json', 'fluidity: 73');
  put('deep.json', '['.repeat(200_000));
  put('large.json', `"${'x'.repeat(50_000_000)}"`);
  put('huge.json', 'x'.repeat(101_000_000));
  writeFileSync(
    join(folder, 'binary.json'),
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
  );
  for (const [name, report] of Object.entries({ before: sample, after: mended })) {
    mkdirSync(join(folder, name));
    put(`${name}/report.json`, report);
  }
  mkdirSync(join(folder, 'no-run'));
  symlinkSync('loop.json', join(folder, 'loop.json'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parcours(...args: readonly string[]) {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    COLUMNS: '80',
    PARCOURS_BROWSER: join(folder, 'none'),
  };
  const ended = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env, timeout: 20_000 });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

const told = (text: string) => text.replace(/\s+/g, ' ');

describe('compare', () => {
  test.each([
    ['before', 'before', `The same: fluidity ${was}. Nothing is new, nothing mended.`],
    ['before', 'after', `Easier: fluidity ${was} → ${is}. One mended: dead-click, button "Add to basket".`],
    ['after', 'before', `Harder: fluidity ${is} → ${was}. One new: dead-click, button "Add to basket".`],
    ['before/report.json', 'slower.json', 'All of it may be chance: times differ from run to run.'],
    ['bom.json', 'sample.json', `The same: fluidity ${was}.`],
  ])('%s with %s', (base, head, sentence) => {
    const { code, out, err } = parcours('compare', base, head);
    expect([code, err]).toEqual([0, '']);
    expect(told(out)).toContain(sentence);
  });

  test.each([
    [
      ['after', 'before', '--fail-on', 'worse'],
      1,
      `FAILED baseline not worse · buy-a-kettle, phone: Fluidity ${is} → ${was}.`,
    ],
    [['after', 'before', '--fail-on', 'new'], 1, 'FAILED baseline nothing new or worse'],
    [['before', 'after', '--fail-on', 'worse'], 0, 'passed baseline not worse'],
    [['before', 'slower.json', '--fail-on', 'worse'], 0, 'warning baseline not worse'],
  ] as const)('%j ends with %i', (args, code, sentence) => {
    const ended = parcours('compare', ...args);
    expect(ended.code).toBe(code);
    expect(told(ended.out)).toContain(sentence);
  });

  test('--json prints the comparison alone, as the published schema has it', () => {
    const { code, out } = parcours('compare', 'before', 'after', '--json', '--fail-on', 'worse');
    expect(code).toBe(0);
    const comparison = JSON.parse(out) as Comparison;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(comparisonJsonSchema() as object);
    validate(comparison);
    expect(validate.errors).toBeNull();
    expect(comparison).toMatchObject({
      verdict: 'better',
      leastChange: null,
      runsNeeded: null,
      gates: [{ id: 'baseline', verdict: 'pass' }],
      findings: { mended: [{ rule: 'dead-click' }] },
    });
  });

  test('--reporter markdown is Markdown, --out leaves the comparison in a folder', () => {
    const { code, out, err } = parcours('compare', 'before', 'after', '--reporter', 'markdown', '--out', 'kept/here');
    expect(code).toBe(0);
    expect(out).toContain('| Fluidity | Mended or better | Where |');
    expect(err).toBe('\nWritten: kept/here/comparison.json\n');
    expect(JSON.parse(readFileSync(join(folder, 'kept/here/comparison.json'), 'utf8'))).toMatchObject({
      verdict: 'better',
    });
    expect(readdirSync(join(folder, 'kept/here'))).toEqual(['comparison.json']);
  });
});

describe('what cannot be compared: 2, in sentences, and nothing is written', () => {
  test.each([
    ['nowhere.json', 'There is no file or folder nowhere.json.'],
    ['sampel.json', 'There is no file or folder sampel.json. Did you mean sample.json?'],
    ['no-run', 'There is no report.json in the folder no-run.'],
    ['empty.json', 'empty.json: This file is empty.'],
    ['blank.json', 'blank.json: This file is empty.'],
    ['page.html', 'page.html: This is HTML or XML; what is read is the report.json beside it.'],
    ['other.json', 'other.json: This is JSON, but no report of Parcours.'],
    ['list.json', 'list.json: This is JSON, but no report of Parcours.'],
    ['null.json', 'null.json: This is JSON, but no report of Parcours.'],
    ['text.json', 'text.json: This is not JSON, so it is no report of Parcours.'],
    ['binary.json', 'binary.json: This is not JSON'],
    ['deep.json', 'deep.json: This '],
    ['cut.json', 'cut.json: This JSON breaks off before its end: it was cut, or is still being written.'],
    ['damaged.json', 'damaged.json: This report is damaged at journeys.0.findings'],
    ['newer-schema.json', 'newer-schema.json: This report has schema version 2, which a newer Parcours wrote'],
    ['newer-rules.json', 'was judged under rules 999, which this Parcours does not know: it has rules'],
    ['odd-rules.json', 'was judged under rules nightly, which this Parcours does not know'],
    ['large.json', 'large.json: This is JSON, but no report of Parcours.'],
    ['huge.json', 'huge.json has 101 MB, and a report has at most 100 MB.'],
    ['loop.json', 'loop.json is a link that leads back to itself.'],
    ['/dev/null', '/dev/null is neither a file nor a folder.'],
    ['x'.repeat(5000), 'is too long to be the name of a file.'],
    ['another.json', 'they have no journey and persona in common.'],
  ])('%s', (name, sentence) => {
    for (const sides of [
      [name, 'sample.json'],
      ['sample.json', name],
    ]) {
      const { code, out, err } = parcours('compare', ...sides, '--out', 'refused');
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(sentence);
      expect(err).not.toMatch(/\n\s+at |node:internal|TypeError|Parcours itself failed|undefined/);
    }
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  test('both sides and every flag are told at once', () => {
    const { code, err } = parcours(
      'compare',
      'empty.json',
      'gone/report.json',
      '--fail-on',
      'worst',
      '--reporter',
      'html',
    );
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      '--fail-on knows worse, new, not “worst”. Did you mean worse?',
      '--reporter knows terminal, markdown, json, not “html”.',
      'empty.json: This file is empty.',
      'There is no file or folder gone/report.json.',
    ]);
  });

  test.each([
    [['compare', 'sample.json'], "Missing required argument 'head'."],
    [
      ['compare', 'sample.json', 'sample.json', '--json', '--reporter', 'markdown'],
      'Only one report can be printed, not json and markdown',
    ],
    [
      ['compare', 'sample.json', 'sample.json', '--out', 'sample.json'],
      'The comparison cannot be written to sample.json: there is a file of that name.',
    ],
  ] as const)('%j', (args, sentence) => {
    const { code, out, err } = parcours(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('baseline', () => {
  test('is small, is a side of a comparison, and stays as it is when it is written again', () => {
    const first = parcours('baseline', 'before', '--out', 'ci/rough.json');
    expect(first).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^ci\/rough\.json: 1 journey, \d+ findings\. Commit it, and run with --baseline ci\/rough\.json --fail-on worse\.\n$/,
      ),
      err: '',
    });
    const text = readFileSync(join(folder, 'ci/rough.json'), 'utf8');
    expect(text.length).toBeLessThan(50_000);
    expect(parcours('baseline', 'before', '--out', 'ci/rough.json').out).toContain('ci/rough.json is as it was');
    expect(parcours('compare', 'ci/rough.json', 'before').out).toContain('Nothing is new, nothing mended');
    expect(told(parcours('compare', 'ci/rough.json', 'after').out)).toContain(
      `Easier: fluidity ${was} → ${is}. One mended: dead-click, button "Add to basket". `,
    );
    expect(parcours('baseline', 'after', '--out', 'ci/rough.json').code).toBe(0);
    const lines = new Set(text.split('\n'));
    const again = readFileSync(join(folder, 'ci/rough.json'), 'utf8').split('\n');
    expect(again.filter((line) => !lines.has(line))).toEqual([]);
    expect([...lines].filter((line) => !again.includes(line))).toEqual([
      expect.stringContaining('"id": "dead-click"'),
      expect.stringContaining('"rule": "dead-click"'),
    ]);
  });

  test('without --out it goes where it is looked for', () => {
    expect(parcours('baseline', 'sample.json').out).toContain('parcours.baseline.json: 1 journey');
    expect(existsSync(join(folder, 'parcours.baseline.json'))).toBe(true);
  });

  test('one under other rules is not compared, and says what to do', () => {
    parcours('baseline', 'sample.json', '--out', 'old.json');
    writeFileSync(
      join(folder, 'old.json'),
      readFileSync(join(folder, 'old.json'), 'utf8').replace('"ruleset": "', '"ruleset": "0'),
    );
    const { code, err } = parcours('compare', 'old.json', 'sample.json');
    expect(code).toBe(2);
    expect(err).toContain('write it anew with `parcours baseline` from a report of the same release.');
  });

  const unfit = {
    'unmeasured.json': {
      ...sample,
      journeys: [
        {
          ...sample.journeys[0],
          outcome: 'unmeasured',
          runs: { total: 1, completed: 0, blocked: 0 },
          reason: 'Chrome ended.',
          score: null,
        },
      ],
    },
    'part.json': changed(({ steps }) => {
      for (const step of steps.slice(4)) step.outcome = 'unreached';
    }),
    'none.json': { ...sample, journeys: [] },
  };
  test.each([
    [
      'unmeasured.json',
      'ours.json',
      'the journey buy-a-kettle (phone) was not measured, so nothing can be held against it: Chrome ended.',
    ],
    ['part.json', 'ours.json', 'only a part of the journey buy-a-kettle (phone) was travelled: run it to its end.'],
    ['none.json', 'ours.json', 'none.json has no journey'],
    ['empty.json', 'ours.json', 'empty.json: This file is empty.'],
    ['sample.json', 'mended.json', 'mended.json is no baseline of this Parcours, and is not written over'],
    ['sample.json', 'no-run', 'no-run is a folder: name a file with --out.'],
    ['sample.json', 'sample.json/ours.json', 'The baseline cannot be written to sample.json/ours.json: '],
    ['sample.json', 'loop.json', 'loop.json is a link that leads back to itself.'],
  ])('of %s to %s it is refused', (report, out, sentence) => {
    for (const [name, content] of Object.entries(unfit)) writeFileSync(join(folder, name), JSON.stringify(content));
    const before = readFileSync(join(folder, 'mended.json'), 'utf8');
    const { code, err } = parcours('baseline', report, '--out', out);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(join(folder, 'ours.json'))).toBe(false);
    expect(readFileSync(join(folder, 'mended.json'), 'utf8')).toBe(before);
  });

  test('of a baseline there is none', () => {
    parcours('baseline', 'sample.json', '--out', 'made.json');
    const { code, err } = parcours('baseline', 'made.json', '--out', 'again.json');
    expect([code, err]).toEqual([2, 'made.json is a baseline already; name the report of a run.\n']);
  });
});

describe('run --baseline', () => {
  const journey = readFileSync(new URL('../../journeys/buy-a-kettle.yml', import.meta.url), 'utf8');

  test('what could not be measured is held against nothing, and passes no gate; the comparison lies beside the report', () => {
    writeFileSync(join(folder, 'buy-a-kettle.yml'), journey);
    const { code, out } = parcours(
      'run',
      'buy-a-kettle.yml',
      '--baseline',
      'sample.json',
      '--fail-on',
      'worse',
      '--out',
      'lost',
    );
    expect(code).toBe(4);
    expect(told(out)).toContain('UNMEASURED baseline not worse · buy-a-kettle, phone: It could not be measured now:');
    expect(told(out)).toContain('Held against sample.json Cannot tell: it could not be measured now:');
    expect(JSON.parse(readFileSync(join(folder, 'lost/comparison.json'), 'utf8'))).toMatchObject({
      verdict: 'cannot tell',
      outcomes: [{ base: { outcome: 'completed' }, head: { outcome: 'unmeasured' } }],
    });
    expect(JSON.parse(readFileSync(join(folder, 'lost/report.json'), 'utf8'))).toMatchObject({
      baseline: { file: 'sample.json', verdict: 'cannot tell' },
      gates: [{ id: 'baseline', verdict: 'unmeasured' }],
    });
    parcours('run', 'buy-a-kettle.yml', '--out', 'lost');
    expect(readdirSync(join(folder, 'lost'))).not.toContain('comparison.json');
  });

  test.each([
    [['--baseline', 'nowhere.json'], 'There is no file or folder nowhere.json.'],
    [
      ['--baseline', 'another.json'],
      'another.json has buy-a-teapot (phone), and this call has buy-a-kettle (phone): they have no journey',
    ],
    [['--baseline', 'sample.json', '--persona', 'desktop'], 'they have no journey and persona in common.'],
    [['--fail-on', 'worse'], '--fail-on wants something to hold the run against: give --baseline too.'],
    [
      ['--baseline', 'sample.json', '--fail-on', 'worst'],
      '--fail-on knows worse, new, not “worst”. Did you mean worse?',
    ],
  ])('%j is refused before a browser starts', (flags, sentence) => {
    writeFileSync(join(folder, 'buy-a-kettle.yml'), journey);
    const { code, out, err } = parcours('run', 'buy-a-kettle.yml', ...flags, '--out', 'refused');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });
});
