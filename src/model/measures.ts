import type { Box, Picture, Spot, ViolationObservation } from './observations.ts';
import type { PersonaId } from './persona.ts';

/** A figure with its runs: median, every run's value, exact 95 % interval where there are enough runs; or why there is none. */
export type Measure =
  | {
      readonly value: number;
      readonly samples: readonly number[];
      readonly low: number | null;
      readonly high: number | null;
    }
  | { readonly unmeasured: string };

/** Names of the figures of a step; units in the name, counts without. */
export type StepMeasureName =
  | 'waitMs'
  | 'feedbackMs'
  | 'goalReadyMs'
  | 'blockedMs'
  | 'inpMs'
  | 'ttfbMs'
  | 'fcpMs'
  | 'lcpMs'
  | 'layoutShift'
  | 'requests'
  | 'bytes'
  | 'effortS'
  | 'idealEffortS'
  | 'actionCount'
  | 'keyCount'
  | 'pageCount'
  | 'barriers'
  | 'pageBarriers'
  | 'newPageBarriers';

export type Measures<Name extends string> = Readonly<Partial<Record<Name, Measure>>>;

/** What all observations of one persona on one journey come to; enough for every rule, so that it can be judged again. */
export interface JourneyMeasures {
  readonly journey: { readonly id: string; readonly title: string; readonly file?: string };
  readonly persona: PersonaId;
  readonly url: string;
  /** How the timing runs ended. */
  readonly runs: { readonly total: number; readonly completed: number; readonly blocked: number };
  readonly measures: Measures<StepMeasureName>;
  readonly steps: readonly StepMeasures[];
  /** Every picture, once. Absent in reports of versions that did not tell what their pictures show. */
  readonly pictures?: readonly Picture[];
}

export interface StepMeasures {
  readonly id: string;
  readonly title: string;
  readonly phase: 'setup' | 'journey' | 'teardown';
  readonly scored: boolean;
  readonly outcome: 'completed' | 'failed' | 'skipped' | 'unreached';
  readonly reason?: string;
  readonly measures: Measures<StepMeasureName>;
  readonly actions: readonly ActionMeasures[];
  /** Shifts that count, over all runs. */
  readonly shifts: readonly ShiftMeasures[];
  /** axe-core's violations of the state the step ended in, less those on targets of the journey; absent: not audited. */
  readonly pageBarriers?: readonly PageBarrier[];
  /** Path, relative to the report, of a picture of the state the step ended in. */
  readonly screenshot?: string;
  /** What the step expects, as far as it is in view in the screenshot. */
  readonly awaited?: readonly Spot[];
}

export interface ActionMeasures {
  readonly kind: string;
  /** The action as the journey has it. */
  readonly source: string;
  readonly target?: TargetMeasures;
  readonly measures: Measures<
    'waitMs' | 'feedbackMs' | 'goalReadyMs' | 'inpMs' | 'inputDelayMs' | 'processingMs' | 'presentationMs'
  >;
  /** The wait that began with this action's input; absent when it began none. */
  readonly wait?: Wait;
  readonly blocked: readonly { readonly cause: string; readonly subject: string; readonly ms: number }[];
  readonly waitedOn: readonly WaitedOn[];
  /** In how many of how many runs nothing at all came of the first press; absent when it is not a press or could not be told. */
  readonly deadPress?: readonly [k: number, n: number];
  /** Predicted human time, operator by operator; the excess over the ideal twin is `ms - idealMs`. */
  readonly effort: readonly Operator[];
}

/** From one input to the moment the next is possible: the unit of waiting. Medians over runs. */
export interface Wait {
  readonly kind: 'load' | 'response';
  readonly ms: Measure;
  /**
   * How the part beyond the threshold is owned: something covered the next target, the next target was there but not
   * ready, or the site was still at work. The three add up to what lies beyond the threshold.
   */
  readonly beyond: { readonly coveredMs: number; readonly lateMs: number; readonly siteMs: number };
  /** What covered the target, and what kept it from being ready, the longest first. */
  readonly covering: readonly { readonly subject: string; readonly ms: number }[];
  readonly lateness: readonly { readonly cause: string; readonly subject: string; readonly ms: number }[];
  /** What was waited for: what the journey expects, or else the target of the next input. */
  readonly awaited: string;
  /** The target of the next input, as a person names it; null: the journey ends here, or nothing is pointed at next. */
  readonly nextTarget: string | null;
  /** The step in which the next input is made: what bars the way to its target is met there. */
  readonly nextStep: string | null;
  /** Nothing visible within 1 s of the input while the wait went on, in most runs; null: unmeasured. */
  readonly silent: boolean | null;
}

/** A part of a wait and what the site was doing in it; the parts add up to the wait. */
export interface WaitedOn {
  readonly kind: 'network' | 'main-thread' | 'timer' | 'animation' | 'rendering' | 'other';
  readonly subject: string;
  readonly ms: number;
}

/** One operator of the keystroke-level model. */
export interface Operator {
  readonly operator: 'think' | 'search' | 'read' | 'point' | 'press' | 'type' | 'home' | 'scroll' | 'pick';
  readonly ms: number;
  readonly idealMs: number;
  /** What it stands for: "12 characters", "44 px at 310 px". */
  readonly of: string;
}

export interface TargetMeasures {
  readonly subject: string;
  readonly role: string;
  readonly name: string;
  readonly tag: string;
  readonly box: Box;
  /** Path of the picture in which it stands in its box. */
  readonly picture?: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly inline: boolean;
  /** Other targets, nearest first, with the free distance between the edges. */
  readonly neighbours: readonly { readonly subject: string; readonly gapPx: number; readonly gapMm: number }[];
  /** Undefined: no audit reached it. */
  readonly violations?: readonly ViolationObservation[];
}

export interface ShiftMeasures {
  readonly value: number;
  readonly subject: string;
  readonly movedPx: number;
  readonly movedNextTarget: boolean;
  /** 1 for the first run. */
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
