import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import type { Finding } from '../../src/model/score.ts';
import { baselineOf } from '../../src/report/baseline-of.ts';
import { printBaseline } from '../../src/report/print-baseline.ts';
import { comparableOf, readComparable } from '../../src/report/read-comparable.ts';
import { found, reportOf, reports, stepOf, travelled } from '../compare/reports.ts';
import { of } from '../render/sample-report.ts';

function reread(baseline: Baseline): Baseline {
  const read = readComparable(printBaseline(baseline));
  if (!('baseline' in read)) throw new Error('problem' in read ? read.problem : 'it is read as a report');
  return read.baseline;
}

const one = (given: Partial<Finding> & { readonly friction: number }) => found({ subject: 'x', ...given });
const journey = (findings: readonly Finding[], given: Partial<JourneyReport> = {}) =>
  reportOf(travelled(findings, given));
const linesOf = (report: Report, earlier?: Baseline) => printBaseline(baselineOf(report, earlier)).split('\n');

test('survives being written and read, whatever was found', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const baseline = baselineOf(report);
      expect(reread(baseline)).toStrictEqual(baseline);
      expect(JSON.parse(printBaseline(baseline))).toStrictEqual(baseline);
    }),
  );
});

test('held against its own report it says that nothing changed', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { findings, outcomes, steps } = compare(comparableOf(baselineOf(report)), report);
      const { unchanged: _, told, ...lists } = findings;
      expect([...Object.values(lists), told.new, told.mended].flat()).toEqual([]);
      for (const { verdict, base } of outcomes)
        expect(verdict).toBe(base?.outcome === 'unmeasured' ? 'cannot tell' : 'same');
      expect(steps.filter(({ change }) => change.length > 0)).toEqual([]);
    }),
  );
});

test('written over itself it stays as it is, byte by byte', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const first = baselineOf(report);
      expect(printBaseline(baselineOf(report, reread(first)))).toBe(printBaseline(first));
    }),
  );
});

test('has a line for each step, finding and rule, sorted, and nothing of a run', () => {
  const text = printBaseline(
    baselineOf(
      journey([
        one({ rule: 'slow', friction: 2.0177 }),
        one({ step: 'look', friction: 3.04592 }),
        one({ friction: 1.5, subject: 'heading "Order 1000017"' }),
      ]),
    ),
  );
  expect(text).toContain(
    '{ "rule": "fixed", "dimension": "fluid", "step": "look", "subject": "x", "friction": 3.05, "runs": [1, 1] },\n',
  );
  const lines = text.split('\n').map((line) => line.trim());
  const findings = lines.filter((line) => line.startsWith('{ "rule"'));
  expect(findings.map((line) => JSON.parse(line.replace(/,$/, '')))).toMatchObject([
    { step: 'look' },
    { step: 'pay', rule: 'fixed', subject: 'heading "Order #"' },
    { step: 'pay', rule: 'slow', friction: 2 },
  ]);
  expect(lines.filter((line) => line.startsWith('{ "id": "look"') || line.startsWith('{ "id": "pay"'))).toHaveLength(2);
  expect(text).not.toMatch(/startedAt|fingerprint|message|evidence|shop\.example/);
});

test.each([
  ['timed', { rule: 'slow', friction: 2.04, weight: 2.04 }, { friction: 2 }],
  ['timed, and shared', { rule: 'slow', friction: 1.04, weight: 3.12 }, { friction: 1, weight: 3.1 }],
  [
    'timed, too small to charge, and near it',
    { rule: 'slow', friction: 0, weight: 0.49 },
    { friction: 0, weight: 0.4 },
  ],
  ['timed, and next to nothing', { rule: 'slow', friction: 0, weight: 0.07 }, undefined],
  ['not timed', { rule: 'fixed', friction: 2.044, weight: 2.044 }, { friction: 2.04 }],
  [
    'not timed, too small to charge, and near it',
    { rule: 'fixed', friction: 0, weight: 0.499 },
    { friction: 0, weight: 0.49 },
  ],
  ['told', { rule: 'fixed', friction: 0, weight: 0 }, { friction: 0 }],
])('a cost is rounded, and what is not charged never looks charged: %s', (_, given, kept) => {
  const [finding] = baselineOf(journey([one(given)])).journeys[0]?.findings ?? [];
  const costs = finding && { friction: finding.friction, ...('weight' in finding && { weight: finding.weight }) };
  expect(costs).toEqual(kept);
});

describe('written over an earlier one', () => {
  const waits = (...ms: readonly number[]) => ({
    value: ms[Math.floor(ms.length / 2)] ?? 0,
    samples: ms,
    low: null,
    high: null,
  });
  const timed = (friction: number, weight = friction) => one({ rule: 'slow', friction, weight });
  const before = journey([timed(2), one({ friction: 3 })], { measures: { waitMs: waits(2700), requests: of(50) } });
  const earlier = baselineOf(before);

  test.each([
    [
      'a timed cost within the floor',
      journey([timed(2.4), one({ friction: 3 })], { measures: { waitMs: waits(2700), requests: of(50) } }),
    ],
    [
      'a wait within 10 %',
      journey([timed(2), one({ friction: 3 })], { measures: { waitMs: waits(2930), requests: of(50) } }),
    ],
    [
      'requests within 10 %',
      journey([timed(2), one({ friction: 3 })], { measures: { waitMs: waits(2700), requests: of(54) } }),
    ],
    [
      'a timed one that came, too small to charge',
      journey([timed(2), { ...timed(0, 0.3), subject: 'y' }, one({ friction: 3 })], {
        measures: { waitMs: waits(2700), requests: of(50) },
      }),
    ],
  ])('%s stays as it was', (_, now) => {
    expect(linesOf(now, earlier)).toEqual(linesOf(before));
    expect(linesOf(now)).not.toEqual(linesOf(before));
  });

  test('a timed one that went, too small to charge, stays as it was', () => {
    const small = baselineOf(journey([{ ...timed(0, 0.3), subject: 'y' }]));
    expect(baselineOf(journey([]), small)).toStrictEqual(small);
    expect(baselineOf(journey([], { steps: [stepOf('look')] }), small).journeys[0]?.findings).toEqual([]);
  });

  test.each([
    [
      'a timed cost beyond the floor',
      journey([timed(2.6), one({ friction: 3 })], { measures: { waitMs: waits(2700), requests: of(50) } }),
    ],
    [
      'any other cost',
      journey([timed(2), one({ friction: 3.02 })], { measures: { waitMs: waits(2700), requests: of(50) } }),
    ],
    [
      'a wait beyond 10 %',
      journey([timed(2), one({ friction: 3 })], { measures: { waitMs: waits(3100), requests: of(50) } }),
    ],
    ['a mended one', journey([timed(2)], { measures: { waitMs: waits(2700), requests: of(50) } })],
    [
      'a count',
      journey([timed(2), one({ friction: 3 })], {
        measures: { waitMs: waits(2700), requests: of(50), pageCount: of(3) },
      }),
    ],
  ])('%s changes it', (_, now) => {
    expect(linesOf(now, earlier)).toEqual(linesOf(now));
    expect(linesOf(now)).not.toEqual(linesOf(before));
  });

  test('one of other rules is not heeded', () => {
    const now = journey([timed(2.4)]);
    expect(baselineOf(now, { ...earlier, ruleset: '0' })).toStrictEqual(baselineOf(now));
  });

  test('small steps in one direction are seen when they add up', () => {
    const drifted = [2.3, 2.44].reduce((kept, cost) => baselineOf(journey([timed(cost)]), kept), earlier);
    expect(drifted.journeys[0]?.findings).toMatchObject([{ friction: 2 }]);
    expect(baselineOf(journey([timed(2.58)]), drifted).journeys[0]?.findings).toMatchObject([{ friction: 2.6 }]);
  });
});

describe('what is read', () => {
  const text = printBaseline(baselineOf(journey([one({ friction: 2 })])));

  test('runs are folded to their median', () => {
    const measures = (...ms: readonly number[]) => {
      const samples = { value: 0, samples: ms, low: null, high: null };
      return comparableOf(baselineOf(journey([], { measures: { waitMs: samples } }))).journeys[0]?.measures.waitMs;
    };
    expect(measures(3000, 1000, 2000)).toMatchObject({ value: 2000, samples: [1000, 2000, 3000] });
    expect(measures(1000, 2000)).toMatchObject({ value: 1500 });
  });

  test.each([
    [
      'a newer one',
      text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'schema version 2, which a newer Parcours wrote',
    ],
    ['a damaged one', text.replace('"friction": 2', '"friction": "2"'), 'damaged at journeys.0.findings.0.friction'],
    ['a cut one', text.slice(0, 600), 'breaks off before its end'],
    ['a cut one, between two lines', text.slice(0, text.indexOf('"journeys"')), 'breaks off before its end'],
    ['something else', '{"kind":"lockfile"}', 'no report of Parcours'],
    ['nothing', '', 'This file is empty.'],
    ['a page', '<!doctype html><title>Report</title>', 'This is HTML or XML'],
    ['a text', 'fluidity: 73', 'This is not JSON'],
  ])('%s is answered in plain words', (_, broken, words) => {
    const read = readComparable(broken);
    expect('problem' in read && read.problem).toContain(words);
  });
});
