import type { Baseline, BaselineCounts, BaselineFinding, BaselineJourney, BaselineStep } from '../model/baseline.ts';
import { leastDifference } from '../model/constant.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { stepKey } from '../model/step-key.ts';
import { inOrderOf } from './baseline-order.ts';

/**
 * A new baseline that keeps the figures of an earlier one where they differ by no more than chance would. The earlier figures stay, so
 * that many small steps in one direction are seen as soon as they add up.
 */
export function keepSteady(fresh: Baseline, earlier: Baseline): Baseline {
  const timed = new Set([...earlier.rules, ...fresh.rules].flatMap(({ id, timed }) => (timed ? [id] : [])));
  const journeys = fresh.journeys.map((journey) => {
    const before = earlier.journeys.find(
      (one) => one.journey.id === journey.journey.id && one.persona === journey.persona,
    );
    return before === undefined || before.outcome !== journey.outcome ? journey : steadyJourney(journey, before, timed);
  });
  const found = new Set(journeys.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = [...fresh.rules, ...earlier.rules.filter(({ id }) => !fresh.rules.some((rule) => rule.id === id))];
  return { ...fresh, journeys, rules: rules.filter(({ id }) => found.has(id)) };
}

function steadyJourney(now: BaselineJourney, before: BaselineJourney, timed: ReadonlySet<string>): BaselineJourney {
  return {
    ...steady(now, before),
    steps: now.steps.map((step) => {
      const earlier = before.steps.find((one) => stepKey(one) === stepKey(step));
      return earlier === undefined ? step : steady(step, earlier);
    }),
    findings: steadyFindings(now, before, timed),
  };
}

/** The waits and counts of a step, or of a journey. */
function steady<T extends BaselineStep | BaselineJourney>(now: T, before: T): T {
  const isSteady =
    now.waitMs?.length === before.waitMs?.length &&
    now.waitMs !== undefined &&
    before.waitMs !== undefined &&
    isNear(middleOf(now.waitMs), middleOf(before.waitMs), leastMs);
  return {
    ...now,
    ...(isSteady && { waitMs: before.waitMs }),
    counts: steadyCounts(now.counts, before.counts),
  };
}

/** Only requests come and go by themselves. */
function steadyCounts(now: BaselineCounts, before: BaselineCounts): BaselineCounts {
  const { requests } = before;
  const isSteady = requests !== undefined && now.requests !== undefined && isNear(now.requests, requests, 1);
  return isSteady ? { ...now, requests } : now;
}

/** A timed finding whose cost differs by less than the floor stays as it was, even where that is: not there. */
function steadyFindings(
  now: BaselineJourney,
  before: BaselineJourney,
  timed: ReadonlySet<string>,
): readonly BaselineFinding[] {
  const names = (journey: BaselineJourney) =>
    new Map(journey.findings.map((finding) => [nameOf(journey.journey.id, finding), finding]));
  const [fresh, earlier] = [names(now), names(before)];
  const steps = new Set<string | null>(now.steps.map(({ id }) => id));
  const isSteady = (name: string) => {
    const [one, other] = [fresh.get(name), earlier.get(name)];
    const known = one ?? other;
    return known !== undefined && timed.has(known.rule) && Math.abs(costOf(one) - costOf(other)) < leastDifference;
  };
  const kept = now.findings.flatMap((finding) => {
    const name = nameOf(now.journey.id, finding);
    if (!isSteady(name)) return [finding];
    const other = earlier.get(name);
    return other === undefined ? [] : [other];
  });
  const stayed = before.findings.filter((finding) => {
    const name = nameOf(now.journey.id, finding);
    return !fresh.has(name) && isSteady(name) && steps.has(finding.step);
  });
  return [...kept, ...stayed].toSorted(inOrderOf(now.steps));
}

function nameOf(journey: string, { rule, axe, step, subject }: BaselineFinding): string {
  return fingerprint({ journey, rule, axe, step, subject });
}

function costOf(finding: BaselineFinding | undefined): number {
  return finding?.weight ?? finding?.friction ?? 0;
}

/** The practical floor of a wait: what is less is neither felt nor told from chance (research: 10 % or 100 ms). */
const leastMs = 100;
const leastShare = 0.1;

function isNear(a: number, b: number, least: number): boolean {
  return Math.abs(a - b) <= Math.max(least, leastShare * Math.max(a, b));
}

function middleOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
