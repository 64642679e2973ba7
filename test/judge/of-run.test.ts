import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { ofRun } from '../../src/judge/of-run.ts';
import { measure } from '../../src/measure/measure.ts';
import type { JourneyMeasures } from '../../src/model/measures.ts';
import type { Observations, Run } from '../../src/model/observations.ts';
import { countedRuns } from '../../src/model/runs.ts';
import { rules } from '../../src/rules/index.ts';
import { observationsOf, travels } from './observed-runs.ts';

const timed = ({ runs }: Observations) => runs.filter(({ pass }) => pass === 'timing');
const scoreOf = (measures: JourneyMeasures) => judge(measures, rules).score;
const stored = (measures: JourneyMeasures): JourneyMeasures => JSON.parse(JSON.stringify(measures));

test('what is stored of many runs judges each of them as if it had been the only one', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const together = scoreOf(stored(measure(observations)))?.runs ?? [];
      const apart = timed(observations)
        .filter(({ outcome }) => outcome !== 'unmeasured')
        .map((run) => scoreOf(measure(observationsOf([run])))?.fluidity);
      expect(together).toHaveLength(apart.length);
      for (const [index, fluidity] of apart.entries()) expect(together[index]).toBeCloseTo(fluidity ?? Number.NaN, 9);
    }),
    { numRuns: 200 },
  );
});

test('and its figures are those of that run', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const runs = timed(observations).filter(({ outcome }) => outcome === 'completed');
      const all = stored(measure(observations));
      expect(runs.length > 0 ? runs.length : countedRuns(all.runs)).toBe(countedRuns(all.runs));
      for (const [index, run] of runs.entries()) {
        const [one, alone] = [ofRun(all, index + 1), measure(observationsOf([run]))];
        expect(one.steps.map(({ outcome }) => outcome)).toEqual(alone.steps.map(({ outcome }) => outcome));
        for (const name of ['waitMs', 'feedbackMs', 'layoutShift', 'actionCount'] as const) {
          // Beside runs that have all figures, one that lacks some has no total.
          const total = figureOf(one, name);
          if (total !== null) expect([name, total]).toEqual([name, expect.closeTo(figureOf(alone, name) ?? -1, 6)]);
          for (const [at, step] of one.steps.entries()) {
            expect([step.id, name, figureOf(step, name)]).toEqual([step.id, name, figureOf(alone.steps[at], name)]);
          }
        }
      }
    }),
  );
});

test('one run has no interval; from six on, it holds the median of the runs', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const score = scoreOf(measure(observations));
      if (score === null) return;
      const runs = [...(score.runs ?? [])].sort((a, b) => a - b);
      expect(score.interval === null).toBe(runs.length < 6);
      if (score.interval === null) return;
      expect(score.interval[0]).toBeLessThanOrEqual(runs[Math.floor((runs.length - 1) / 2)] ?? Number.NaN);
      expect(score.interval[1]).toBeGreaterThanOrEqual(runs[Math.floor(runs.length / 2)] ?? Number.NaN);
    }),
  );
});

test('the order of the runs does not matter to the score', () => {
  const turned = (runs: readonly Run[]) => runs.toReversed().map((run, index) => ({ ...run, index: index + 1 }));
  fc.assert(
    fc.property(travels, (observations) => {
      const one = scoreOf(measure(observations));
      const other = scoreOf(measure(observationsOf(turned(timed(observations)))));
      expect(other?.fluidity ?? -1).toBeCloseTo(one?.fluidity ?? -1, 9);
      expect(other?.friction ?? -1).toBeCloseTo(one?.friction ?? -1, 9);
      expect((other?.runs ?? []).toReversed()).toEqual(
        (one?.runs ?? []).map((fluidity) => expect.closeTo(fluidity, 9)),
      );
      expect(other?.interval ?? []).toEqual((one?.interval ?? []).map((end) => expect.closeTo(end, 9)));
    }),
  );
});

test('of a run that was the only one, its own score is the score', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const [run] = timed(observations);
      const score = run && scoreOf(measure(observationsOf([run])));
      if (score) expect(score.runs).toEqual([expect.closeTo(score.fluidity, 9)]);
    }),
  );
});

type Figures = Pick<JourneyMeasures, 'measures'>;

function figureOf(of: Figures | undefined, name: keyof Figures['measures']): number | null {
  const measure = of?.measures[name];
  return measure && 'value' in measure ? measure.value : null;
}
