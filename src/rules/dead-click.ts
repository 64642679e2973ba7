import { has } from '../model/action-traits.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { action, step, target } from './example.ts';
import { faultOf } from './faults.ts';

export default defineRule({
  id: 'dead-click',
  dimension: 'fluid',
  title: 'A press without any effect',
  what: 'The customer pressed something and nothing at all came of it: nothing changed, moved, opened, loaded or was sent.',
  why: 'A press that does nothing is read as "broken". Some press again, some look elsewhere, some leave.',
  fix: 'Make the control work from the moment it can be seen: attach what answers the press before or together with drawing it, or render it as a plain link or form that works without script. If it cannot work yet, show it as disabled and say why.',
  sources: ['Judgement of the authors, near the dead clicks of Datadog, Sentry and PostHog: no activity after a press'],
  constants: ['deadClick'],
  check: (given) =>
    given.actions.flatMap(({ kind, target, deadPress, needless }, index): readonly Verdict[] => {
      if (target === undefined || needless) return [];
      const { subject } = target;
      if (deadPress === undefined) {
        return has(kind, 'press')
          ? [{ unmeasured: `it could not be told whether anything came of pressing ${subject}` }]
          : [];
      }
      const [k, n] = deadPress;
      if (k === 0) return [];
      return [
        {
          subject,
          message: `nothing at all came of pressing ${subject}`,
          charge: { points: ({ deadClick }) => (deadClick * k) / n },
          evidence: { deadPress },
          runs: deadPress,
          fault: faultOf(index),
        },
      ];
    }),
  examples: [
    {
      name: 'dead in every run',
      given: step(action({ target: target(), deadPress: [1, 1] })),
      finds: [{ subject: 'button "Add to basket"', points: 10 }],
    },
    {
      name: 'dead in one run of five',
      given: step(action({ target: target(), deadPress: [1, 5] })),
      finds: [{ subject: 'button "Add to basket"', points: 2 }],
    },
    { name: 'it worked every time', given: step(action({ target: target(), deadPress: [0, 5] })), finds: [] },
    { name: 'filling in is no press', given: step(action({ kind: 'fill', target: target() })), finds: [] },
  ],
});
