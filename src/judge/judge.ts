import { constants } from '../model/constant.ts';
import { addUp } from '../model/fluidity.ts';
import type { JourneyMeasures } from '../model/measures.ts';
import type { Rule } from '../model/rule.ts';
import type { Finding, Judgement } from '../model/score.ts';
import { stepKey } from '../model/step-key.ts';
import { bandOf } from './band.ts';
import { blockedDraft, outcomeOf } from './blocked.ts';
import { tally } from './charge.ts';
import { type Draft, partIn } from './draft.ts';
import { examine, isJudged } from './examine.ts';
import { gradeOf, scoreOf } from './score.ts';
import { spreadOf } from './spread.ts';
import { weighAll } from './weigh-all.ts';

/** What the measures of one persona's journey come to under the given rules. Same measures and rules, same judgement. */
export function judge(measures: JourneyMeasures, rules: readonly Rule[]): Judgement {
  const outcome = outcomeOf(measures.runs);
  if (outcome === 'unmeasured') return { outcome, score: null, steps: {}, findings: [], unmeasured: [] };

  const { drafts, unmeasured } = examine(measures, rules);
  const blocked = blockedDraft(measures);
  const { charged, told } = weighAll(blocked === null ? drafts : [blocked, ...drafts]);
  const frictionUnder = tally(charged.map(({ draft }) => draft));
  const friction = frictionUnder(constants);
  const scored = scoreOf(
    charged.map(({ draft }, index) => ({ dimension: draft.dimension, friction: friction[index] ?? 0 })),
    outcome,
  );

  const findings = [
    ...charged.map(({ draft, weight }, index): Finding => {
      const own = friction[index] ?? 0;
      return { ...factsOf(draft), friction: own, weight, points: scored.pointsOf(own), gain: scored.gainOf(own) };
    }),
    ...told.map(({ draft, weight, reason }): Finding => {
      const nothing = { friction: 0, weight, points: scored.pointsOf(0), gain: scored.gainOf(0) };
      return { ...factsOf(draft), ...nothing, told: reason };
    }),
  ].sort(dearestFirst(measures, rules));

  return {
    outcome,
    score: {
      ...scored.score,
      band: outcome === 'blocked' ? null : bandOf(frictionUnder),
      ...spreadOf(measures, rules),
    },
    steps: Object.fromEntries(
      measures.steps.filter(isJudged).map((step) => {
        const own = addUp(
          charged.map(({ draft }, index) =>
            draft.step === step.id ? (friction[index] ?? 0) * partIn(draft, step.iteration) : 0,
          ),
        );
        return [stepKey(step), { friction: own, grade: gradeOf(own) }];
      }),
    ),
    findings,
    unmeasured,
  };
}

function factsOf({ charges: _, fault: __, ...facts }: Draft): Omit<Draft, 'charges' | 'fault'> {
  return facts;
}

/** Then told; equals in the order of the journey, then of the catalogue. */
function dearestFirst(measures: JourneyMeasures, rules: readonly Rule[]): (a: Finding, b: Finding) => number {
  const steps = new Map(measures.steps.map(({ id }, index) => [id, index]));
  const ranks = new Map(rules.map(({ id }, index) => [id, index]));
  const stepOf = ({ step }: Finding) => (step === null ? -1 : (steps.get(step) ?? -1));
  const rankOf = ({ rule }: Finding) => ranks.get(rule) ?? -1;
  return (a, b) =>
    Number(a.told !== undefined) - Number(b.told !== undefined) ||
    b.friction - a.friction ||
    stepOf(a) - stepOf(b) ||
    rankOf(a) - rankOf(b) ||
    (a.fingerprint < b.fingerprint ? -1 : 1);
}
