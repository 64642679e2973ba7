import type { Traveller } from './traveller.ts';

/** Longest time that a step waits for what the action set going, after its goal is ready (ms); never charged. */
const settleLimitMs = 3000;

/**
 * Waits until nothing that the action set going is still under way: no fixed idle time, only two frames, so that what they
 * bring is told. What outlives the limit is not waited for again.
 */
export async function settle({ tab }: Traveller, sinceAt: number): Promise<void> {
  const deadlineAt = Date.now() + settleLimitMs;
  for (;;) {
    const isQuiet = tab.network.underWay(sinceAt).length === 0;
    await tab.world.callAnywhere('flush', () => [], deadlineAt + 2000);
    const underWay = tab.network.underWay(sinceAt);
    // Quiet before the frames and after them: what the last answer brought has been drawn.
    if (isQuiet && underWay.length === 0) return;
    if (Date.now() >= deadlineAt) {
      tab.network.giveUpOn(underWay);
      return;
    }
  }
}
