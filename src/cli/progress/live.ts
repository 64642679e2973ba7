import { Writable } from 'node:stream';
import { DefaultRenderer, Listr, ListrLogger, type ListrTask, type ListrTaskWrapper, ProcessOutput } from 'listr2';
import type { Step } from '../../model/journey.ts';
import type { Run } from '../../model/observations.ts';
import { times } from '../../render/figures.ts';
import { plain } from '../../render/plain.ts';
import type { Pass } from '../../replay/request.ts';
import type { PlannedTravel } from '../run/plan.ts';
import { type Latches, openLatches } from './latches.ts';
import { nameOf, type ShowProgress, stopping, type TravelOne } from './progress.ts';

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
      const over = new AbortController();
      const say = () => {
        task.title = `${title}: ${stopping}`;
      };
      signal.addEventListener('abort', say, { signal: over.signal });
      const travelled = travelOne(travel, latches.tell)
        .then((ending) => {
          task.title = `${title}: ${plain(ending)}`;
        })
        .finally(() => {
          over.abort();
          latches.end();
        });
      const steps = stepsOf(travel);
      const runs = passes.filter(({ pass }) => pass === 'timing').length;
      return task.newListr(
        [
          passTask('Inspecting it', 'audit', steps, latches),
          runs === 1 ? passTask('Timing it', 'timing', steps, latches) : runsTask(runs, steps, latches),
          ...(passes.some(({ pass }) => pass === 'lighthouse')
            ? [passTask('With Lighthouse', 'lighthouse', steps, latches)]
            : []),
          // Without a title it is not seen: what is measured and judged after the last step.
          { task: () => travelled },
        ],
        { concurrent: false },
      );
    },
  };
}

/** One travel, with every step on a line. */
function passTask(title: string, pass: Run['pass'], steps: readonly Step[], latches: Latches): ListrTask {
  return {
    title,
    task: (_: unknown, task: Wrapper) =>
      task.newListr(
        steps.map((step) => ({
          title: plain(step.title),
          task: async (_: unknown, task: Wrapper) => {
            const ending = await latches.stepEnded(pass, 1, step.id);
            if (ending === 'failed') throw new Error(step.title);
            if (ending !== 'completed') task.skip();
          },
        })),
        { concurrent: false },
      ),
  };
}

/** Many travels on two lines, which run it is and which step, so that it stays in view however many there are. */
function runsTask(runs: number, steps: readonly Step[], latches: Latches): ListrTask {
  return {
    title: 'Timing it',
    task: async (_: unknown, task: Wrapper) => {
      let made = 0;
      let blocked = 0;
      for (let index = 1; index <= runs; index += 1) {
        task.title = `Timing it, ${index} of ${runs}`;
        const endings = [];
        for (const step of steps) {
          task.output = plain(step.title);
          const ending = await latches.stepEnded('timing', index, step.id);
          // What fails in clearing away comes after the end.
          if (step.phase !== 'teardown') endings.push(ending);
        }
        if (endings.every((ending) => ending === 'unreached')) break;
        made = index;
        blocked += endings.includes('failed') ? 1 : 0;
      }
      task.title = `Timed it ${times(made)}${blocked > 0 ? `, ${blocked} of them not to the end` : ''}`;
      if (made === 0) task.skip('Not timed');
    },
  };
}

/** Where it is to stop early, what comes after is left out; what clears away is travelled all the same. */
function stepsOf({ journey, until }: PlannedTravel): readonly Step[] {
  const last = journey.steps.findIndex(({ id }) => id === until);
  return last < 0 ? journey.steps : journey.steps.filter(({ phase }, index) => index <= last || phase === 'teardown');
}
