import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Operator } from '../../src/model/action-measures.ts';
import { constants } from '../../src/model/constant.ts';
import type { Claim } from '../../src/model/effort.ts';
import type { JourneyMeasures } from '../../src/model/measures.ts';
import type { Rule } from '../../src/model/rule.ts';
import { action, effort, step } from '../../src/rules/example.ts';
import { friction, journey, toy } from './toy.ts';

const swipe = effort('scroll', 3000);
const search = effort('search', 2000, 185);

const claiming = (id: string, subject: string, ...claims: readonly Claim[]): Rule =>
  toy(id, [friction({ effort: claims }, { subject })]);

const all = (operator: Operator): Claim => ({ operator, ms: operator.ms });

const judged = (rules: readonly Rule[], operators: readonly Operator[] = [swipe, search]) =>
  judge(journey([step(action({ effort: operators }))]), rules);

describe('a second of effort is charged once', () => {
  test('what one rule claims costs its seconds at the rate of effort', () => {
    const { findings } = judged([claiming('one', 'a', all(swipe), { operator: search, ms: 1000 })]);
    expect(findings.map(({ friction: own }) => own)).toEqual([expect.closeTo(4 * constants.effortRate, 9)]);
  });

  test('of two that claim the same, the one that claims most of it is granted all, the other is no finding', () => {
    const { findings } = judged([
      claiming('part', 'a', { operator: swipe, ms: 1000 }),
      claiming('whole', 'b', all(swipe)),
    ]);
    expect(findings.map(({ rule, friction: own }) => [rule, own])).toEqual([['whole', expect.closeTo(1.8, 9)]]);
  });

  test('who loses one claim keeps the others', () => {
    const { findings } = judged([
      claiming('one', 'a', all(swipe)),
      claiming('other', 'b', { operator: swipe, ms: 10 }, all(search)),
    ]);
    expect(findings.map(({ rule, friction: own }) => [rule, own])).toEqual([
      ['one', expect.closeTo(1.8, 9)],
      ['other', expect.closeTo(1.2, 9)],
    ]);
  });

  test('points that stand beside the effort stay without it', () => {
    const both = toy('fixed', [friction({ effort: [{ operator: swipe, ms: 1 }], besides: () => 8 }, { subject: 'a' })]);
    const { findings } = judged([both, claiming('whole', 'b', all(swipe))]);
    expect(findings.map(({ rule, friction: own }) => [rule, own])).toEqual([
      ['fixed', 8],
      ['whole', expect.closeTo(1.8, 9)],
    ]);
  });

  test('nobody claims more than the operator takes', () => {
    const judgement = judged([claiming('greedy', 'a', { operator: swipe, ms: 3001 })]);
    expect(judgement.findings).toEqual([]);
    expect(judgement.unmeasured.map(({ rule }) => rule)).toEqual(['greedy']);
  });
});

/** Some steps, and rules that each claim some operators of them. */
const claims = fc
  .array(fc.array(fc.double({ min: 1000, max: 9000, noNaN: true }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((times) => {
    const operators = times.flatMap((own) => own.map((ms) => effort('scroll', ms)));
    const claim = fc.record({ at: fc.nat(operators.length - 1), share: fc.constantFrom(0.25, 0.5, 1) });
    const found = fc.uniqueArray(claim, { selector: ({ at }) => at, maxLength: 5 });
    return fc.array(fc.array(found, { maxLength: 3 }), { maxLength: 4 }).map((rules) => ({ operators, rules }));
  });

test('whoever claims what: no second twice, and the order of the rules does not matter', () => {
  fc.assert(
    fc.property(claims, ({ operators, rules }) => {
      const charging = rules.map((found, index) =>
        toy(
          `rule-${index}`,
          found.map((claimed, at) => {
            const effortClaimed = claimed.flatMap(({ at: which, share }) => {
              const operator = operators[which];
              return operator ? [{ operator, ms: operator.ms * share }] : [];
            });
            return friction({ effort: effortClaimed }, { subject: `${at}` });
          }),
        ),
      );
      const measures: JourneyMeasures = journey([step(action({ effort: operators }))]);
      const whole = operators.reduce((sum, { ms }) => sum + ms, 0) / 1000;
      const total = judge(measures, charging).score?.friction ?? Number.NaN;
      expect(total).toBeLessThanOrEqual(whole * constants.effortRate + 1e-9);
      expect(judge(measures, charging.toReversed()).score?.friction).toBeCloseTo(total, 9);
    }),
  );
});
