import type { ComparableStep } from '../model/comparable.ts';
import { stepKey } from '../model/step-key.ts';

/** A step on both sides, or on one: null where it is not there. */
export interface StepPair {
  readonly base: ComparableStep | null;
  readonly head: ComparableStep | null;
  /** It comes earlier or later among the others than it did. */
  readonly isMoved: boolean;
}

/**
 * Which step of the one journey is which of the other: by its id, by an earlier id that either side names, by the same title.
 * In the order of the head; a step that was removed stands behind the one that it stood behind.
 */
export function matchSteps(base: readonly ComparableStep[], head: readonly ComparableStep[]): readonly StepPair[] {
  const baseOf = pairUp(base, head);
  const moved = movedAmong(
    head.flatMap((one, at) => {
      const match = baseOf.get(one);
      return match
        ? [{ one, at, was: base.indexOf(match), name: [stepKey(one), stepKey(match)].toSorted().join(' ') }]
        : [];
    }),
  );
  const pairs: StepPair[] = head.map((one) => ({ base: baseOf.get(one) ?? null, head: one, isMoved: moved.has(one) }));
  const kept = new Set(baseOf.values());
  for (const [index, one] of base.entries()) {
    if (kept.has(one)) continue;
    const before = pairs.findIndex((pair) => pair.base !== null && pair.base === base[index - 1]);
    pairs.splice(before + 1, 0, { base: one, head: null, isMoved: false });
  }
  return pairs;
}

/** Way by way, and only what is meant on both sides: of two steps that one could be, neither is taken. */
function pairUp(
  base: readonly ComparableStep[],
  head: readonly ComparableStep[],
): ReadonlyMap<ComparableStep, ComparableStep> {
  const baseOf = new Map<ComparableStep, ComparableStep>();
  for (const isSame of [hasSameId, hasEarlierId, hasSameTitle]) {
    const taken = new Set(baseOf.values());
    const [before, now] = [base.filter((one) => !taken.has(one)), head.filter((one) => !baseOf.has(one))];
    for (const one of now) {
      const [match, ...rivals] = before.filter((other) => isSameRound(one, other) && isSame(one, other));
      if (match === undefined || rivals.length > 0) continue;
      if (now.filter((other) => isSameRound(other, match) && isSame(other, match)).length === 1) baseOf.set(one, match);
    }
  }
  return baseOf;
}

/** Of a step that is repeated, each round is held against its like; one that is not, against the first. */
function isSameRound({ iteration = 1 }: ComparableStep, other: ComparableStep): boolean {
  return iteration === (other.iteration ?? 1);
}

function hasSameId(one: ComparableStep, other: ComparableStep): boolean {
  return one.id === other.id;
}

function hasEarlierId(one: ComparableStep, other: ComparableStep): boolean {
  return one.was?.includes(other.id) === true || other.was?.includes(one.id) === true;
}

function hasSameTitle(one: ComparableStep, other: ComparableStep): boolean {
  return one.phase === other.phase && fold(one.title) === fold(other.title);
}

function fold(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface Placed {
  readonly one: ComparableStep;
  readonly at: number;
  readonly was: number;
  readonly name: string;
}

/**
 * The few steps without which the others are in the order in which they were: again and again the one that is out of order with the
 * most others. Of equals the first by name, so that the way back names the same ones.
 */
function movedAmong(placed: readonly Placed[]): ReadonlySet<ComparableStep> {
  const moved = new Set<ComparableStep>();
  for (let left = placed; ; ) {
    const crossings = (step: Placed) =>
      left.filter((other) => (other.at - step.at) * (other.was - step.was) < 0).length;
    const worst = left
      .map((step) => ({ step, crossed: crossings(step) }))
      .reduce<{ readonly step: Placed; readonly crossed: number } | null>(
        (a, b) =>
          a === null || b.crossed > a.crossed || (b.crossed === a.crossed && b.step.name < a.step.name) ? b : a,
        null,
      );
    if (worst === null || worst.crossed === 0) return moved;
    moved.add(worst.step.one);
    left = left.filter((step) => step !== worst.step);
  }
}
