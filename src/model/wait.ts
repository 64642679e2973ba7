import type { Wait } from './action-measures.ts';
import { type Constants, waitHingeMs, waitThresholdMs } from './constant.ts';

/** Points of friction of a whole wait that showed nothing: nothing up to its threshold, then two slopes. */
export function waitFriction(ms: number, kind: Wait['kind'], constants: Constants): number {
  const early = Math.max(0, Math.min(ms, waitHingeMs) - waitThresholdMs[kind]);
  const late = Math.max(0, ms - waitHingeMs);
  return (early * constants.waitSlopeEarly + late * constants.waitSlopeLate) / 1000;
}

/** Who may own a part of a wait. */
export type WaitOwner = 'covered-target' | 'late-target' | 'slow-load' | 'slow-response' | 'silent-wait';

/**
 * The points that one rule charges for a wait. A wait that showed nothing costs the whole curve, and `silent-wait` owns what
 * progress would have saved; the rest is split by the milliseconds beyond the threshold.
 */
export function shareOfWait(wait: Wait, owner: WaitOwner, constants: Constants): number {
  if ('unmeasured' in wait.ms) return 0;
  const whole = waitFriction(wait.ms.value, wait.kind, constants);
  if (owner === 'silent-wait') return wait.silent === true ? whole * (1 - constants.progressFactor) : 0;
  const { coveredMs, lateMs, siteMs } = wait.beyond;
  const beyondMs = coveredMs + lateMs + siteMs;
  if (beyondMs === 0) return 0;
  const ownMs =
    owner === 'covered-target'
      ? coveredMs
      : owner === 'late-target'
        ? lateMs
        : owner === `slow-${wait.kind}`
          ? siteMs
          : 0;
  return whole * constants.progressFactor * (ownMs / beyondMs);
}
