import type { ActionMeasures } from './action-measures.ts';
import type { ComparisonVerdict } from './comparison.ts';
import type { Constant } from './constant.ts';
import type { LighthousePass } from './lighthouse.ts';
import type { Measures, StepMeasureName } from './measure.ts';
import type { JourneyMeasures, StepMeasures } from './measures.ts';
import type { Failure } from './observations.ts';
import type { PersonaId } from './persona.ts';
import type { Picture } from './picture.ts';
import type { Place } from './place.ts';
import type { Dimension } from './rule.ts';
import type { Finding, Grade, Judgement, Score } from './score.ts';

/** The one canonical result: what every renderer, gate and comparison reads. */
export interface Report {
  readonly schemaVersion: 1;
  /** Version of the rules, constants and personas under which it was judged. */
  readonly ruleset: string;
  readonly tool: { readonly name: 'parcours'; readonly version: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly exitCode: number;
  readonly environment: Environment;
  readonly journeys: readonly JourneyReport[];
  readonly crowds: readonly never[];
  readonly gates: readonly Gate[];
  /** What it was held against, and how that went; the whole comparison lies beside the report. */
  readonly baseline?: { readonly file: string; readonly verdict: ComparisonVerdict };
  readonly rules: readonly RuleInfo[];
  readonly constants: Readonly<Record<string, Constant>>;
}

export interface Environment {
  readonly browser: string;
  readonly node: string;
  readonly os: string;
  readonly machine: string;
  /** False: Chrome ran without its sandbox, because `sandboxReason`. */
  readonly sandbox: boolean;
  readonly sandboxReason?: string;
  /** Per persona, in words: "CPU 4 times slower, fixed, not calibrated; 70 ms, 10/3 Mbit/s". */
  readonly throttling: Readonly<Partial<Record<PersonaId, string>>>;
}

export interface JourneyReport {
  readonly journey: {
    readonly id: string;
    readonly title: string;
    readonly file?: string;
    readonly text: string;
    /** Other files whose steps it uses: a step's `at` may point into them. Absent when there is none. */
    readonly used?: readonly { readonly file: string; readonly text: string }[];
  };
  readonly persona: PersonaId;
  readonly url: string;
  readonly outcome: Judgement['outcome'];
  /** Why it is blocked or unmeasured. */
  readonly reason?: string;
  readonly failure?: Failure;
  /** Null when unmeasured. */
  readonly score: Score | null;
  readonly runs: JourneyMeasures['runs'];
  readonly measures: Measures<StepMeasureName>;
  readonly steps: readonly StepReport[];
  /** Every picture that `screenshot` and `picture` name, with what it shows. */
  readonly pictures?: readonly Picture[];
  readonly findings: readonly Finding[];
  readonly unmeasured: Judgement['unmeasured'];
  /** What Lighthouse said, when it was asked. */
  readonly lighthouse?: LighthousePass;
  readonly evidence: readonly { readonly file: string; readonly hash: string }[];
}

export interface StepReport extends StepMeasures {
  readonly at: Place;
  /** Earlier ids, as the journey tells them; absent when there is none. */
  readonly was?: readonly string[];
  readonly actions: readonly ActionMeasures[];
  /** Null when the step was not reached, or is not scored. */
  readonly friction: number | null;
  readonly grade: Grade | null;
}

/** A demand on the result and how it went. */
export interface Gate {
  readonly id: string;
  /** Journey and persona it was held against. */
  readonly subject: string;
  readonly wanted: string;
  readonly got: string;
  readonly verdict: 'pass' | 'warn' | 'fail' | 'inconclusive' | 'unmeasured';
  readonly reason: string;
}

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly string[];
  readonly constants: readonly string[];
  /** What it finds, or what that costs, differs a little from run to run. Absent in reports of earlier versions. */
  readonly timed?: boolean;
}
