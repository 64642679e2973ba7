import type { Aftermath } from './aftermath.ts';
import type { AutofillField, FieldPurpose, Keyboard } from './field.ts';
import type { InterruptionMeasures } from './interruption.ts';
import type {
  Box,
  ChoiceObservation,
  FieldObservation,
  NeighbourObservation,
  Picture,
  RivalsObservation,
  Run,
  Spot,
  TypedObservation,
  ViolationObservation,
} from './observations.ts';
import type { PersonaId } from './persona.ts';

/** A figure with its runs: median, every run's value, exact 95 % interval where there are enough runs; or why there is none. */
export type Measure =
  | {
      readonly value: number;
      /** In the order of the runs; a single one where it was taken once for all of them, in the audit. */
      readonly samples: readonly number[];
      /** Which of the runs that count each sample is of, from 1; absent: every one has a value, or it was taken once. */
      readonly runs?: readonly number[];
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

export interface ActionMeasures {
  readonly kind: string;
  /** The action as the journey has it. */
  readonly source: string;
  /** True: it stood as wanted already, and nothing had to be pressed. */
  readonly needless?: true;
  /** True: done by a handler of `whenever`, for something that opened unasked; it begins no wait, and all its effort is needless. */
  readonly unasked?: true;
  /** Of such an action: in how many of the runs that count it had to be done. */
  readonly doneIn?: readonly [k: number, n: number];
  /** The interruption, by its name, that it was done only to be rid of: the ideal twin does without it. */
  readonly dismisses?: string;
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
  /** Which runs those were, from 1 over those that count; absent: none, or every one. */
  readonly deadIn?: readonly number[];
  /** What came of it that nobody wanted; absent: nobody looked for it. */
  readonly aftermath?: Aftermath;
  /** Predicted human time, operator by operator; the excess over the ideal twin is `ms - idealMs`. */
  readonly effort: readonly Operator[];
  /** How far its target lay beyond what the customer had in view, in screens; absent: it was in view, or it has none. */
  readonly screensAway?: number;
  /** The target of the next action, as a person names it, when this action was only needed to bring it to sight. */
  readonly discloses?: string;
  /** How its target went elsewhere by itself after it could have been acted on, over all runs. */
  readonly moves?: readonly MoveMeasures[];
}

/** A target went elsewhere, so far that a press at its old middle would miss it. */
export interface MoveMeasures {
  readonly subject: string;
  /** From when it could have been acted on (it was first seen, or the last input) until it began to move. */
  readonly afterMs: number;
  readonly px: number;
  /** What came to lie under its old middle and would take the press; null: nothing. */
  readonly under: string | null;
  /** Value of the layout shifts that count and were seen in the frames in which it moved; 0: there was none. */
  readonly shift: number;
  /** 1 for the first run. */
  readonly run: number;
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
  /** Key of the step in which the next input is made: what bars the way to its target is met there. */
  readonly nextStep: string | null;
  /** Nothing visible within 1 s of the input while the wait went on, in most runs; null: unmeasured. */
  readonly silent: boolean | null;
  /** What it was like in each run, in the order of `ms.samples`; absent: there was one run. */
  readonly each?: readonly WaitInRun[];
}

/** A wait in one run; what comes next is absent where it is what the wait has. */
export interface WaitInRun extends Pick<Wait, 'kind' | 'beyond'>, Partial<Pick<Wait, 'nextTarget' | 'nextStep'>> {
  readonly silent: boolean;
}

/** A part of a wait and what the site was doing in it; the parts add up to the wait. */
export interface WaitedOn {
  readonly kind: 'network' | 'main-thread' | 'timer' | 'animation' | 'rendering' | 'other';
  readonly subject: string;
  readonly ms: number;
}

/** One operator of the keystroke-level model. */
export interface Operator {
  readonly operator: 'think' | 'search' | 'read' | 'compare' | 'point' | 'press' | 'type' | 'home' | 'scroll' | 'pick';
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
  /** Other targets, nearest first. */
  readonly neighbours: readonly NeighbourMeasures[];
  /** Absent: it is no form field. */
  readonly field?: FieldMeasures;
  /** `inspected`: how much is looked at in all before it is found, itself included. */
  readonly choice?: ChoiceObservation & { readonly inspected: number };
  readonly rivals?: RivalsObservation;
  /** Undefined: no audit reached it. */
  readonly violations?: readonly ViolationObservation[];
}

export interface NeighbourMeasures extends Omit<NeighbourObservation, 'box'> {
  /** The free distance between the edges. */
  readonly gapPx: number;
  readonly gapMm: number;
  /** Where its edges are, seen from the middle of the target, in mm; right and down are positive. */
  readonly edgesMm: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface FieldMeasures extends FieldObservation {
  /** What it asks for; null: that is not certain. */
  readonly purpose: FieldPurpose | null;
  /** It asks for what an earlier field asked for: "Confirm your email". */
  readonly isRepeated: boolean;
  /** It asks about somebody else: a recipient, a friend. */
  readonly isOthers: boolean;
  /** What its `autocomplete`, or else that of its form, says to a browser. */
  readonly autofill: 'nothing' | 'on' | 'off' | 'invalid' | AutofillField;
  readonly keyboard: Keyboard;
  /** Null: nothing was typed. */
  readonly typed: TypedObservation | null;
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
