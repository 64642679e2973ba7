import type { ComparableJourney, ComparableStep } from '../model/comparable.ts';
import type { StepChange, StepSide, WhoseJourney } from '../model/comparison.ts';
import { addUp } from '../model/fluidity.ts';
import { countsIn } from './counts.ts';
import type { StepPair } from './match-steps.ts';

interface Journeys {
  readonly base: ComparableJourney | null;
  readonly head: ComparableJourney | null;
}

/** The steps of a journey side by side. */
export function stepChanges(
  whose: WhoseJourney,
  pairs: readonly StepPair[],
  journeys: Journeys,
): readonly StepChange[] {
  return pairs.flatMap((pair): readonly StepChange[] => {
    const named = pair.head ?? pair.base;
    if (named === null) return [];
    const base = pair.base && stepSide(pair.base, journeys.base);
    const head = pair.head && stepSide(pair.head, journeys.head);
    return [
      {
        ...whose,
        id: named.id,
        title: titleOf(named),
        change: changeOf(pair),
        base,
        head,
        waitChangeMs: waitChange(base, head),
      },
    ];
  });
}

function changeOf({ base, head, isMoved }: StepPair): StepChange['change'] {
  if (base === null) return ['added'];
  if (head === null) return ['removed'];
  const isRenamed = base.id !== head.id || base.title !== head.title;
  return [...(isRenamed ? (['renamed'] as const) : []), ...(isMoved ? (['moved'] as const) : [])];
}

function stepSide(step: ComparableStep, journey: ComparableJourney | null): StepSide {
  const { id, iteration = 1, outcome, at, measures, phase, scored } = step;
  const own = [...new Set(journey?.steps.filter((one) => one.phase === 'journey').map((one) => one.id))];
  // A finding tells of a step with all its rounds: it counts once, at the first.
  const findings = iteration === 1 ? (journey?.findings.filter((finding) => finding.step === id) ?? []) : [];
  const isJudged = scored && (outcome === 'completed' || outcome === 'failed');
  return {
    id,
    title: titleOf(step),
    number: phase === 'journey' ? own.indexOf(id) + 1 : null,
    outcome,
    ...(at !== undefined && { at }),
    friction: isJudged ? addUp(findings.map(({ friction }) => friction)) : null,
    waitMs: measures.waitMs ?? null,
    counts: countsIn(measures),
  };
}

function titleOf({ title, iteration }: ComparableStep): string {
  return iteration === undefined ? title : `${title}, round ${iteration}`;
}

function waitChange(base: StepSide | null, head: StepSide | null): number | null {
  const [before, now] = [base?.waitMs, head?.waitMs];
  return before && now && 'value' in before && 'value' in now ? now.value - before.value : null;
}
