import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { ActionMeasures, Operator } from '../../src/model/action-measures.ts';
import { constants } from '../../src/model/constant.ts';
import type { StepMeasures } from '../../src/model/measures.ts';
import { claimExcess } from '../../src/rules/effort.ts';
import { action, effort, journeyOf, step, target } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';

const names: readonly Operator['operator'][] = [
  'think',
  'search',
  'read',
  'compare',
  'point',
  'press',
  'type',
  'home',
  'scroll',
  'pick',
];

/** Everything that effort is charged for, all in one action. */
const burdened = (kind: string, given: Partial<ActionMeasures> = {}): ActionMeasures =>
  action({
    kind,
    target: target({
      choice: { inspected: 30, passed: 20, options: 40, place: 'navigation "Main"' },
      rivals: { count: 3, near: 3, leftOut: true, alike: 3, beside: '', place: 'list "Addresses"' },
    }),
    screensAway: 3,
    effort: names.map((name) => effort(name, 4000, 1000)),
    ...given,
  });

const steps: readonly (readonly [string, StepMeasures])[] = [
  ['everything in a press', step(burdened('click'))],
  ['everything in filling in', step(burdened('fill'))],
  ['everything in what opens a menu', step(burdened('click', { discloses: 'link "Kettles"' }))],
  ...rules.flatMap(({ id, examples }) => examples.map(({ name, given }) => [`${id}: ${name}`, given] as const)),
];

describe.each(steps)('%s', (_, given) => {
  test('every operator is claimed by one rule at most', () => {
    const owners = new Map<Operator, Set<string>>();
    for (const rule of rules) {
      for (const verdict of rule.check(given, journeyOf(given))) {
        if (!('charge' in verdict) || !('effort' in verdict.charge)) continue;
        for (const { operator } of verdict.charge.effort)
          owners.set(operator, (owners.get(operator) ?? new Set()).add(rule.id));
      }
    }
    const effortOf = given.actions.flatMap((one) => one.effort);
    for (const [operator, by] of owners) {
      expect(effortOf, 'a claim is on an operator of the step, not on a copy').toContain(operator);
      // Whoever shows what had to be opened claims the whole opening; the judge leaves the parts of it to nobody else.
      if (!given.actions.some(({ discloses }) => discloses !== undefined)) expect([...by]).toHaveLength(1);
    }
  });

  test('no second is charged twice', () => {
    const charging = rules.filter((rule) =>
      rule
        .check(given, journeyOf(given))
        .some((verdict) => 'charge' in verdict && 'effort' in verdict.charge && !verdict.charge.besides),
    );
    const charged = judge(journeyOf(given), charging).findings.reduce((sum, { friction }) => sum + friction, 0);
    const wholeMs = given.actions.flatMap((one) => one.effort).reduce((sum, { ms }) => sum + ms, 0);
    expect(charged).toBeLessThanOrEqual((wholeMs / 1000) * constants.effortRate + 1e-9);
  });
});

test('a claim is the excess of the operators that are named, or of all', () => {
  const one = action({ effort: [effort('search', 500, 185), effort('scroll', 710), effort('think', 1200, 1200)] });
  expect(claimExcess(one, 'search').map(({ ms }) => ms)).toEqual([315]);
  expect(claimExcess(one).map(({ operator, ms }) => [operator.operator, ms])).toEqual([
    ['search', 315],
    ['scroll', 710],
  ]);
});
