import { seconds } from '../model/quantity.ts';
import { defineRule } from '../model/rule.ts';
import { action, step, wait } from './example.ts';
import { chargeWaits, figures, nextOf, type WaitTold, waitConstants, waitSources } from './waits.ts';

export default defineRule({
  id: 'covered-target',
  dimension: 'fluid',
  title: 'Something lies over what the customer needs',
  what: 'What the customer wanted to press was there, but something else lay over it and would have caught the press.',
  why: 'People press what they see. A press that lands on a veil, a banner or an invisible layer does nothing, or the wrong thing, and the wait goes on until the way is free.',
  fix: 'Take the named cover away sooner, place it where nothing has to be pressed, or let presses through it (pointer-events: none on what is only decoration).',
  sources: waitSources,
  constants: waitConstants,
  timed: true,
  check: (given, journey) => chargeWaits(given, journey, 'covered-target', tell),
  examples: [
    {
      name: 'a consent dialog over the button for two seconds',
      given: step(
        action({
          kind: 'open',
          source: 'open /',
          wait: wait('load', 4000, {
            coveredMs: 2100,
            covering: [{ subject: 'dialog "We value your privacy"', ms: 2100 }],
          }),
        }),
      ),
      finds: [{ subject: 'button "Add to basket"', points: 2.31 }],
    },
    {
      name: 'covered only before the threshold: evidence, not a charge',
      given: step(action({ wait: wait('load', 1000, { covering: [{ subject: 'dialog "Welcome"', ms: 600 }] }) })),
      finds: [],
    },
    { name: 'slow, with nothing in the way', given: step(action({ wait: wait('load', 4000) })), finds: [] },
  ],
});

const tell: WaitTold = (_, wait, ms) => ({
  subject: nextOf(wait),
  message: `${nextOf(wait)} was covered ${by(wait.covering, wait.beyond.coveredMs)}`,
  evidence: { ...figures(wait, ms), ownMs: wait.beyond.coveredMs, covering: wait.covering },
});

function by(covering: readonly { readonly subject: string; readonly ms: number }[], coveredMs: number): string {
  const [first, ...others] = covering;
  if (first === undefined) return `for ${seconds(coveredMs)}`;
  const parts = [first, ...others].map(({ subject, ms }) => `by ${subject} for ${seconds(ms)}`);
  return parts.slice(0, 3).join(', then ');
}
