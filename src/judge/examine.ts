import { constants } from '../model/constant.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { type Charge, type Friction, pointsOf, type Rule, type Verdict } from '../model/rule.ts';
import { countedRuns, takenRuns } from '../model/runs.ts';
import type { Judgement } from '../model/score.ts';
import { chargeOnce } from './charge-once.ts';
import { grantClaims } from './claims.ts';
import { type Draft, mergeAlike } from './draft.ts';

type Unmeasured = Judgement['unmeasured'][number];

/** What the rules say of the steps that were reached and are scored. A rule that fails is a rule that could not judge. */
export function examine(measures: JourneyMeasures, rules: readonly Rule[]) {
  const drafts: Draft[] = [];
  const unmeasured = new Map<string, Unmeasured>();
  for (const step of measures.steps.filter(isJudged)) {
    for (const rule of rules) {
      for (const verdict of verdictsOf(rule, step, measures)) {
        if ('unmeasured' in verdict) {
          const entry = { rule: rule.id, step: step.id, reason: verdict.unmeasured };
          unmeasured.set(JSON.stringify(entry), entry);
        } else if (!isOwnedByAnother(verdict, rule, rules)) {
          drafts.push(draft(verdict, rule, step, measures));
        }
      }
    }
  }
  return { drafts: mergeAlike(chargeOnce(grantClaims(drafts))), unmeasured: [...unmeasured.values()] };
}

export function isJudged({ scored, outcome }: StepMeasures): boolean {
  return scored && (outcome === 'completed' || outcome === 'failed');
}

/** Verdicts whose charges give sound figures; a broken rule says that it is broken, and stops nothing. */
function verdictsOf(rule: Rule, step: StepMeasures, measures: JourneyMeasures): readonly Verdict[] {
  try {
    return rule
      .check(step, measures)
      .map((verdict) =>
        'unmeasured' in verdict || isSound(verdict.charge)
          ? verdict
          : { unmeasured: `the rule ${rule.id} failed: its charge for ${verdict.subject} is no sound figure` },
      );
  } catch (error) {
    return [{ unmeasured: `the rule ${rule.id} failed: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function isSound(charge: Charge): boolean {
  if ('told' in charge) return true;
  if ('effort' in charge && charge.effort.some(({ operator, ms }) => ms > operator.ms)) return false;
  const figure = 'share' in charge ? charge.share(constants) : pointsOf(charge, constants);
  return Number.isFinite(figure) && figure >= 0 && (!('share' in charge) || figure < 1);
}

/** A fault is charged once: a violation of axe-core's is left to the rule that owns its id. */
function isOwnedByAnother({ axe, charge }: Friction, rule: Rule, rules: readonly Rule[]): boolean {
  if (axe === undefined || 'told' in charge) return false;
  return rules.some((other) => other.id !== rule.id && other.axe.includes(axe));
}

function draft(friction: Friction, rule: Rule, step: StepMeasures, { journey, runs }: JourneyMeasures): Draft {
  const { subject, message, charge, evidence, axe, fault } = friction;
  const all = Math.max(1, countedRuns(runs));
  const taken = Math.max(1, takenRuns(step, runs));
  const [k, n] = friction.runs ?? [taken, taken];
  return {
    rule: rule.id,
    dimension: rule.dimension,
    step: step.id,
    subject,
    message,
    charges: [{ ...partOf(charge, taken / all), iteration: step.iteration }],
    fingerprint: fingerprint({ journey: journey.id, rule: rule.id, axe, step: step.id, subject }),
    evidence,
    runs: [k, n === taken ? all : n],
    ...(axe !== undefined && { axe }),
    ...(fault !== undefined && { fault }),
  };
}

/** A step that only some runs took costs only those customers who come to it; a rule judges it as they meet it. */
function partOf(charge: Charge, met: number): Charge {
  if (met === 1 || 'told' in charge) return charge;
  if ('points' in charge) return { points: (constants) => met * charge.points(constants) };
  if ('effort' in charge) {
    const { effort, besides } = charge;
    return {
      effort: effort.map((claim) => ({ ...claim, ms: met * claim.ms })),
      ...(besides && { besides: (constants) => met * besides(constants) }),
    };
  }
  return { ...charge, share: (constants) => met * charge.share(constants) };
}
