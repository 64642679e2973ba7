import type { ActionMeasures, MoveMeasures } from './action-measures.ts';
import type { InterruptionMeasures } from './interruption.ts';
import type { Measures, StepMeasureName } from './measure.ts';
import type { Run } from './observations.ts';
import type { ViolationObservation } from './page-observation.ts';
import type { PersonaId } from './persona.ts';
import type { Picture, Spot } from './picture.ts';

/**
 * What all observations of one persona on one journey come to; enough for every rule, so that it can be judged again, all runs
 * together or one alone: what differs from run to run is a `Measure`, an event with its `run`, or says in which runs it was so.
 */
export interface JourneyMeasures {
  readonly journey: { readonly id: string; readonly title: string; readonly file?: string };
  readonly persona: PersonaId;
  readonly url: string;
  readonly runs: RunCounts;
  readonly measures: Measures<StepMeasureName>;
  readonly steps: readonly StepMeasures[];
  /** Every picture, once. Absent in reports of versions that did not tell what their pictures show. */
  readonly pictures?: readonly Picture[];
}

/** How the timing runs ended. Those that count are the completed ones; when there is none, the blocked ones. */
export interface RunCounts {
  /** Begun; those that are neither completed nor blocked could not be measured. */
  readonly total: number;
  readonly completed: number;
  readonly blocked: number;
  /** How many were asked for; absent: as many as were begun. */
  readonly asked?: number;
  /** How each ended, in order; absent: not known. */
  readonly outcomes?: readonly Run['outcome'][];
  /** Where the blocked ones ended, in order; absent: not known, or there is none. */
  readonly stops?: readonly Stop[];
}

/** Where a run was blocked. */
export interface Stop {
  /** Id of the step; null: not known. */
  readonly step: string | null;
  /** Which round of it; absent: it is not repeated. */
  readonly iteration?: number;
  readonly reason: string;
  /** What barred the way to a target for the longest time in that step; null: nothing did. */
  readonly obstacle: string | null;
  /** The last press in it had no effect. */
  readonly isDeadPress: boolean;
  /** What the last action in it asked for failed; absent: it did not. */
  readonly hasFailed?: true;
}

export interface StepMeasures {
  readonly id: string;
  /** Which round of a step that is repeated, from 1; absent: it is not, or no run took a round of it. */
  readonly iteration?: number;
  readonly title: string;
  readonly phase: 'setup' | 'journey' | 'teardown';
  readonly scored: boolean;
  readonly outcome: 'completed' | 'failed' | 'skipped' | 'unreached';
  readonly reason?: string;
  /** The runs that did not take it while others did, from 1 over those that count: they skipped it, or were blocked before. Absent: none. */
  readonly notTakenIn?: readonly number[];
  readonly measures: Measures<StepMeasureName>;
  readonly actions: readonly ActionMeasures[];
  /** Shifts that matter, of every run that counts. */
  readonly shifts: readonly ShiftMeasures[];
  /** What came in between, in the step that did something with it, or else the first that met it; absent: nobody looked for it. */
  readonly interruptions?: readonly InterruptionMeasures[];
  /** axe-core's violations of the state the step ended in, less those on targets of the journey; absent: not audited. */
  readonly pageBarriers?: readonly PageBarrier[];
  /** Whether two fingers can magnify the page in which the step ended; absent: not audited. */
  readonly zoom?: ZoomMeasures;
  /** Path, relative to the report, of a picture of the state the step ended in. */
  readonly screenshot?: string;
  /** What the step expects, as far as it is in view in the screenshot. */
  readonly awaited?: readonly Spot[];
}

export interface ZoomMeasures {
  /** Content of the viewport meta element; null: there is none. */
  readonly viewport: string | null;
  /** What keeps two fingers from magnifying, as written: `user-scalable=no`, `touch-action: none`; null: nothing does. */
  readonly lockedBy: string | null;
}

export interface ShiftMeasures {
  readonly value: number;
  readonly subject: string;
  readonly movedPx: number;
  readonly movedNextTarget: boolean;
  /** How a target that could have been acted on went elsewhere with it. */
  readonly move?: MoveMeasures;
  /** From 1 over the runs that count. */
  readonly run: number;
}

/** One axe-core rule broken by the rest of the page. */
export interface PageBarrier {
  readonly id: string;
  readonly impact: ViolationObservation['impact'];
  readonly help: string;
  readonly helpUrl: string;
  readonly subjects: readonly string[];
  /** Where those of them stand that are in view in the step's screenshot. */
  readonly inView?: readonly Spot[];
  /** How many of them the previous state did not have. */
  readonly newCount: number;
}
