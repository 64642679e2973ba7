import { fingerprint } from '../model/fingerprint.ts';
import type { JourneyMeasures, StepMeasures, Stop } from '../model/measures.ts';
import type { RuleInfo } from '../model/report.ts';
import type { Dimension } from '../model/rule.ts';
import type { Judgement } from '../model/score.ts';
import type { Draft } from './draft.ts';

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
export function blockedDraft(measures: JourneyMeasures): Draft | null {
  const { journey, runs, steps } = measures;
  const k = runs.blocked;
  const n = runs.completed + k;
  if (k === 0) return null;
  const stop = mostOften(runs.stops ?? stopsIn(steps), steps);
  const here = steps.filter(({ id }) => id === stop?.step);
  const step = here.find(({ iteration }) => iteration === stop?.iteration) ?? here[0];
  const friction = k === n ? 100 : -100 * Math.log1p(-k / n);
  const subject = step?.title ?? journey.title;
  const where = step === undefined ? 'did not reach the end' : `could not get past "${step.title}"`;
  const reason = stop === undefined ? '' : `: ${stop.reason}`;
  const own = step?.phase === 'journey' ? step.id : null;
  return {
    rule: blocked.id,
    dimension: stop === undefined ? blocked.dimension : dimensionOf(stop),
    step: own,
    subject,
    message: `${n === 1 ? 'the customer' : `in ${k} of ${n} runs the customer`} ${where}${reason}`,
    charges: [{ points: () => friction, iteration: step?.iteration }],
    fingerprint: fingerprint({ journey: journey.id, rule: blocked.id, step: own, subject }),
    evidence: { runs, reason: stop?.reason ?? null },
    runs: [k, n],
  };
}

/** Where most runs ended; of several such places the furthest. */
function mostOften(stops: readonly Stop[], steps: readonly StepMeasures[]): Stop | undefined {
  const often = ({ step }: Stop) => stops.filter((other) => other.step === step).length;
  const far = ({ step }: Stop) => steps.findIndex(({ id }) => id === step);
  return stops.toSorted((one, other) => often(other) - often(one) || far(other) - far(one))[0];
}

/** Of a report that does not know where its runs ended: where the journey did. */
function stopsIn(steps: readonly StepMeasures[]): readonly Stop[] {
  const step = steps.findLast(({ outcome, phase }) => outcome === 'failed' && phase !== 'teardown');
  if (step === undefined) return [];
  const [longest] = step.actions.flatMap((action) => action.blocked).toSorted((a, b) => b.ms - a.ms);
  const lastPress = step.actions.findLast(({ deadPress }) => deadPress !== undefined);
  return [
    {
      step: step.id,
      ...(step.iteration !== undefined && { iteration: step.iteration }),
      reason: step.reason ?? 'the customer could not go on',
      obstacle: longest?.cause ?? null,
      isDeadPress: (lastPress?.deadPress?.[0] ?? 0) > 0,
      ...(step.actions.at(-1)?.aftermath?.faults.some(({ of }) => of === 'action') && { hasFailed: true as const }),
    },
  ];
}

/**
 * Something was there but could not be used, a press did nothing, or what it asked for failed: the page did not keep pace.
 * Nothing there that matches what the customer looks for: the next move was not to be found.
 */
function dimensionOf({ obstacle, isDeadPress, hasFailed }: Stop): Dimension {
  const wasThere = obstacle !== null && obstacles.has(obstacle);
  return isDeadPress || hasFailed === true || wasThere ? 'fluid' : blocked.dimension;
}

const obstacles = new Set(['covered', 'disabled', 'moving', 'invisible']);
