import type { ConstantId, Constants } from './constant.ts';
import { type Claim, effortFriction } from './effort.ts';
import type { JourneyMeasures, StepMeasures } from './measures.ts';

/** fluid: does it keep pace? intuitive: is the next move obvious? ergonomic: can every hand and eye do it? */
export type Dimension = 'fluid' | 'intuitive' | 'ergonomic';

export const dimensions: readonly Dimension[] = ['fluid', 'intuitive', 'ergonomic'];

/** One entry of the catalogue of friction. */
export interface Rule {
  /** A noun for the failing state, never reused. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: string;
  /** In plain words: what happens, why it costs customers, how it is mended. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Where figures and limits come from. */
  readonly sources: readonly string[];
  readonly constants: readonly ConstantId[];
  /** What it finds, or what that costs, follows from when things happened: it differs a little from run to run. */
  readonly timed: boolean;
  /** Ids of axe-core's rules that this one owns: no other rule charges them. */
  readonly axe: readonly string[];
  /** Judges one step; called for every scored step that was reached. */
  readonly check: (step: StepMeasures, journey: JourneyMeasures) => readonly Verdict[];
  /** Worked cases: they are the unit tests and end the docs page. */
  readonly examples: readonly Example[];
}

/** Nothing returned means smooth, or not applicable. */
export type Verdict = Friction | { readonly unmeasured: string };

export interface Friction {
  /** What it happened to, as a person names it; part of the fingerprint. */
  readonly subject: string;
  /** What happened, with the figure; one sentence. */
  readonly message: string;
  readonly charge: Charge;
  /** Plain JSON with the figures behind the message. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** In k of n of the runs that took the step; default: in all of them. */
  readonly runs?: readonly [k: number, n: number];
  /** axe-core's id, when the finding is one of its. */
  readonly axe?: string;
  /**
   * Names the one fault that it tells of, within its step: of all findings that name the same, whichever rules they are of, only the
   * dearest is charged and the others are told. Absent: it is a fault of its own.
   */
  readonly fault?: string;
}

/**
 * What it costs, as a function of the constants, so that uncertainty can be drawn through it.
 *
 * - `points`: points of friction
 * - `effort`: seconds of the customer's effort at the rate of effort, each charged by one rule only; `besides`: points on top of it
 * - `share`: a share of customers shut out by `cause`; a cause counts once in a journey, shared by its findings
 * - `told`: listed and never charged, with the reason
 */
export type Charge =
  | { readonly points: (constants: Constants) => number }
  | { readonly effort: readonly Claim[]; readonly besides?: (constants: Constants) => number }
  | { readonly share: (constants: Constants) => number; readonly cause: string }
  | { readonly told: string };

/** The points of a charge; nothing of a share, which is counted once for its cause, and of what is told. */
export function pointsOf(charge: Charge, constants: Constants): number {
  if ('points' in charge) return charge.points(constants);
  return 'effort' in charge ? effortFriction(charge.effort, constants) + (charge.besides?.(constants) ?? 0) : 0;
}

export interface Example {
  readonly name: string;
  readonly given: StepMeasures;
  /** What is found: subjects with their points, or 'told'; empty: nothing. */
  readonly finds: readonly { readonly subject: string; readonly points: number | 'told' | 'share' }[];
}

/** A rule as written; defaults filled in. */
export function defineRule(rule: Omit<Rule, Defaulted> & Partial<Pick<Rule, Defaulted>>): Rule {
  return { axe: [], constants: [], timed: false, ...rule };
}

type Defaulted = 'axe' | 'constants' | 'timed';
