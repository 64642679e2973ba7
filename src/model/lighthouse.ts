import type { Failure } from './observations.ts';

/** What Lighthouse said of a journey, in a pass of its own after all others. Its scores enter neither fluidity nor findings. */
export interface LighthousePass {
  readonly version: string;
  /** Path of Lighthouse's own HTML of the whole journey, relative to the report; absent when it inspected nothing. */
  readonly report?: string;
  readonly steps: readonly LighthouseStep[];
  /** Why the pass ended before the journey did. */
  readonly failure?: Failure;
}

/** One step: its end state, and the load that it led to. */
export interface LighthouseStep {
  /** Id of the step. */
  readonly step: string;
  /** Of the document that was loaded in this step, with the persona's throttling applied; absent: the step loads none. */
  readonly performance?: LighthouseCategory;
  /** Of the state in which the step ended. */
  readonly accessibility: LighthouseCategory;
  readonly bestPractices: LighthouseCategory;
}

/** A category of Lighthouse's, or why there is no score. */
export type LighthouseCategory =
  | {
      /** 0 to 100. */
      readonly score: number;
      /** Of so many audits with a weight so many passed. */
      readonly passed: number;
      readonly audits: number;
    }
  | { readonly unmeasured: string };
