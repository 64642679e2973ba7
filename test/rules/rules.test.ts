import { readdirSync } from 'node:fs';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { type ConstantId, constants, constantTable } from '../../src/model/constant.ts';
import type { StepMeasures } from '../../src/model/measures.ts';
import { dimensions, pointsOf, type Verdict } from '../../src/model/rule.ts';
import { journeyOf } from '../../src/rules/example.ts';
import { retired, rules, ruleset } from '../../src/rules/index.ts';

/** Files of the folder that are no rules. */
const beside = [
  'acting',
  'aim',
  'autofill-word',
  'effort',
  'example',
  'faults',
  'index',
  'listed',
  'miss',
  'strays',
  'used-fields',
  'used-targets',
  'waits',
];

/** Constants of rules that are still to come. */
const forLater: readonly ConstantId[] = [];

describe('the catalogue', () => {
  const files = readdirSync(new URL('../../src/rules', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));

  test.each(files.filter((file) => !beside.includes(file)))('%s stands in rules/index.ts', (file) => {
    expect(rules.map(({ id }) => id)).toContain(file);
  });

  test.each(rules.map(({ id }) => id))('%s has a file of its name, and is not retired', (id) => {
    expect(files).toContain(id);
    expect(retired).not.toContain(id);
  });

  test('lists every rule once, dimension by dimension', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const order = rules.map(({ dimension }) => dimensions.indexOf(dimension));
    expect(order).toEqual(order.toSorted());
    expect(ruleset).not.toBe('');
  });

  test('each id of axe-core is owned by one rule at most, and exists', () => {
    const owned = rules.flatMap((rule) => rule.axe);
    expect(new Set(owned).size).toBe(owned.length);
    expect(axe.getRules().map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(owned));
  });

  test('uses every constant of the table, and no other', () => {
    const used = new Set([...rules.flatMap((rule) => rule.constants), ...forLater]);
    expect([...used].toSorted()).toEqual(Object.keys(constantTable).toSorted());
  });
});

describe.each(rules)('$id', (rule) => {
  test('says what, why and how to mend it, and where its figures come from', () => {
    for (const text of [rule.what, rule.why, rule.fix]) expect(text).toMatch(/^[A-Z].{39,}\.$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.sources.length).toBeGreaterThan(0);
  });

  test('has an example that finds and one that is smooth', () => {
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(rule.examples)('example: $name', ({ given, finds }) => {
    const found = rule.check(given, journeyOf(given));
    expect(found.map(told)).toEqual(finds.map(({ subject, points }) => ({ subject, points: near(points) })));
    for (const verdict of found) {
      if ('unmeasured' in verdict) continue;
      expect(verdict.message).toMatch(/^[^.].{10,}[^.]$/);
      expect(JSON.parse(JSON.stringify(verdict.evidence))).toStrictEqual(verdict.evidence);
    }
  });

  test('charges by no constant that it does not name', () => {
    const read = new Set<string>();
    const watched = new Proxy(constants, {
      get: (table, id) => {
        read.add(String(id));
        return Reflect.get(table, id);
      },
    });
    for (const { given } of rule.examples) {
      for (const verdict of rule.check(given, journeyOf(given))) {
        if ('unmeasured' in verdict || 'told' in verdict.charge) continue;
        'share' in verdict.charge ? verdict.charge.share(watched) : pointsOf(verdict.charge, watched);
      }
    }
    expect([...read].toSorted()).toEqual(rule.constants.toSorted());
  });

  test('is timed, if what it charges moves with the milliseconds', () => {
    const cost = (given: StepMeasures) =>
      rule
        .check(given, journeyOf(given))
        .map((verdict) => ('unmeasured' in verdict ? 0 : pointsOf(verdict.charge, constants)));
    const moves = rule.examples.some(({ given }) => String(cost(later(given))) !== String(cost(given)));
    if (moves) expect(rule.timed).toBe(true);
  });
});

/** The same step, in which everything that was timed took a little longer. Predicted effort is not timed. */
function later<T>(value: T, isTime = false): T {
  if (typeof value === 'number') return (isTime ? value * 1.03 : value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => later(one, isTime)) as T;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    key === 'effort' ? one : later(one, isTime || /ms$/i.test(key)),
  ]);
  return Object.fromEntries(entries) as T;
}

function told(verdict: Verdict): unknown {
  if ('unmeasured' in verdict) return verdict;
  const { subject, charge } = verdict;
  return {
    subject,
    points: 'told' in charge ? 'told' : 'share' in charge ? 'share' : pointsOf(charge, constants),
  };
}

function near(points: number | string): unknown {
  return typeof points === 'number' ? expect.closeTo(points, 2) : points;
}
