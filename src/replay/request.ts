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
  /** Travels once more with Lighthouse, after everything else. */
  readonly lighthouse?: boolean;
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

/** One time that the journey is travelled. */
export type Pass = Pick<Run, 'pass' | 'index'>;

/** All passes in their order: the audit, the timing runs, Lighthouse. */
export function passesOf({ runs, lighthouse }: Pick<ReplayRequest, 'runs' | 'lighthouse'>): readonly Pass[] {
  return [
    { pass: 'audit', index: 1 },
    ...Array.from({ length: runs }, (_, index) => ({ pass: 'timing', index: index + 1 }) as const),
    ...(lighthouse ? [{ pass: 'lighthouse', index: 1 } as const] : []),
  ];
}

export type Progress =
  | (Pass & { readonly kind: 'run started' })
  | (Pass & { readonly kind: 'step started'; readonly step: string })
  | (Pass & {
      readonly kind: 'step ended';
      readonly step: string;
      readonly outcome: 'completed' | 'failed' | 'skipped';
    })
  | (Pass & { readonly kind: 'run ended'; readonly outcome: Run['outcome'] });
