import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { constants } from '../../src/model/constant.ts';
import type { Judgement, Score } from '../../src/model/score.ts';
import { friction, journey, judgements, named, points, toy } from './toy.ts';

/** Band and score are there whenever a journey was completed. */
function scoreOf({ score }: Judgement): Score & { readonly band: readonly [number, number] } {
  if (score?.band == null) throw new Error('completed journeys have a score and a band');
  return { ...score, band: score.band };
}

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? Number.NaN), 0);

test('the points lost add up to what is missing, the friction to the total', () => {
  fc.assert(
    fc.property(judgements, ({ measures, rules }) => {
      const judgement = judge(measures, rules);
      const { findings } = judgement;
      const score = scoreOf(judgement);
      expect(sum(findings.map((finding) => finding.points))).toBeCloseTo(100 - score.fluidity, 9);
      expect(sum(findings.map((finding) => finding.friction))).toBeCloseTo(score.friction, 9);
      expect(sum(Object.values(judgement.steps).map((step) => step.friction))).toBeCloseTo(score.friction, 9);
    }),
  );
});

test('the sub-scores multiply, as fractions, to the total', () => {
  fc.assert(
    fc.property(judgements, ({ measures, rules }) => {
      const { fluidity, fluid, intuitive, ergonomic } = scoreOf(judge(measures, rules));
      const product = (Number(fluid) * Number(intuitive) * Number(ergonomic)) / 10_000;
      expect(product).toBeCloseTo(fluidity, 9);
    }),
  );
});

test('the order of rules, steps and findings does not matter to the score', () => {
  fc.assert(
    fc.property(judgements, ({ measures, rules }) => {
      const turned = rules.toReversed().map((rule) => ({
        ...rule,
        check: (...given: Parameters<typeof rule.check>) => rule.check(...given).toReversed(),
      }));
      const one = judge(measures, rules);
      const other = judge({ ...measures, steps: measures.steps.toReversed() }, turned);
      const [a, b] = [scoreOf(one), scoreOf(other)];
      expect(b.fluidity).toBeCloseTo(a.fluidity, 9);
      expect(b.band[0]).toBeCloseTo(a.band[0], 9);
      expect(b.band[1]).toBeCloseTo(a.band[1], 9);
      expect(other.findings.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
        one.findings.map(({ fingerprint }) => fingerprint).toSorted(),
      );
    }),
  );
});

test('more friction never raises the score', () => {
  fc.assert(
    fc.property(judgements, fc.double({ min: 0, max: 50, noNaN: true }), ({ measures, rules }, more) => {
      const added = toy('one-more', [friction(points(more))]);
      const before = scoreOf(judge(measures, rules));
      const after = scoreOf(judge(measures, [...rules, added]));
      expect(after.fluidity).toBeLessThanOrEqual(before.fluidity);
      expect(after.band[0]).toBeLessThanOrEqual(before.band[0]);
      expect(after.band[1]).toBeLessThanOrEqual(before.band[1]);
    }),
  );
});

test('the band has its ends in order, between 0 and 100', () => {
  fc.assert(
    fc.property(judgements, ({ measures, rules }) => {
      const [low, high] = scoreOf(judge(measures, rules)).band;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(100);
    }),
  );
});

/** With many constants at once it may lie beside: the mean of a sum of skewed draws lies above the sum of their values. */
test.each(Object.keys(constants) as (keyof typeof constants)[])('the score lies within the band of %s alone', (id) => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 4, noNaN: true }), (factor) => {
      const charge = { points: (drawn: typeof constants) => (40 * factor * drawn[id]) / constants[id] };
      const { fluidity, band } = scoreOf(judge(journey([named('a')]), [toy('one', [friction(charge)])]));
      expect(band[0]).toBeLessThan(fluidity);
      expect(band[1]).toBeGreaterThan(fluidity);
    }),
    { numRuns: 10 },
  );
});

test('findings are fit to print and to store', () => {
  fc.assert(
    fc.property(judgements, ({ measures, rules }) => {
      const judgement = judge(measures, rules);
      expect(JSON.parse(JSON.stringify(judgement))).toStrictEqual(judgement);
      expect(JSON.stringify(judge(measures, rules))).toBe(JSON.stringify(judgement));
      const { findings } = judgement;
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      const ranks = findings.map((finding) => (finding.told === undefined ? finding.friction : -1));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      for (const finding of findings) {
        expect(finding.friction > 0).toBe(finding.told === undefined);
        expect(Number(finding.gain)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
