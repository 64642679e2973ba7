import { Writable } from 'node:stream';
import { DefaultRenderer, Listr, ListrLogger, type ListrTask, type ListrTaskWrapper, ProcessOutput } from 'listr2';
import type { Step } from '../../model/journey.ts';
import { plain } from '../../render/plain.ts';
import type { Pass } from '../../replay/request.ts';
import type { PlannedTravel } from '../run/plan.ts';
import { openLatches } from './latches.ts';
import { nameOf, passInWords, type ShowProgress, stopping, type TravelOne } from './progress.ts';

/** Journeys, passes and steps as they happen, drawn over itself on stderr. */
export const live: ShowProgress = async (travels, passes, travelOne, signal) => {
  // It would look at stdout to learn whether there is a terminal; ours is stderr, whatever becomes of stdout.
  DefaultRenderer.nonTTY = true;
  const list = new Listr(
    travels.map((travel) => journeyTask(travel, passes, travelOne, signal)),
    {
      exitOnError: false,
      // Signals are ours: an interrupted run still writes its report.
      registerSignalListeners: false,
      rendererOptions: {
        logger: new ListrLogger({
          useIcons: true,
          processOutput: new ProcessOutput(process.stderr, new Writable() as NodeJS.WriteStream),
        }),
        collapseSubtasks: true,
        collapseErrors: false,
        showErrorMessage: false,
      },
    },
  );
  await list.run();
};

type Wrapper = ListrTaskWrapper<unknown, typeof DefaultRenderer, never>;

function journeyTask(
  travel: PlannedTravel,
  passes: readonly Pass[],
  travelOne: TravelOne,
  signal: AbortSignal,
): ListrTask {
  const title = plain(nameOf(travel));
  return {
    title,
    task: (_, task) => {
      const latches = openLatches();
      signal.addEventListener('abort', () => {
        task.title = `${title}: ${stopping}`;
      });
      const travelled = travelOne(travel, latches.tell)
        .then((ending) => {
          task.title = `${title}: ${plain(ending)}`;
        })
        .finally(latches.end);
      return task.newListr(
        [
          ...passes.map(({ pass, index }) => ({
            title: capitalised(passInWords({ pass, index }, passes)),
            task: (_: unknown, task: Wrapper) =>
              task.newListr(
                stepsOf(travel).map((step) => ({
                  title: plain(step.title),
                  task: async (_: unknown, task: Wrapper) => {
                    const ending = await latches.stepEnded(pass, index, step.id);
                    if (ending === 'failed') throw new Error(step.title);
                    if (ending !== 'completed') task.skip();
                  },
                })),
                { concurrent: false },
              ),
          })),
          // Without a title it is not seen: what is measured and judged after the last step.
          { task: () => travelled },
        ],
        { concurrent: false },
      );
    },
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where it is to stop early, what comes after is left out; what clears away is travelled all the same. */
function stepsOf({ journey, until }: PlannedTravel): readonly Step[] {
  const last = journey.steps.findIndex(({ id }) => id === until);
  return last < 0 ? journey.steps : journey.steps.filter(({ phase }, index) => index <= last || phase === 'teardown');
}
