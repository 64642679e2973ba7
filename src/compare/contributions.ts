import type { Contribution, FindingChange, FindingChanges, WhoseJourney } from '../model/comparison.ts';
import { addUp } from '../model/fluidity.ts';

/** The change of fluidity by step and rule, the largest part first; none where a journey was blocked. */
export function contributionsOf(whose: WhoseJourney, findings: FindingChanges): readonly Contribution[] {
  const { told: _, ...charged } = findings;
  const groups = new Map<string, FindingChange[]>();
  for (const change of Object.values(charged).flat()) {
    if (change.contribution === null || change.contribution === 0) continue;
    const key = JSON.stringify([change.step, change.rule]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => contributionOf(whose, group)).toSorted(largestFirst);
}

function contributionOf(whose: WhoseJourney, group: readonly FindingChange[]): readonly Contribution[] {
  const [first] = group;
  if (first === undefined) return [];
  return [
    {
      journey: whose.journey,
      persona: whose.persona,
      step: first.step,
      rule: first.rule,
      base: addUp(group.map(({ base }) => base?.friction ?? 0)),
      head: addUp(group.map(({ head }) => head?.friction ?? 0)),
      contribution: addUp(group.map(({ contribution }) => contribution ?? 0)),
    },
  ];
}

function largestFirst(a: Contribution, b: Contribution): number {
  return (
    Math.abs(b.contribution) - Math.abs(a.contribution) ||
    (JSON.stringify([a.step, a.rule]) < JSON.stringify([b.step, b.rule]) ? -1 : 1)
  );
}
