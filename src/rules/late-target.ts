import type { Wait } from '../model/action-measures.ts';
import { seconds } from '../model/quantity.ts';
import { defineRule } from '../model/rule.ts';
import { action, step, wait } from './example.ts';
import { chargeWaits, figures, nextOf, type WaitTold, waitConstants, waitSources } from './waits.ts';

export default defineRule({
  id: 'late-target',
  dimension: 'fluid',
  title: 'There, but not ready to be used',
  what: 'What the customer wanted to act on was on the page already, but disabled, moving, invisible or out of reach.',
  why: 'A control that is seen invites the press. While it cannot take it, people press in vain, chase it, or believe that the shop is broken.',
  fix: 'Let the control work from the moment it is drawn: do not wait for all scripts before enabling it, keep animations short and away from what is to be pressed, reserve its place so that it does not move.',
  sources: waitSources,
  constants: waitConstants,
  timed: true,
  check: (given, journey) => chargeWaits(given, journey, 'late-target', tell),
  examples: [
    {
      name: 'the button stays disabled for 1.8 s',
      given: step(
        action({
          wait: wait('response', 2000, {
            lateMs: 1800,
            lateness: [{ cause: 'disabled', subject: 'button "Add to basket"', ms: 1800 }],
          }),
        }),
      ),
      finds: [{ subject: 'button "Add to basket"', points: 1.08 }],
    },
    {
      name: 'it slides in within the threshold',
      given: step(
        action({
          wait: wait('response', 200, { lateness: [{ cause: 'moving', subject: 'button "Add to basket"', ms: 150 }] }),
        }),
      ),
      finds: [],
    },
    { name: 'slow, and ready as soon as it is there', given: step(action({ wait: wait('load', 4000) })), finds: [] },
  ],
});

const tell: WaitTold = (_, wait, ms) => ({
  subject: nextOf(wait),
  message: `${nextOf(wait)} was there but ${state(wait)}`,
  evidence: { ...figures(wait, ms), ownMs: wait.beyond.lateMs, lateness: wait.lateness },
});

function state({ lateness, beyond }: Wait): string {
  const parts = lateness.slice(0, 3).map(({ cause, ms }) => `${states[cause] ?? cause} for ${seconds(ms)}`);
  return parts.length === 0 ? `not ready for ${seconds(beyond.lateMs)}` : parts.join(', then ');
}

const states: Readonly<Record<string, string>> = {
  invisible: 'invisible',
  moving: 'moving',
  disabled: 'disabled',
  'off-screen': 'out of view',
};
