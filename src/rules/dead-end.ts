import type { ActionMeasures } from '../model/action-measures.ts';
import type { DeadEnd } from '../model/aftermath.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { type Charge, defineRule, type Verdict } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { acting } from './acting.ts';
import { action, aftermath, step, target } from './example.ts';
import { faultOf } from './faults.ts';

export default defineRule({
  id: 'dead-end',
  dimension: 'intuitive',
  title: 'A page that leads nowhere',
  what: 'The customer was led to an error page, or to a search or a list that came to nothing and offered no way on.',
  why: 'What the customer came for is not there, and often nothing says where else it may be. People press back once or twice, and then they are gone.',
  fix: 'Mend or forward the link that leads there. On an error page say in plain words what happened, and offer what people may have meant. On an empty result offer near matches, a wider search or the categories, in the page itself.',
  sources: [
    'Judgement of the authors',
    'RFC 9110, 15.5 and 15.6: what a status from 400 on means',
    'GOV.UK Design System, page not found and service unavailable pages',
  ],
  constants: ['deadEnd'],
  check: (given, journey) =>
    given.actions.flatMap((one, index): readonly Verdict[] => {
      if (one.aftermath === undefined) return [{ unmeasured: `nobody looked at where ${acting(one)} led` }];
      const { deadEnd } = one.aftermath;
      return deadEnd === null ? [] : tell(deadEnd, one, index, given, journey);
    }),
  examples: [
    {
      name: 'a link leads to a page that is not there',
      given: led({ kind: 'error', status: 404, says: 'Page not found', leadsOn: true }),
      finds: [{ subject: 'link "Size guide"', points: 10 }],
    },
    {
      name: 'the page breaks down, though its status is 200',
      given: led({ kind: 'error', says: 'Something went wrong' }),
      finds: [{ subject: 'link "Size guide"', points: 10 }],
    },
    {
      name: 'a search that comes to nothing, and offers nothing',
      given: led({ kind: 'empty', says: 'No results for "tea pott"', isExpected: true }),
      finds: [{ subject: 'link "Size guide"', points: 10 }],
    },
    {
      name: 'a status of 404 over a page that shows what was expected',
      given: led({ kind: 'error', status: 404, says: 'Size guide', isMet: true, leadsOn: true }),
      finds: [{ subject: 'link "Size guide"', points: 'told' }],
    },
    {
      name: 'the journey asks for a page that is gone, expects to be told so, and is shown a way on',
      given: led({ kind: 'error', status: 410, says: 'This page no longer exists', isExpected: true, leadsOn: true }),
      finds: [],
    },
    { name: 'it led to a page like any other', given: step(action({ target: target() })), finds: [] },
  ],
});

function tell(
  end: DeadEnd,
  one: ActionMeasures,
  index: number,
  step: StepMeasures,
  { runs }: JourneyMeasures,
): readonly Verdict[] {
  // Who wants to see that a thing is refused is at the goal, if there is a way on from there.
  if (end.kind === 'error' && end.isExpected && end.leadsOn) return [];
  const k = end.runs.length;
  const n = Math.max(k, takenRuns(step, runs));
  return [
    {
      subject: one.target?.subject ?? one.source,
      message: `${acting(one)} led to ${placeOf(end)}: "${end.says.replace(/[.!\s]+$/, '')}"`,
      charge: chargeFor(end, step.outcome, k / n),
      evidence: { ...end },
      runs: [k, n],
      ...(end.kind === 'error' && { fault: faultOf(index) }),
    },
  ];
}

function placeOf({ kind, status, isMet }: DeadEnd): string {
  if (kind === 'empty') return 'an empty result without a way on';
  if (isMet) return `what was expected, yet it was answered ${status}`;
  return status === null ? 'an error page' : `an error page, answered ${status}`;
}

function chargeFor({ isMet }: DeadEnd, outcome: StepMeasures['outcome'], share: number): Charge {
  if (outcome === 'failed') return { told: 'the journey ends here, which is charged as blocked' };
  if (isMet) return { told: 'the page shows what was expected; only its status is wrong' };
  return { points: ({ deadEnd }) => deadEnd * share };
}

function led(given: Partial<DeadEnd> & Pick<DeadEnd, 'kind' | 'says'>): StepMeasures {
  const deadEnd = { status: null, isExpected: false, isMet: false, leadsOn: false, runs: [1], ...given };
  const link = target({ subject: 'link "Size guide"', role: 'link', tag: 'a' });
  return step(action({ target: link, aftermath: aftermath({ deadEnd }) }));
}
