import { plain } from '../../render/plain.ts';
import type { Pass, Progress } from '../../replay/request.ts';
import { nameOf, passInWords, type ShowProgress, stopping } from './progress.ts';

/** One line for each time a journey is travelled, and one for how it went: what a log of a build can bear. */
export function inLines(write: (text: string) => void): ShowProgress {
  return async (travels, passes, travelOne, signal) => {
    signal.addEventListener('abort', () => write(`Parcours is ${stopping}.\n`));
    for (const travel of travels) {
      const name = plain(nameOf(travel));
      const ending = await travelOne(travel, (progress) => {
        const line = told(progress, passes);
        if (line !== undefined) write(`${name}: ${line}\n`);
      });
      write(`${name}: ${plain(ending)}\n`);
    }
  };
}

function told(progress: Progress, passes: readonly Pass[]): string | undefined {
  if (progress.kind === 'run started') return passInWords(progress, passes);
  return progress.kind === 'step ended' && progress.outcome === 'failed'
    ? `could not go on at ${progress.step}`
    : undefined;
}
