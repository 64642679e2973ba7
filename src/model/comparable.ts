import type { ComparedEnvironment } from './compared-environment.ts';
import type { Place } from './place.ts';
import type { JourneyReport, RuleInfo, StepReport } from './report.ts';
import type { Finding } from './score.ts';

/** What a comparison reads of a report. A whole report is one, and so is a baseline. */
export interface Comparable {
  /** Both sides of a comparison are judged under the same one. */
  readonly ruleset: string;
  readonly tool: { readonly version: string };
  /** ISO 8601, UTC; a baseline has none. */
  readonly startedAt?: string;
  readonly environment: ComparedEnvironment;
  readonly journeys: readonly ComparableJourney[];
  readonly rules: readonly Pick<RuleInfo, 'id' | 'title' | 'timed'>[];
}

export interface ComparableJourney
  extends Pick<JourneyReport, 'persona' | 'outcome' | 'reason' | 'measures' | 'unmeasured'> {
  readonly journey: Pick<JourneyReport['journey'], 'id' | 'title' | 'file'>;
  /** A baseline has none. */
  readonly url?: string;
  readonly runs: RunsCompared;
  readonly steps: readonly ComparableStep[];
  readonly findings: readonly ComparableFinding[];
}

/** How many timing runs there were, and how they ended. */
export interface RunsCompared {
  readonly total: number;
  readonly completed: number;
  readonly blocked: number;
  /** How many were asked for; absent: as many as there were. */
  readonly asked?: number;
}

/** A baseline says of no step where it stands in its file. */
export type ComparableStep = Pick<
  StepReport,
  'id' | 'iteration' | 'was' | 'title' | 'phase' | 'scored' | 'outcome' | 'measures'
> & { readonly at?: Place };

/** A baseline has no message: figures in it would change with every run. */
export type ComparableFinding = Pick<
  Finding,
  'rule' | 'axe' | 'dimension' | 'step' | 'subject' | 'friction' | 'weight' | 'runs'
> & { readonly message?: string };
