import type { Step } from '../../model/journey.ts';
import { plain } from '../../render/plain.ts';
import type { Pass, Progress } from '../../replay/request.ts';
import type { PlannedTravel } from '../run/plan.ts';
import { nameOf, passInWords, type ShowProgress, stopping } from './progress.ts';

/** One line for each time a journey is travelled, and one for how it went: what a log of a build can bear. */
export function inLines(write: (text: string) => void): ShowProgress {
  return async (travels, passes, travelOne, signal) => {
    signal.addEventListener('abort', () => write(`Parcours is ${stopping}.\n`));
    for (const travel of travels) {
      const name = plain(nameOf(travel));
      const ending = await travelOne(travel, (progress) => {
        const line = told(progress, passes, travel);
        if (line !== undefined) write(`${name}: ${line}\n`);
      });
      write(`${name}: ${plain(ending)}\n`);
    }
  };
}

function told(progress: Progress, passes: readonly Pass[], { journey }: PlannedTravel): string | undefined {
  if (progress.kind === 'run started') return passInWords(progress, passes);
  if (progress.kind !== 'step ended' || progress.outcome !== 'failed') return undefined;
  const phase = journey.steps.find(({ id }) => id === progress.step)?.phase ?? 'journey';
  return `${failed[phase]} ${progress.step}`;
}

const failed: Readonly<Record<Step['phase'], string>> = {
  setup: 'could not be set up at',
  journey: 'could not go on at',
  teardown: 'could not clear away at',
};
