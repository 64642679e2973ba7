import { constantTable } from '../model/constant.ts';
import type { JourneyMeasures } from '../model/measures.ts';
import type { Observations } from '../model/observations.ts';
import type { Environment, Gate, JourneyReport, Report, RuleInfo } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Judgement } from '../model/score.ts';
import { journeyReport } from './journey-report.ts';

/** One persona's journey with all that was made of it. */
export interface Travel {
  readonly observations: Observations;
  readonly measures: JourneyMeasures;
  readonly judgement: Judgement;
  readonly evidence: JourneyReport['evidence'];
}

/** Everything a report is made of; whatever depends on clock, machine or files comes in from outside. */
export interface Parts {
  readonly version: string;
  readonly ruleset: string;
  readonly rules: readonly Rule[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly environment: Environment;
  /** In the order travelled; a journey that could not be travelled comes as it is to be reported. */
  readonly journeys: readonly (Travel | JourneyReport)[];
  readonly gates: readonly Gate[];
  readonly exitCode: number;
}

/** The one canonical report. Same parts, same report. */
export function assemble(parts: Parts): Report {
  return {
    schemaVersion: 1,
    ruleset: parts.ruleset,
    tool: { name: 'parcours', version: parts.version },
    startedAt: parts.startedAt,
    exitCode: parts.exitCode,
    environment: parts.environment,
    journeys: parts.journeys.map((journey) => ('judgement' in journey ? journeyReport(journey) : journey)),
    crowds: [],
    gates: parts.gates,
    rules: parts.rules.map(ruleInfo),
    constants: constantTable,
  };
}

/** What a report keeps of a rule: its words and sources, without its code. */
export function ruleInfo(rule: Rule): RuleInfo {
  const { id, title, dimension, what, why, fix, sources, constants, timed } = rule;
  return { id, title, dimension, what, why, fix, sources, constants, timed };
}
