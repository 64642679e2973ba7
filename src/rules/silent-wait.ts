import { constants, silenceMs } from '../model/constant.ts';
import type { StepMeasures } from '../model/measures.ts';
import { seconds } from '../model/quantity.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { waitFriction } from '../model/wait.ts';
import { acting } from './acting.ts';
import { action, measured, step, target, wait } from './example.ts';
import { chargeWaits, figures, type WaitTold, waitConstants, waitSources } from './waits.ts';

export default defineRule({
  id: 'silent-wait',
  dimension: 'fluid',
  title: 'A wait that shows nothing',
  what: 'For more than 1 s after an action nothing on the screen changed, while the customer was kept waiting.',
  why: 'Without a sign that it is at work, people take a page for broken: they press again, or leave. People who see progress tolerate a wait two to three times longer.',
  fix: 'Show at once that the press was taken: a pressed state, "Adding…", a skeleton or a bar where the result will be. It halves what the wait costs before anything is made faster.',
  sources: [
    ...waitSources,
    'Nah, A study on tolerable waiting time, 2004',
    'Nielsen, Usability Engineering, 1993: show feedback above 1 s',
  ],
  constants: waitConstants,
  timed: true,
  check: (given, journey) => [...untold(given), ...chargeWaits(given, journey, 'silent-wait', tell)],
  examples: [
    {
      name: 'a search that shows nothing for 2.6 s',
      given: step(
        action({
          target: target({ subject: 'button "Search"' }),
          wait: wait('response', 3000, { silent: true }),
          measures: { feedbackMs: measured(2600) },
        }),
      ),
      finds: [{ subject: 'button "Search"', points: 2.43 }],
    },
    {
      name: 'the same wait with a spinner',
      given: step(action({ target: target(), wait: wait('response', 3000) })),
      finds: [],
    },
    {
      name: 'nobody could see whether something was shown, but nothing is lost by so short a wait',
      given: step(action({ target: target(), wait: wait('response', 200, { silent: null }) })),
      finds: [],
    },
  ],
});

const tell: WaitTold = (action, wait, ms) => {
  const { feedbackMs } = action.measures;
  const quietMs = feedbackMs === undefined || 'unmeasured' in feedbackMs ? null : Math.min(feedbackMs.value, ms);
  const quiet = quietMs === null ? `over ${silenceMs / 1000} s` : seconds(quietMs);
  return {
    subject: action.target?.subject ?? action.source,
    message: `nothing was visible for ${quiet} after ${acting(action)}`,
    evidence: { ...figures(wait, ms), quietMs, awaited: wait.awaited },
  };
};

/** Waits that cost something, of which nobody knows whether they showed anything. */
function untold(given: StepMeasures): readonly Verdict[] {
  return given.actions.flatMap(({ wait, ...action }) =>
    wait?.silent === null && !('unmeasured' in wait.ms) && waitFriction(wait.ms.value, wait.kind, constants) > 0
      ? [{ unmeasured: `it could not be told whether anything was visible after ${acting(action)}` }]
      : [],
  );
}
