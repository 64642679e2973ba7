import type { Run } from '../model/observations.ts';
import type { Outline } from '../model/outline.ts';
import type { ReplayRequest } from './request.ts';
import { travelOnce } from './run.ts';
import { nothingKnown } from './tab.ts';

/** How a journey went, and what a person found on the page at the end of each step that was completed. */
export interface LookedAround {
  readonly run: Run;
  readonly outlines: Readonly<Record<string, Outline>>;
}

/** Travels a journey once to see what is there. Nothing is measured, and no evidence is kept. */
export async function lookAround(request: Omit<ReplayRequest, 'runs'>): Promise<LookedAround> {
  const outlines: Record<string, Outline> = {};
  const { run } = await travelOnce(
    { ...request, runs: 1 },
    { pass: 'timing', index: 1 },
    nothingKnown,
    async () => {},
    async ({ tab }, step, take) => {
      const taken = await take();
      if (taken.outcome === 'completed' && !tab.isOver)
        outlines[step.id] = await tab.world.callAnywhere('outline', () => [], Date.now() + 10_000);
      return taken;
    },
  );
  return { run, outlines };
}
