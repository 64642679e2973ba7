import type { ActionMeasures } from '../model/action-measures.ts';
import type { Fault, FaultOwner } from '../model/aftermath.ts';
import type { Constants } from '../model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { count } from '../model/quantity.ts';
import type { Friction, Verdict } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { acting } from './acting.ts';

/** How one rule speaks of the kind of fault that is its own. */
export interface FaultTold {
  readonly kind: Fault['kind'];
  /** What one of them costs a customer, in points. */
  readonly cost: (constants: Constants) => number;
  /** What one of them, and several, are called. */
  readonly words: readonly [one: string, many: string];
  /** `POST /api/basket was answered 500 after pressing button "Buy"`; `when` says when. */
  readonly tell: (fault: Fault, when: string) => string;
}

/**
 * Charges what failed because of an action, once however much of it failed; what failed beside it is told. The other rules that may
 * find the same fault name it by the same action.
 */
export function chargeFaults(step: StepMeasures, journey: JourneyMeasures, told: FaultTold): readonly Verdict[] {
  const all = takenRuns(step, journey.runs);
  return step.actions.flatMap((action, index): readonly Verdict[] => {
    if (action.aftermath === undefined) return [{ unmeasured: `nobody looked at what failed after ${acting(action)}` }];
    const faults = action.aftermath.faults.filter(({ kind }) => kind === told.kind);
    const own = faults.filter(({ of }) => of === 'action');
    const [first, ...more] = own;
    return [
      ...(first === undefined ? [] : [charged(first, more, action, all, told, index)]),
      ...tellOthers(
        faults.filter(({ of }) => of !== 'action'),
        action,
        all,
        told,
      ),
    ];
  });
}

/** The one fault that a press, a request and a script may be found guilty of together: an action that went wrong. */
export function faultOf(actionIndex: number): string {
  return `what came of action ${actionIndex + 1}`;
}

function charged(
  first: Fault,
  more: readonly Fault[],
  action: ActionMeasures,
  all: number,
  told: FaultTold,
  index: number,
): Friction {
  const { cost } = told;
  const runs = runsOf([first, ...more], all);
  return {
    subject: action.target?.subject ?? action.source,
    message: messageOf(first, more, action, told),
    charge: { points: (constants) => (cost(constants) * runs[0]) / runs[1] },
    evidence: { faults: [first, ...more] },
    runs,
    fault: faultOf(index),
  };
}

/** One finding for each reason and each other site. */
function tellOthers(
  faults: readonly Fault[],
  action: ActionMeasures,
  all: number,
  told: FaultTold,
): readonly Friction[] {
  const subjectOf = ({ of, host, what }: Fault) => host ?? (of === 'load' ? 'the page' : what);
  return [...new Set(faults.map(subjectOf))].flatMap((subject): readonly Friction[] => {
    const group = faults.filter((fault) => subjectOf(fault) === subject);
    const [first, ...more] = group;
    if (first === undefined || first.of === 'action') return [];
    return [
      {
        subject,
        message: messageOf(first, more, action, told),
        charge: { told: reasons[first.of] },
        evidence: { faults: group },
        runs: runsOf(group, all),
      },
    ];
  });
}

function messageOf(
  first: Fault,
  more: readonly Fault[],
  action: ActionMeasures,
  { words: [one, many], tell }: FaultTold,
): string {
  const when = first.of === 'load' ? 'while the page loaded' : `after ${acting(action)}`;
  return `${tell(first, when)}${more.length > 0 ? `, and ${count(more.length, `more ${one}`, `more ${many}`)}` : ''}`;
}

const reasons: Readonly<Record<Exclude<FaultOwner, 'action'>, string>> = {
  load: 'it failed as the page loaded, whatever the customer does',
  'other site': 'another site failed, not this one',
  report: 'it only tells somebody what the customer does',
  picture: 'it is only looked at',
  question: 'a page may ask in order to be told so',
  'second try': 'the page asked again and was answered',
};

/** In how many of the runs that took the step. */
function runsOf(faults: readonly Fault[], all: number): readonly [number, number] {
  const k = new Set(faults.flatMap((fault) => fault.runs)).size;
  return [k, Math.max(k, all)];
}
