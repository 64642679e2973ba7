import type { Pass, Progress } from '../../replay/request.ts';
import type { PlannedTravel } from '../run/plan.ts';
import type { Surroundings } from '../surroundings.ts';

/** Travels one journey, tells what happens in it, and ends with how it went, in a word or two. */
export type TravelOne = (travel: PlannedTravel, onProgress: (progress: Progress) => void) => Promise<string>;

/** Has all journeys travelled, one after the other, and shows how far it is; and that it stops, when the signal asks to. */
export type ShowProgress = (
  travels: readonly PlannedTravel[],
  passes: readonly Pass[],
  travelOne: TravelOne,
  signal: AbortSignal,
) => Promise<void>;

export const stopping = 'stopping; Ctrl-C again leaves at once';

/** What goes on in a pass: "timing, 2 of 6". */
export function passInWords({ pass, index }: Pass, passes: readonly Pass[]): string {
  if (pass === 'audit') return 'inspecting';
  if (pass === 'lighthouse') return 'with Lighthouse';
  const runs = passes.filter((one) => one.pass === pass).length;
  return runs === 1 ? 'timing' : `timing, ${index} of ${runs}`;
}

/** Live on a terminal, sparse lines elsewhere, nothing when it is to be quiet. */
export async function progressFor({ err, env }: Surroundings, quiet: boolean): Promise<ShowProgress> {
  if (quiet) return silently;
  if (err.isTerminal && env.TERM !== 'dumb') return (await import('./live.ts')).live;
  return (await import('./lines.ts')).inLines(err.write);
}

/** "Buy a kettle, phone". */
export function nameOf({ journey, persona }: PlannedTravel): string {
  return `${journey.title}, ${persona.id}`;
}

const silently: ShowProgress = async (travels, _, travelOne) => {
  for (const travel of travels) await travelOne(travel, () => {});
};
