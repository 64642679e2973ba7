import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { splitFluidity } from '../../src/compare/split-fluidity.ts';
import type { Comparison, ComparisonVerdict, FindingChange } from '../../src/model/comparison.ts';
import { fluidityOf } from '../../src/model/fluidity.ts';
import { reports } from './reports.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('a report held against itself', () => {
  test('has no change', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { findings, contributions, environmentDiffers, steps, outcomes } = compare(report, report);
        const { unchanged: _, told, ...lists } = findings;
        expect({ ...lists, came: told.new, went: told.mended }).toEqual({
          new: [],
          mended: [],
          worse: [],
          better: [],
          unknown: [],
          came: [],
          went: [],
        });
        expect([contributions, environmentDiffers]).toEqual([[], []]);
        expect(steps.filter(({ change }) => change.length > 0)).toEqual([]);
        expect(steps.filter(({ waitChangeMs }) => waitChangeMs !== 0 && waitChangeMs !== null)).toEqual([]);
        for (const { verdict, certain, base, gaps } of outcomes) {
          expect([verdict, certain, gaps]).toEqual([
            base?.outcome === 'unmeasured' ? 'cannot tell' : 'same',
            'same',
            [],
          ]);
        }
      }),
    );
  });

  test('keeps every finding as it was', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { unchanged, told } = compare(report, report).findings;
        const kept = [...unchanged, ...told.unchanged];
        expect(kept).toHaveLength(sum(report.journeys.map(({ findings }) => findings.length)));
        for (const { base, head } of kept) expect(base).toEqual(head);
      }),
    );
  });
});

const mirrored: Readonly<Record<ComparisonVerdict, ComparisonVerdict>> = {
  better: 'worse',
  worse: 'better',
  same: 'same',
  'cannot tell': 'cannot tell',
};

/** What must be the same both ways, told from the side of the first report. */
function told(comparison: Comparison, isMirror: boolean) {
  const { findings, outcomes, steps, environmentDiffers, contributions } = comparison;
  const turn = <T>(one: { readonly base: T; readonly head: T }) =>
    isMirror ? { base: one.head, head: one.base } : { base: one.base, head: one.head };
  const list = (changes: readonly FindingChange[]) =>
    changes
      .map((change) => ({
        of: [change.journey, change.persona, change.rule, change.subject, change.doubt],
        ...turn(change),
        contribution:
          change.contribution === null ? null : Math.round(change.contribution * (isMirror ? -1e9 : 1e9)) + 0,
      }))
      .map((one) => JSON.stringify(one))
      .toSorted();
  const [came, went, worse, better] = isMirror
    ? [findings.mended, findings.new, findings.better, findings.worse]
    : [findings.new, findings.mended, findings.worse, findings.better];
  return {
    came: list(came),
    went: list(went),
    worse: list(worse),
    better: list(better),
    unchanged: list(findings.unchanged),
    unknown: list(findings.unknown),
    told: [isMirror ? findings.told.mended : findings.told.new, findings.told.unchanged].map(list),
    outcomes: outcomes
      .map(({ journey, persona, verdict, certain, counts, ...sides }) => ({
        of: `${journey} ${persona}`,
        verdict: isMirror ? mirrored[verdict] : verdict,
        certain: isMirror ? mirrored[certain] : certain,
        counts: Object.values(counts).map(turn),
        ...turn(sides),
      }))
      .toSorted((a, b) => (a.of < b.of ? -1 : 1)),
    steps: steps
      .map((step) => {
        const { base, head } = turn(step);
        const change = step.change.map((one) =>
          isMirror ? (one === 'added' ? 'removed' : one === 'removed' ? 'added' : one) : one,
        );
        const wait = step.waitChangeMs === null ? null : step.waitChangeMs * (isMirror ? -1 : 1) + 0;
        return JSON.stringify([step.journey, step.persona, base, head, change, wait]);
      })
      .toSorted(),
    environmentDiffers: environmentDiffers.map(turn),
    split: Math.round(sum(contributions.map(({ contribution }) => contribution)) * (isMirror ? -1e9 : 1e9)) + 0,
  };
}

test('the other way round is the mirror image', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      expect(told(compare(other, one), true)).toEqual(told(compare(one, other), false));
    }),
    { numRuns: 300 },
  );
});

test('the parts of the change of fluidity are the whole of it, journey by journey', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const { outcomes, contributions, findings } = compare(one, other);
      const { told: _, ...charged } = findings;
      for (const { journey, persona, base, head } of outcomes) {
        const own = <T extends { readonly journey: string; readonly persona: string }>(all: readonly T[]) =>
          all.filter((part) => part.journey === journey && part.persona === persona);
        const parts = own(contributions).map(({ contribution }) => contribution);
        if (base?.outcome !== 'completed' || head?.outcome !== 'completed') {
          expect(parts).toEqual([]);
          continue;
        }
        const change = (head.fluidity ?? Number.NaN) - (base.fluidity ?? Number.NaN);
        expect(sum(parts)).toBeCloseTo(change, 10);
        expect(sum(own(Object.values(charged).flat()).map((part) => part.contribution ?? Number.NaN))).toBeCloseTo(
          change,
          10,
        );
      }
    }),
  );
});

describe('the split of a change of fluidity', () => {
  /** In thousandths of a point. */
  const friction = fc.array(
    fc.nat({ max: 60_000 }).map((n) => n / 1000),
    { minLength: 1, maxLength: 8 },
  );

  test('adds up exactly, and every part has the sign of what it did', () => {
    fc.assert(
      fc.property(friction, friction, (before, now) => {
        const [a, b] = [sum(before), sum(now)];
        const part = splitFluidity(a, b);
        const differences = Array.from(
          { length: Math.max(before.length, now.length) },
          (_, index) => (now[index] ?? 0) - (before[index] ?? 0),
        );
        expect(sum(differences.map(part))).toBeCloseTo(fluidityOf(b) - fluidityOf(a), 10);
        for (const difference of differences) expect(Math.sign(part(difference))).toBe(-Math.sign(difference) + 0);
      }),
    );
  });

  test.each([
    [0, 0, 3, -3],
    [10, 10, 2, -2 * Math.exp(-0.1)],
    [10, 10, 0, 0],
    [0, 100, 100, 100 * (Math.exp(-1) - 1)],
    [100, 0, -100, 100 * (1 - Math.exp(-1))],
    [30, 30 + 1e-12, 1e-12, -1e-12 * Math.exp(-0.3)],
    [0, 5000, 5000, -100],
  ])('from %d to %d points, a difference of %d is %d of fluidity', (before, now, difference, contribution) => {
    expect(splitFluidity(before, now)(difference)).toBeCloseTo(contribution, 12);
  });
});

test('same reports, same comparison, and it survives being written', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const comparison = compare(one, other);
      expect(JSON.parse(JSON.stringify(comparison))).toStrictEqual(comparison);
      expect(JSON.stringify(compare(one, other))).toBe(JSON.stringify(comparison));
    }),
  );
});

test('no finding is lost, and none is told twice', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const { outcomes, findings } = compare(one, other);
      const { told, ...charged } = findings;
      const all: readonly FindingChange[] = [...Object.values(charged), ...Object.values(told)].flat();
      const names = all.map((change) => JSON.stringify([change.persona, change.fingerprint]));
      expect(new Set(names).size).toBe(names.length);
      const isCompared = (report: typeof one) =>
        report.journeys.filter(({ journey, persona }) =>
          outcomes.some(
            ({ base, head, ...outcome }) =>
              outcome.journey === journey.id &&
              outcome.persona === persona &&
              base !== null &&
              head !== null &&
              base.outcome !== 'unmeasured' &&
              head.outcome !== 'unmeasured',
          ),
        );
      const count = (report: typeof one) => sum(isCompared(report).map((journey) => journey.findings.length));
      expect(all.filter(({ base }) => base !== null)).toHaveLength(count(one));
      expect(all.filter(({ head }) => head !== null)).toHaveLength(count(other));
    }),
  );
});
