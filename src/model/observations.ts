import type { ActionObservation } from './action-observation.ts';
import type { Journey } from './journey.ts';
import type { LighthousePass } from './lighthouse.ts';
import type { ErrorObservation, RequestObservation, ShiftObservation, StateObservation } from './page-observation.ts';
import type { PersonaId } from './persona.ts';
import type { Picture, Spot } from './picture.ts';
import type { Place } from './place.ts';

/**
 * Everything that was seen while one persona travelled one journey, unjudged. All moments (`…At`) are milliseconds
 * since the start of their run, on one clock across documents; all lengths are CSS pixels.
 */
export interface Observations {
  readonly journey: Journey;
  readonly persona: PersonaId;
  /** The address at which the travel started. */
  readonly url: string;
  /** The audit first, then the timing runs. */
  readonly runs: readonly Run[];
  /** Absent: it was not asked for, or no run came so far that it would have been of use. */
  readonly lighthouse?: LighthousePass;
  /** How many timing runs were asked for; absent: as many as there are. */
  readonly asked?: number;
}

/** The journey travelled once, in a profile of its own. */
export interface Run {
  /**
   * A timing run measures time and carries only the light agent; an audit inspects every state, unthrottled; in a pass for
   * Lighthouse nothing is measured but by Lighthouse.
   */
  readonly pass: 'timing' | 'audit' | 'lighthouse';
  /** Counted from 1 within its pass. */
  readonly index: number;
  readonly outcome: 'completed' | 'blocked' | 'unmeasured';
  readonly failure?: Failure;
  /** What stood for `${run}` and `${now}`; everywhere else they are written so. */
  readonly filled?: { readonly run: string; readonly now: string };
  readonly steps: readonly StepObservation[];
  /** In the order taken; an audit takes them of every state, a timing run only of its failure. */
  readonly pictures?: readonly Picture[];
}

/** Why a run ended early. */
export interface Failure {
  /**
   * - `blocked`: the site did not let the customer go on, or the journey is out of date
   * - `ambiguous`: a locator meant several things
   * - `setup`: a step of the setup failed, so that the journey could not be begun
   * - `unreachable`: the first address gave no HTTP answer
   * - `tool`: the browser or Parcours itself failed
   * - `interrupted`: the person stopped it
   */
  readonly kind: 'blocked' | 'ambiguous' | 'setup' | 'unreachable' | 'tool' | 'interrupted';
  readonly step?: string;
  readonly at?: Place;
  /** What happened, in one sentence without the place. */
  readonly message: string;
  /** Names on the page nearest to what was looked for, or the rivals with a locator for each. */
  readonly nearest: readonly string[];
  /** Path of a picture of that moment, relative to the report. */
  readonly screenshot?: string;
}

export interface StepObservation {
  readonly id: string;
  /** Which round of a step that is repeated, counted from 1; absent: it is not, or no round of it was taken. */
  readonly iteration?: number;
  readonly outcome: 'completed' | 'failed' | 'skipped' | 'unreached';
  readonly reason?: string;
  readonly actions: readonly ActionObservation[];
  /** At the end of the step. */
  readonly url: string;
  readonly title: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly requests: readonly RequestObservation[];
  readonly shifts: readonly ShiftObservation[];
  readonly errors: readonly ErrorObservation[];
  /** Of the state in which the step ended; audit pass only. */
  readonly state?: StateObservation;
  /** Path relative to the report; audit pass only. */
  readonly screenshot?: string;
  /** What the step expects, as far as it is in view in the screenshot. */
  readonly awaited?: readonly Spot[];
}
