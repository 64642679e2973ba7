import type { Dimension } from './rule.ts';

/** A lost point's cause: what happened, where, what it costs, what mending it gives back. */
export interface Finding {
  readonly rule: string;
  readonly dimension: Dimension;
  /** Id of the step; null: the whole journey. */
  readonly step: string | null;
  readonly subject: string;
  readonly message: string;
  /** Points of friction; 0 when it is told or too small to charge. */
  readonly friction: number;
  /**
   * What it would cost if it stood alone, in points: its own, and the whole of what it shares with others; also of what is too
   * small to charge. 0 when it is only told. Two releases are compared by it: mending one of two texts that are hard to read
   * makes the other one carry what they shared, though nothing about it changed. Absent in reports of earlier versions.
   */
  readonly weight?: number;
  /** Its part of what is missing to 100; null when the journey is blocked. */
  readonly points: number | null;
  /** What the fluidity would gain if it alone were mended; null when the journey is blocked. */
  readonly gain: number | null;
  /** Why it is not charged. */
  readonly told?: string;
  /** The same finding in another release has the same one. */
  readonly fingerprint: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Seen in k of n runs; of what the audit alone can see, 1 of 1. */
  readonly runs: readonly [k: number, n: number];
  readonly axe?: string;
}

/** 0 to 100. The three sub-scores, as fractions, multiply to the fluidity. Null where a blocked journey has none. */
export interface Score {
  readonly fluidity: number;
  readonly fluid: number | null;
  readonly intuitive: number | null;
  readonly ergonomic: number | null;
  /** Σ friction, in points. */
  readonly friction: number;
  /** What the uncertainty of the constants allows: 5 % and 95 % points. */
  readonly band: readonly [low: number, high: number] | null;
  /** Exact 95 % interval of the median of `runs`; null below 6 of them. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The fluidity of every run by itself, in order; 0 where it was blocked. Those that could not be measured are left out. */
  readonly runs?: readonly number[];
}

/** After PURE: easy < 3 points, some load < 12, hard from there on. */
export type Grade = 'easy' | 'some load' | 'hard';

/** The judgement of one persona's journey. */
export interface Judgement {
  readonly outcome: 'completed' | 'blocked' | 'unmeasured';
  /** Null when unmeasured. */
  readonly score: Score | null;
  /** By the step's key; only steps that were reached. */
  readonly steps: Readonly<Record<string, { readonly friction: number; readonly grade: Grade }>>;
  /** Dearest first; then told. */
  readonly findings: readonly Finding[];
  /** What a rule could not judge, and why. */
  readonly unmeasured: readonly { readonly rule: string; readonly step: string; readonly reason: string }[];
}
