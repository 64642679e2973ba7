import type { Progress } from '../../replay/request.ts';

/** How a step ended in one pass; 'unreached' when the pass, or the whole replay, ended before. */
export type StepEnding = 'completed' | 'failed' | 'skipped' | 'unreached';

/** Turns news as they come into something that can be waited for. */
export interface Latches {
  readonly tell: (progress: Progress) => void;
  /** Nothing more will come. */
  readonly end: () => void;
  readonly stepEnded: (pass: string, index: number, step: string) => Promise<StepEnding>;
}

export function openLatches(): Latches {
  const known = new Map<string, StepEnding>();
  const endedPasses = new Set<string>();
  const waiting = new Map<string, (ending: StepEnding) => void>();
  let over = false;

  const settle = (key: string, ending: StepEnding) => {
    known.set(key, ending);
    waiting.get(key)?.(ending);
    waiting.delete(key);
  };
  const leaveOthers = (pass: string) => {
    for (const key of waiting.keys()) if (key.startsWith(pass)) settle(key, 'unreached');
  };

  return {
    tell: (progress) => {
      const pass = `${progress.pass} ${progress.index} `;
      if (progress.kind === 'step ended') settle(pass + progress.step, progress.outcome);
      if (progress.kind === 'run ended') {
        endedPasses.add(pass);
        leaveOthers(pass);
      }
    },
    end: () => {
      over = true;
      leaveOthers('');
    },
    stepEnded: (pass, index, step) => {
      const key = `${pass} ${index} ${step}`;
      const ending = known.get(key);
      if (ending !== undefined) return Promise.resolve(ending);
      if (over || endedPasses.has(`${pass} ${index} `)) return Promise.resolve('unreached');
      return new Promise((done) => waiting.set(key, done));
    },
  };
}
