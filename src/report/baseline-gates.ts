import type { Comparison, FindingChange, OutcomeChange, OutcomeSide } from '../model/comparison.ts';
import { count } from '../model/quantity.ts';
import type { Gate } from '../model/report.ts';

/**
 * What a gate on a comparison fails on: `worse`, a journey that is worse as a whole; `new`, anything that came or got worse, whatever
 * was mended besides.
 */
export const failsOn = ['worse', 'new'] as const;
export type FailOn = (typeof failsOn)[number];

export const baselineGate = 'baseline';

/**
 * One gate for every journey and persona on either side. Only what is certain fails it; what may be chance is a warning. What one side
 * lacks, so that it could hide something worse, does not pass.
 */
export function baselineGates({ outcomes, findings }: Comparison, failOn: FailOn): readonly Gate[] {
  return outcomes.map((outcome) => {
    const isOwn = (one: FindingChange) => one.journey === outcome.journey && one.persona === outcome.persona;
    const came = [...findings.new, ...findings.worse].filter((one) => isOwn(one) && one.doubt === undefined);
    const unknown = findings.unknown.filter((one) => isOwn(one) && one.base === null && one.doubt === undefined);
    return {
      id: baselineGate,
      subject: `${outcome.journey}, ${outcome.persona}`,
      wanted: failOn === 'new' ? 'nothing new or worse' : 'not worse',
      ...verdictOf(outcome, { came: failOn === 'new' ? came : [], unknown }),
    };
  });
}

interface Against {
  readonly came: readonly FindingChange[];
  readonly unknown: readonly FindingChange[];
}

function verdictOf(outcome: OutcomeChange, { came, unknown }: Against): Pick<Gate, 'got' | 'verdict' | 'reason'> {
  const { base, head, verdict, certain, gaps, reason } = outcome;
  if (base === null || head === null) return { got: 'missing', verdict: 'unmeasured', reason };
  if (base.outcome === 'unmeasured' || head.outcome === 'unmeasured') {
    return { got: 'unmeasured', verdict: 'unmeasured', reason };
  }
  if (certain === 'worse') return { got: 'worse', verdict: 'fail', reason };
  if (base.outcome === 'blocked' && head.outcome === 'completed') return { got: 'better', verdict: 'pass', reason };
  if (came.length > 0) {
    const got = count(came.length, 'finding new or worse', 'findings new or worse');
    return { got, verdict: 'fail', reason: `${listed(came)}; ${reason}` };
  }
  if (head.outcome === 'blocked' && base.outcome === 'blocked')
    return { got: 'blocked', verdict: 'unmeasured', reason };
  const missing = missingRuns(head);
  if (missing > 0) {
    const got = `${count(missing, 'run')} missing`;
    return { got, verdict: 'unmeasured', reason: `${count(missing, 'run')} could not be measured; ${reason}` };
  }
  const lost = gaps.filter(({ side }) => side === 'head');
  if (lost.length > 0) return { got: 'judged in part', verdict: 'unmeasured', reason };
  if (unknown.length > 0) return { got: 'not judged before', verdict: 'unmeasured', reason };
  return { got: verdict, verdict: verdict === 'cannot tell' ? 'warn' : 'pass', reason };
}

/** How many runs were asked for and came to nothing that could be measured. */
function missingRuns({ runs: { asked, total, completed, blocked } }: OutcomeSide): number {
  return Math.max(asked ?? 0, total) - completed - blocked;
}

/** "low-contrast, link "Pay", and 2 more are new or worse". */
function listed([first, ...others]: readonly FindingChange[]): string {
  if (first === undefined) return '';
  const more = others.length > 0 ? `, and ${others.length} more are` : ' is';
  return `${first.rule}, ${first.subject}${more} new or worse`;
}
