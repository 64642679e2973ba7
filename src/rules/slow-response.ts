import { defineRule } from '../model/rule.ts';
import { action, step, target, wait } from './example.ts';
import { chargeWaits, tellReadyLate, waitConstants, waitSources } from './waits.ts';

export default defineRule({
  id: 'slow-response',
  dimension: 'fluid',
  title: 'The page answers late',
  what: 'After a press or an entry, in the same page, the next thing to act on was not ready within 0.2 s.',
  why: "An answer within 0.2 s feels like one's own doing; later ones make people doubt, press again or leave.",
  fix: "Answer first and work later: show the expected result at once and correct it if the server disagrees, break long tasks up, fetch before the press, take timers out. The evidence says what the wait was spent on: network, the page's own code, or the rest.",
  sources: [...waitSources, 'web.dev, Interaction to Next Paint: good is 200 ms or less'],
  constants: waitConstants,
  timed: true,
  check: (given, journey) => chargeWaits(given, journey, 'slow-response', tellReadyLate),
  examples: [
    {
      name: 'the basket counts up after 1.2 s of computing',
      given: step(
        action({
          target: target(),
          wait: wait('response', 1200, { awaited: 'status "1 item in your basket"' }),
          waitedOn: [{ kind: 'main-thread', subject: 'basket.js', ms: 900 }],
        }),
      ),
      finds: [{ subject: 'status "1 item in your basket"', points: 0.6 }],
    },
    { name: 'exactly at the threshold', given: step(action({ wait: wait('response', 200) })), finds: [] },
    { name: 'a slow page is not a response', given: step(action({ wait: wait('load', 4000) })), finds: [] },
  ],
});
