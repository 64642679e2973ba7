import { plain } from '../../render/plain.ts';
import type { Progress } from '../../replay/request.ts';
import { nameOf, type ShowProgress, stopping } from './progress.ts';

/** One line for each time a journey is travelled, and one for how it went: what a log of a build can bear. */
export function inLines(write: (text: string) => void): ShowProgress {
  return async (travels, runs, travelOne, signal) => {
    signal.addEventListener('abort', () => write(`Parcours is ${stopping}.\n`));
    for (const travel of travels) {
      const name = plain(nameOf(travel));
      const ending = await travelOne(travel, (progress) => {
        const line = told(progress, runs);
        if (line !== undefined) write(`${name}: ${line}\n`);
      });
      write(`${name}: ${plain(ending)}\n`);
    }
  };
}

function told(progress: Progress, runs: number): string | undefined {
  if (progress.kind === 'run started') {
    return progress.pass === 'audit' ? 'inspecting' : runs === 1 ? 'timing' : `timing, ${progress.index} of ${runs}`;
  }
  return progress.kind === 'step ended' && progress.outcome === 'failed'
    ? `could not go on at ${progress.step}`
    : undefined;
}
