import type { RunsCompared } from './comparable.ts';
import type { ComparedEnvironment } from './compared-environment.ts';
import type { CountName } from './comparison.ts';
import type { JourneyReport, RuleInfo, StepReport } from './report.ts';
import type { Finding } from './score.ts';

/**
 * What later releases are held against: a report less everything that a comparison does not read and everything that changes from
 * run to run, small enough to be committed and laid out so that its differences can be read. It holds the judgement and not what was
 * measured, so it cannot be judged again: under other rules a new one is written.
 */
export interface Baseline {
  readonly kind: 'parcours-baseline';
  readonly schemaVersion: 1;
  readonly ruleset: string;
  readonly tool: { readonly name: 'parcours'; readonly version: string };
  readonly environment: ComparedEnvironment;
  /** The rules of the findings. */
  readonly rules: readonly Pick<RuleInfo, 'id' | 'title' | 'timed'>[];
  /** By id, then persona. */
  readonly journeys: readonly BaselineJourney[];
}

export interface BaselineJourney extends Pick<JourneyReport, 'persona' | 'outcome' | 'reason' | 'unmeasured'> {
  readonly journey: Pick<JourneyReport['journey'], 'id' | 'title' | 'file'>;
  readonly runs: RunsCompared;
  readonly waitMs?: BaselineWaits;
  readonly counts: BaselineCounts;
  readonly steps: readonly BaselineStep[];
  /** In the order of the steps, then by rule and subject. */
  readonly findings: readonly BaselineFinding[];
}

/** What was not counted is left out. */
export type BaselineCounts = Readonly<Partial<Record<CountName, number>>>;

/** Every run's wait in whole tenths of a second, the shortest first; absent when it was not measured. */
export type BaselineWaits = readonly [number, ...number[]];

export interface BaselineStep
  extends Pick<StepReport, 'id' | 'iteration' | 'was' | 'title' | 'phase' | 'scored' | 'outcome'> {
  readonly waitMs?: BaselineWaits;
  readonly counts: BaselineCounts;
}

/** Costs are in points, rounded: to tenths where they go by time, to hundredths elsewhere. */
export type BaselineFinding = Pick<
  Finding,
  'rule' | 'axe' | 'dimension' | 'step' | 'subject' | 'friction' | 'weight' | 'runs'
>;
