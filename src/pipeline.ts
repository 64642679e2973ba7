import { judge } from './judge/judge.ts';
import { measure } from './measure/measure.ts';
import { constantTable } from './model/constant.ts';
import type { JourneyMeasures } from './model/measures.ts';
import type { JourneyReport, Report } from './model/report.ts';
import type { Rule } from './model/rule.ts';
import type { ReplayRequest } from './replay/request.ts';
import { ruleInfo, type Travel } from './report/assemble.ts';
import { exitCode, outcomesOf } from './report/exit-code.ts';
import { minScoreGate, minScoreGates } from './report/gate.ts';
import { judged } from './report/journey-report.ts';
import { rules as catalogue, ruleset as currentRuleset } from './rules/index.ts';

/** One persona travels one journey: replay, measure, judge. What comes of it is assembled to a report. */
export async function travel(
  request: ReplayRequest,
  rules: readonly Rule[] = catalogue,
): Promise<Omit<Travel, 'evidence'>> {
  // Puppeteer is loaded only by who travels.
  const { replay } = await import('./replay/replay.ts');
  const observations = await replay(request);
  const measures = measure(observations);
  const judgement = judge(measures, rules);
  return { observations, measures, judgement };
}

/** The same report under other rules: stored measures are judged again, without Chrome; gates and exit code follow. */
export function rejudge(report: Report, rules: readonly Rule[] = catalogue, ruleset = currentRuleset): Report {
  const journeys = report.journeys.map((journey) => rejudgeJourney(journey, rules));
  const gates = report.gates.map((gate) => {
    const about = journeys.find(({ journey, persona }) => gate.subject === `${journey.id}, ${persona}`);
    if (gate.id !== minScoreGate || !about) return gate;
    return minScoreGates([about], journeys, Number(gate.wanted))[0] ?? gate;
  });
  const interrupted = report.exitCode === 130 ? (['interrupted'] as const) : [];
  return {
    ...report,
    ruleset,
    journeys,
    gates,
    exitCode: exitCode([...interrupted, ...outcomesOf(journeys, gates)]),
    rules: rules.map(ruleInfo),
    constants: constantTable,
  };
}

function rejudgeJourney(report: JourneyReport, rules: readonly Rule[]): JourneyReport {
  const measures: JourneyMeasures = report;
  const judgement = judge(measures, rules);
  if (judgement.outcome !== report.outcome) return report;
  const places = new Map(report.steps.map(({ id, at }) => [id, at]));
  const nowhere = { file: '', line: 1, column: 1 };
  return { ...report, ...judged(measures, judgement, ({ id }) => ({ at: places.get(id) ?? nowhere })) };
}
