import type { MoveMeasures } from '../model/action-measures.ts';
import type { Constants } from '../model/constant.ts';

/** The share of presses that a move makes go wrong. */
export interface Risk {
  readonly move: MoveMeasures;
  readonly share: number;
}

/**
 * People aim at some moment between seeing the target and `aimingS` later, and touch it `pointingS` after. A press goes wrong when the
 * target moves between aim and touch. No moment of aiming is counted twice.
 */
export function risksOf(moves: readonly MoveMeasures[], { pointingS, aimingS }: Constants): readonly Risk[] {
  const runs = [...new Set(moves.map(({ run }) => run))];
  return runs.flatMap((run) => {
    let countedS = 0;
    return moves
      .filter((move) => move.run === run)
      .map((move) => {
        const toS = Math.min(move.afterMs / 1000, aimingS);
        const fromS = Math.max(countedS, move.afterMs / 1000 - pointingS);
        countedS = Math.max(countedS, toS);
        return { move, share: Math.max(0, toS - fromS) / aimingS };
      });
  });
}

/** A smaller share is nobody's fault: Fitts's law is stated for 4 % of misses. */
export const leastWrong = 0.05;

/** Points of friction of the presses that go wrong: tried again, or undone when something else took them. */
export function costOf({ move, share }: Risk, { missRetryS, effortRate, wrongPress }: Constants): number {
  return share * (move.under === null ? missRetryS * effortRate : wrongPress);
}

/** A move that is a layout shift too is charged once, by the dearer: `moving-target` for its misses, or `layout-shift` for its value. */
export function isMissDearer(move: MoveMeasures, constants: Constants): boolean {
  return risksOf([move], constants).some(
    (risk) => risk.share >= leastWrong && costOf(risk, constants) > constants.layoutShift * move.shift,
  );
}
