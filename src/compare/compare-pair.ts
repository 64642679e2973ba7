import type { ComparableJourney, RunsCompared } from '../model/comparable.ts';
import type { Contribution, FindingChanges, OutcomeChange, OutcomeSide, StepChange } from '../model/comparison.ts';
import { addUp, fluidityOf } from '../model/fluidity.ts';
import { type Dimension, dimensions } from '../model/rule.ts';
import type { Catalogue } from './catalogue.ts';
import { contributionsOf } from './contributions.ts';
import { countsOf } from './counts.ts';
import { findChanges } from './find-changes.ts';
import { gapsOf } from './gaps.ts';
import { matchSteps } from './match-steps.ts';
import type { Pair } from './pair-up.ts';
import { reasonOf } from './reason.ts';
import { stepChanges } from './step-changes.ts';
import { judgeChange } from './verdict.ts';

export interface PairCompared {
  readonly outcome: OutcomeChange;
  readonly steps: readonly StepChange[];
  readonly findings: FindingChanges;
  readonly contributions: readonly Contribution[];
}

/** How one persona fared on one journey, before and now. */
export function comparePair(pair: Pair, catalogue: Catalogue): PairCompared {
  const { base, head } = pair;
  const whose = { journey: pair.journey, persona: pair.persona };
  const counts = countsOf(base?.measures, head?.measures);
  const sides = { base: base && outcomeSide(base), head: head && outcomeSide(head) };
  const isComparable = base !== null && head !== null && isMeasured(base) && isMeasured(head);

  const steps = base === null || head === null ? [] : matchSteps(base.steps, head.steps);
  const allGaps = isComparable ? gapsOf(base, head, steps) : [];
  const gaps = allGaps.filter(({ rule }) => rule === null || !catalogue.timed.has(rule));
  const findings = isComparable ? findChanges({ ...whose, base, head }, steps, allGaps, catalogue) : nothing;
  const facts = { ...sides, counts, findings, gaps };
  const judged = judgeChange(facts);
  return {
    outcome: {
      ...whose,
      title: (head ?? base)?.journey.title ?? pair.journey,
      ...judged,
      reason: reasonOf({ ...facts, ...judged }),
      ...sides,
      counts,
      gaps,
    },
    steps: stepChanges(whose, steps, { base, head }),
    findings,
    contributions: contributionsOf(whose, findings),
  };
}

function isMeasured({ outcome }: ComparableJourney): boolean {
  return outcome !== 'unmeasured';
}

/** Scores are drawn from the findings, so that they and what is told of the findings always agree. */
function outcomeSide({ outcome, reason, url, runs, measures, findings }: ComparableJourney): OutcomeSide {
  const sum = (dimension?: Dimension) =>
    addUp(
      findings.filter((one) => dimension === undefined || one.dimension === dimension).map(({ friction }) => friction),
    );
  const isCompleted = outcome === 'completed';
  const [fluid = null, intuitive = null, ergonomic = null] = isCompleted
    ? dimensions.map((dimension) => fluidityOf(sum(dimension)))
    : [];
  return {
    outcome,
    ...(reason !== undefined && { reason }),
    ...(url !== undefined && { url }),
    runs: runsOf(runs),
    fluidity: isCompleted ? fluidityOf(sum()) : outcome === 'blocked' ? 0 : null,
    fluid,
    intuitive,
    ergonomic,
    friction: outcome === 'unmeasured' ? null : sum(),
    waitMs: measures.waitMs ?? null,
  };
}

function runsOf({ total, completed, blocked, asked }: RunsCompared): RunsCompared {
  return { total, completed, blocked, ...(asked !== undefined && { asked }) };
}

const nothing: FindingChanges = {
  new: [],
  mended: [],
  worse: [],
  better: [],
  unchanged: [],
  unknown: [],
  told: { new: [], mended: [], unchanged: [] },
};
