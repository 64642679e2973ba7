import type { Condition } from '../model/condition.ts';
import type { Locator } from '../model/locator.ts';
import type { Approach } from '../page/protocol.ts';
import { RunEnded } from './failure.ts';
import type { Traveller } from './traveller.ts';

/** Why a target could not be acted on, in words, with what a person may have meant. */
export async function barred(
  traveller: Traveller,
  locator: Locator,
  found: Exclude<Approach, { kind: 'ready' | 'met' }>,
  patienceMs: number,
): Promise<RunEnded> {
  if (found.kind === 'ambiguous') {
    return new RunEnded('ambiguous', `${locator.source} means ${found.rivals.length} things here; point at one`, {
      nearest: found.rivals,
    });
  }
  const seconds = `${Math.round(patienceMs / 100) / 10} s`;
  const sentences: Readonly<Record<typeof found.cause, string>> = {
    absent: `there was no ${locator.source} within ${seconds}`,
    invisible: `${found.subject} stayed invisible for ${seconds}`,
    moving: `${found.subject} did not stand still for ${seconds}`,
    scrolling: `the page did not stop scrolling for ${seconds}`,
    covered: `${locator.source} stayed covered by ${found.subject} for ${seconds}`,
    disabled: `${found.subject} stayed disabled for ${seconds}`,
    'off-screen': `${locator.source} could not be scrolled into view`,
  };
  return new RunEnded('blocked', sentences[found.cause], {
    nearest: found.cause === 'absent' ? await nearest(traveller, locator) : [],
  });
}

/** Why a step did not reach what it was taken for. */
export async function missed(
  traveller: Traveller,
  expect: readonly Condition[],
  missing: string | null,
  timeoutMs: number,
): Promise<RunEnded> {
  const seconds = `${Math.round(timeoutMs / 100) / 10} s`;
  const condition = expect.find(({ source }) => source === missing) ?? expect[0];
  const locator = condition && 'target' in condition ? condition.target : null;
  return new RunEnded(
    'blocked',
    missing === null
      ? `${expect[0]?.source ?? 'what was expected'} was there, but did not stand still within ${seconds}`
      : `${missing} was not seen within ${seconds}`,
    { nearest: locator ? await nearest(traveller, locator) : [] },
  );
}

async function nearest({ tab }: Traveller, locator: Locator): Promise<readonly string[]> {
  return tab.world.callAnywhere('nearest', () => [locator], Date.now() + 3000).catch(() => []);
}
