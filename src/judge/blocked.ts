import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import type { RuleInfo } from '../model/report.ts';
import type { Dimension } from '../model/rule.ts';
import type { Judgement } from '../model/score.ts';
import type { Draft } from './draft.ts';
import { fingerprint } from './fingerprint.ts';

/** The entry of the catalogue for what no rule finds: the judge does, from the outcome of the runs. */
export const blocked: RuleInfo = {
  id: 'blocked',
  title: 'No way on',
  dimension: 'intuitive',
  what: 'The customer could not finish: in a step of the journey there was nothing to act on, or what there was did not work.',
  why: 'Whoever meets this is lost. A journey that is always blocked has a fluidity of 0; one that is blocked now and then loses that share of its customers.',
  fix: 'Look at the picture of the step and at the reason. If the site has changed on purpose, bring the journey file up to date.',
  sources: ['No model: what was seen'],
  constants: [],
};

export function outcomeOf({ completed, blocked }: JourneyMeasures['runs']): Judgement['outcome'] {
  if (completed > 0) return 'completed';
  return blocked > 0 ? 'blocked' : 'unmeasured';
}

/** What the blocked runs cost: all 100 points when none came through, else the share that did not; null when all did. */
export function blockedDraft({ journey, runs, steps }: JourneyMeasures): Draft | null {
  const k = runs.blocked;
  const n = runs.completed + k;
  if (k === 0) return null;
  const step = steps.find(({ outcome, phase }) => outcome === 'failed' && phase === 'journey');
  const friction = k === n ? 100 : -100 * Math.log1p(-k / n);
  const subject = step?.title ?? journey.title;
  const where = step === undefined ? 'did not reach the end' : `could not get past "${step.title}"`;
  const reason = step?.reason === undefined ? '' : `: ${step.reason}`;
  return {
    rule: blocked.id,
    dimension: step === undefined ? blocked.dimension : causeOf(step),
    step: step?.id ?? null,
    subject,
    message: `${n === 1 ? 'the customer' : `in ${k} of ${n} runs the customer`} ${where}${reason}`,
    charges: [{ points: () => friction, iteration: step?.iteration }],
    fingerprint: fingerprint({ journey: journey.id, rule: blocked.id, step: step?.id ?? null, subject }),
    evidence: { runs, reason: step?.reason ?? null },
    runs: [k, n],
  };
}

/**
 * Something was there but could not be used, or a press did nothing: the page did not keep pace. Nothing there that matches
 * what the customer looks for: the next move was not to be found. The longest obstacle of the step is the one it failed on.
 */
function causeOf({ actions }: StepMeasures): Dimension {
  const [longest] = actions.flatMap((action) => action.blocked).toSorted((a, b) => b.ms - a.ms);
  if (longest !== undefined && obstacles.has(longest.cause)) return 'fluid';
  const lastPress = actions.findLast(({ deadPress }) => deadPress !== undefined);
  return (lastPress?.deadPress?.[0] ?? 0) > 0 ? 'fluid' : blocked.dimension;
}

const obstacles = new Set(['covered', 'disabled', 'moving', 'invisible']);
