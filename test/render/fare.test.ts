import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JourneyReport } from '../../src/model/report.ts';
import { dimensions } from '../../src/model/rule.ts';
import { fareOf } from '../../src/render/html/fare.ts';
import { gatherCalm } from '../../src/render/html/gather-calm.ts';
import { blockedJourney, completedJourney, finding, of } from './sample-report.ts';

/** A journey of as many steps as there are lists, each losing what its list says. */
function losing(...steps: readonly (readonly number[])[]): JourneyReport {
  const journey = completedJourney();
  const model = journey.steps.at(-1);
  if (!model) throw new Error('the sample has no steps');
  const total = steps.flat().reduce((sum, one) => sum + one, 0);
  const findings = steps.flatMap((points, step) =>
    points.map((one, index) =>
      finding(`rule-${index}`, dimensions[index % 3] ?? 'fluid', `step-${step}`, one, one, 'x'),
    ),
  );
  return {
    ...journey,
    score: { ...(journey.score ?? fail()), fluidity: 100 - total, friction: total },
    steps: steps.map((_, step) => ({ ...model, id: `step-${step}` })),
    findings,
  };
}

function fail(): never {
  throw new Error('the sample has no score');
}

describe('how 100 customers fare', () => {
  const points = fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { maxLength: 4 });

  test('what is lost adds up, and so do the whole customers that fall', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 10 }), (steps) => {
        const { stations, through } = fareOf(losing(...steps));
        expect(stations.at(-1)?.after).toBeCloseTo(through, 6);
        expect(stations.flatMap(({ fallen }) => fallen)).toHaveLength(100 - Math.round(stations.at(-1)?.after ?? 100));
        for (const { before, after, losses } of stations)
          expect(before - after).toBeCloseTo(
            losses.reduce((sum, { customers }) => sum + (customers ?? 0), 0),
            6,
          );
      }),
    );
  });

  test('those who fall are shared out by what they fall for', () => {
    const [station] = fareOf(losing([6, 3, 1])).stations;
    expect(station?.fallen).toEqual([
      ...Array<string>(6).fill('fluid'),
      ...Array<string>(3).fill('intuitive'),
      'ergonomic',
    ]);
  });

  test('of a blocked journey all fall where it stops, and what cost before costs nobody', () => {
    const { stations, through } = fareOf(blockedJourney());
    expect(through).toBe(0);
    expect(stations.map(({ after }) => after)).toEqual([100, 100, 100, 0, 0]);
    expect(stations[3]?.fallen).toHaveLength(100);
    expect(stations.map(({ losses }) => losses.map(({ customers }) => customers))).toEqual([[null], [], [], [100], []]);
  });

  test('a step that was not reached has no time, whatever its figures say', () => {
    const journey = blockedJourney();
    const steps = journey.steps.map((step) => ({ ...step, measures: { waitMs: of(0), effortS: of(0) } }));
    const { stations } = fareOf({ ...journey, steps });
    expect(stations.at(-1)).toMatchObject({ waitMs: null, effortMs: null });
    expect(stations[0]).toMatchObject({ waitMs: 0, effortMs: 0 });
  });
});

describe('a long way', () => {
  const told = (...steps: readonly (readonly number[])[]) =>
    gatherCalm(fareOf(losing(...steps)).stations).map((one) =>
      'first' in one ? `${one.first.index} to ${one.last.index}` : one.index,
    );

  test('tells three calm steps in a row as one, and loses none', () => {
    expect(told([], [], [], [1], [], [], [1], [], [], [], [])).toEqual(['0 to 2', 3, 4, 5, 6, '7 to 10']);
    expect(told([1])).toEqual([0]);
  });

  test('keeps apart what was not reached', () => {
    const blocked = fareOf({ ...blockedJourney(), findings: [] }).stations;
    expect(gatherCalm([...blocked, ...blocked]).every((one) => !('first' in one))).toBe(true);
  });
});
