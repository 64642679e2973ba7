import type { Aftermath } from './aftermath.ts';
import type { Measure, Measures } from './measure.ts';
import type { TargetMeasures } from './target-measures.ts';

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
