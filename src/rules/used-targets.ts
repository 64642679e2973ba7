import type { StepMeasures } from '../model/measures.ts';
import type { ViolationObservation } from '../model/page-observation.ts';
import type { TargetMeasures } from '../model/target-measures.ts';

/** What the journey acts on in a step, once each however often it is used. */
export interface UsedTarget {
  readonly target: TargetMeasures;
  /** How often a finger or a button goes down on it. */
  readonly presses: number;
  /** axe-core's violations, the first of each id; null: no audit reached it. */
  readonly violations: readonly ViolationObservation[] | null;
}

/** A target is taken for the same when a person names it the same. */
export function usedTargets(step: StepMeasures): readonly UsedTarget[] {
  const used = new Map<string, UsedTarget>();
  for (const { kind, target } of step.actions) {
    if (target === undefined || unused.has(kind)) continue;
    const before = used.get(target.subject);
    used.set(target.subject, {
      target: before?.target ?? target,
      presses: (before?.presses ?? 0) + (kind === 'hover' ? 0 : 1),
      violations: join(before?.violations ?? null, target.violations ?? null),
    });
  }
  return [...used.values()];
}

/** Actions that only look at their target. */
const unused = new Set(['scroll', 'await']);

function join(a: UsedTarget['violations'], b: UsedTarget['violations']): UsedTarget['violations'] {
  if (a === null || b === null) return a ?? b;
  const added = b.filter(({ id }) => !a.some((violation) => violation.id === id));
  return [...a, ...added];
}
