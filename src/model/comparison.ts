import type { RunsCompared } from './comparable.ts';
import type { Measure, StepMeasureName } from './measure.ts';
import type { PersonaId } from './persona.ts';
import type { Place } from './place.ts';
import type { Gate, JourneyReport, StepReport } from './report.ts';
import type { Dimension } from './rule.ts';
import type { Finding } from './score.ts';

/** Which way it went from the base to the head. */
export type Direction = 'better' | 'worse' | 'same';

/** `cannot tell`: what was measured on the two sides does not allow a verdict. */
export type ComparisonVerdict = Direction | 'cannot tell';

/** What got better and worse between two reports: from the base, which was before, to the head, which is now. */
export interface Comparison {
  readonly schemaVersion: 1;
  /** Version of the rules, constants and personas under which both sides were judged. */
  readonly ruleset: string;
  readonly base: ComparisonSide;
  readonly head: ComparisonSide;
  /** Of several journeys and personas the first that any of them has: worse, cannot tell, better, same. */
  readonly verdict: ComparisonVerdict;
  /** The least change of fluidity that could have been seen, in points; null: not computed. */
  readonly leastChange: number | null;
  /** How many runs on each side a verdict would take; null: not computed. */
  readonly runsNeeded: number | null;
  /** A finding whose cost differs by less counts as unchanged; in points of friction. */
  readonly floor: number;
  /** One for each journey and persona on either side: the order of the head, then what is only in the base. */
  readonly outcomes: readonly OutcomeChange[];
  /** Every step of every journey that is on both sides, in the order of the head; what was removed stands where it was. */
  readonly steps: readonly StepChange[];
  readonly findings: FindingChanges;
  /** How the change of fluidity is split over steps and rules; together they are the change, journey by journey. */
  readonly contributions: readonly Contribution[];
  /** What was not the same besides the site. */
  readonly environmentDiffers: readonly EnvironmentDifference[];
  /** What was demanded of the comparison, and how that went. */
  readonly gates: readonly Gate[];
}

export interface ComparisonSide {
  /** ISO 8601, UTC; null for a baseline. */
  readonly startedAt: string | null;
  /** The version of Parcours that measured it. */
  readonly version: string;
}

/** Whose journey it is. */
export interface WhoseJourney {
  /** Id of the journey. */
  readonly journey: string;
  readonly persona: PersonaId;
}

/** How one persona fared on one journey, before and now. */
export interface OutcomeChange extends WhoseJourney {
  readonly title: string;
  readonly verdict: ComparisonVerdict;
  /** The direction of what does not differ by chance: of the outcome, of findings that are certain, of counts. */
  readonly certain: Direction;
  /** Why that is the verdict, in sentences. */
  readonly reason: string;
  /** Null: it is not in that report. */
  readonly base: OutcomeSide | null;
  readonly head: OutcomeSide | null;
  readonly counts: Readonly<Record<CountName, CountChange>>;
  /** What one side judged and the other could not; rules that go by time are left out, since they decide nothing. */
  readonly gaps: readonly Gap[];
}

/** Of a journey that was not measured there are no figures, and of a blocked one no sub-scores. */
export interface OutcomeSide {
  readonly outcome: JourneyReport['outcome'];
  readonly reason?: string;
  readonly url?: string;
  readonly runs: RunsCompared;
  readonly fluidity: number | null;
  readonly fluid: number | null;
  readonly intuitive: number | null;
  readonly ergonomic: number | null;
  /** Σ friction, in points. */
  readonly friction: number | null;
  /** All that the customer waits for the site, in ms. */
  readonly waitMs: Measure | null;
}

/** What is counted and not timed; all but `requests` follow from the page and the journey alone. */
export const countNames = [
  'actionCount',
  'keyCount',
  'pageCount',
  'requests',
  'barriers',
  'pageBarriers',
  'newPageBarriers',
] as const satisfies readonly StepMeasureName[];

export type CountName = (typeof countNames)[number];

/** Null: not counted. */
export interface CountChange {
  readonly base: number | null;
  readonly head: number | null;
  /** It is not the same in all runs of a side, so that it decides nothing. */
  readonly doubt?: 'some runs';
}

/** Something that could not be judged on one side only, so that a finding missing there says nothing. */
export interface Gap {
  readonly side: 'base' | 'head';
  readonly step: string;
  /** Null: no rule could judge the step. */
  readonly rule: string | null;
  readonly reason: string;
}

export interface StepChange extends WhoseJourney {
  /** As the head has it; as the base had it, when it was removed. */
  readonly id: string;
  readonly title: string;
  /** Empty: it is where it was, under the same name. */
  readonly change: readonly ('added' | 'removed' | 'renamed' | 'moved')[];
  readonly base: StepSide | null;
  readonly head: StepSide | null;
  /** How much longer the customer waits in it now, in ms; null where one side has no figure. Told, not judged. */
  readonly waitChangeMs: number | null;
}

export interface StepSide {
  readonly id: string;
  readonly title: string;
  /** Which step of the journey it is, counted from 1; null in set-up and teardown. */
  readonly number: number | null;
  readonly outcome: StepReport['outcome'];
  /** Where it stands in the journey's file; a baseline does not say. */
  readonly at?: Place;
  /** Null: not reached, or not scored. */
  readonly friction: number | null;
  readonly waitMs: Measure | null;
  readonly counts: Readonly<Record<CountName, number | null>>;
}

/**
 * Findings that are the same by journey, persona, rule, step and subject, sorted by what became of them. Of the first five at least
 * one side is charged. The dearest change comes first.
 */
export interface FindingChanges {
  readonly new: readonly FindingChange[];
  readonly mended: readonly FindingChange[];
  readonly worse: readonly FindingChange[];
  readonly better: readonly FindingChange[];
  /** The difference is below the floor. */
  readonly unchanged: readonly FindingChange[];
  /** On one side only, and the other could not judge whether it has it too. */
  readonly unknown: readonly (FindingChange & { readonly unknown: string })[];
  /** What is never charged, by itself. It decides nothing. */
  readonly told: {
    readonly new: readonly FindingChange[];
    readonly mended: readonly FindingChange[];
    readonly unchanged: readonly FindingChange[];
  };
}

export interface FindingChange extends WhoseJourney {
  readonly fingerprint: string;
  readonly rule: string;
  /** What the rule is about, in a few words. */
  readonly title: string;
  readonly dimension: Dimension;
  readonly axe?: string;
  /** Id of the step, as `steps` has it; null: the whole journey. */
  readonly step: string | null;
  readonly subject: string;
  /** Null: it is not there. */
  readonly base: FindingSide | null;
  readonly head: FindingSide | null;
  /**
   * Why the change may be chance, and does not decide: the rule is `timed`, or the finding was seen in some runs only. Absent: it
   * is certain.
   */
  readonly doubt?: 'timed' | 'some runs';
  /** What it did to the fluidity, in points; null where the fluidity is not split. */
  readonly contribution: number | null;
}

export interface FindingSide {
  readonly message: string;
  readonly friction: number;
  /** What it would cost alone; see `Finding`. */
  readonly weight: number;
  readonly runs: Finding['runs'];
}

/** A part of the change of fluidity of a journey that was completed on both sides. */
export interface Contribution extends WhoseJourney {
  /** Null: the whole journey. */
  readonly step: string | null;
  readonly rule: string;
  /** In points of friction. */
  readonly base: number;
  readonly head: number;
  /** In points of fluidity; above zero it got better. */
  readonly contribution: number;
}

export interface EnvironmentDifference {
  /** "Chrome", "machine", "phone". */
  readonly what: string;
  readonly base: string;
  readonly head: string;
}
