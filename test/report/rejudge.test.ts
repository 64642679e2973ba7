import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { measure } from '../../src/measure/measure.ts';
import type { Report } from '../../src/model/report.ts';
import { rejudge } from '../../src/pipeline.ts';
import { minScoreGates } from '../../src/report/gate.ts';
import { judged } from '../../src/report/journey-report.ts';
import { rules, ruleset } from '../../src/rules/index.ts';
import { travels } from '../judge/observed-runs.ts';
import { blockedJourney, completedJourney, sampleReport } from '../render/sample-report.ts';

const journeys = [completedJourney(), blockedJourney()];
const report: Report = { ...sampleReport(), journeys, gates: minScoreGates(journeys, journeys, 70), exitCode: 3 };

test('stored measures are judged by the rules at hand; score, steps, gates and exit code follow', () => {
  const judged = rejudge(report, []);
  expect(judged.journeys[0]).toMatchObject({ score: { fluidity: 100 }, findings: [], outcome: 'completed' });
  expect(judged.gates.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
  expect(judged.exitCode).toBe(3);
  expect(rejudge({ ...report, journeys: [completedJourney()], gates: [] }, []).exitCode).toBe(0);
});

test('what was seen stays: measures, places, failure and evidence', () => {
  const [before, after] = [report.journeys[1], rejudge(report).journeys[1]];
  expect(after?.failure).toEqual(before?.failure);
  expect(after?.steps.map(({ at, measures }) => ({ at, measures }))).toEqual(
    before?.steps.map(({ at, measures }) => ({ at, measures })),
  );
});

test('judged twice by the same rules it is the same, and names them', () => {
  const once = rejudge(report, rules);
  expect(rejudge(once, rules)).toEqual(once);
  expect(once.ruleset).toBe(ruleset);
});

test('the runs of a report can be judged again, each by itself', () => {
  fc.assert(
    fc.property(travels, (observations) => {
      const measures = measure(observations);
      const judgement = judge(measures, rules);
      const declared = { at: { file: 'buy.yml', line: 1, column: 1 } };
      const { outcome } = judgement;
      const travelled = { ...completedJourney(), outcome, ...judged(measures, judgement, () => declared) };
      const stored: Report = JSON.parse(JSON.stringify({ ...report, journeys: [travelled], gates: [] }));
      expect(rejudge(stored, rules).journeys[0]?.score).toEqual(judgement.score);
    }),
    { numRuns: 25 },
  );
});

test('an interrupted run stays interrupted', () => {
  expect(rejudge({ ...report, exitCode: 130 }).exitCode).toBe(130);
});
