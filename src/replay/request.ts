import type { Journey } from '../model/journey.ts';
import type { Run } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';
import type { OpenBrowser } from './open-browser.ts';

/** What to travel, as whom, how often, and where to leave the evidence. */
export interface ReplayRequest {
  readonly journey: Journey;
  readonly persona: Persona;
  /** Replaces the origin of the journey's own address wherever it occurs; its path is where the journey starts, when the journey names no address. */
  readonly url?: string;
  /** How many timing runs; an audit goes before them. */
  readonly runs: number;
  /** Values of the journey's `secrets`; never shown. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Stops after the step of this id. */
  readonly until?: string;
  readonly browser: OpenBrowser;
  /** An existing folder: pictures go to `media/` and raw observations to `evidence/` in it. */
  readonly directory: string;
  readonly signal?: AbortSignal;
  /** Called as things happen, for progress only. */
  readonly onProgress?: (progress: Progress) => void;
}

export type Progress =
  | { readonly kind: 'run started'; readonly pass: Run['pass']; readonly index: number }
  | { readonly kind: 'step started'; readonly pass: Run['pass']; readonly index: number; readonly step: string }
  | {
      readonly kind: 'step ended';
      readonly pass: Run['pass'];
      readonly index: number;
      readonly step: string;
      readonly outcome: 'completed' | 'failed' | 'skipped';
    }
  | {
      readonly kind: 'run ended';
      readonly pass: Run['pass'];
      readonly index: number;
      readonly outcome: Run['outcome'];
    };
