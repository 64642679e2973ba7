import { defineRule } from '../model/rule.ts';
import { action, step, wait } from './example.ts';
import { chargeWaits, tellReadyLate, waitConstants, waitSources } from './waits.ts';

export default defineRule({
  id: 'slow-load',
  dimension: 'fluid',
  title: 'A page is ready late',
  what: 'After opening a page, the thing the customer came for was not ready within 1 s.',
  why: 'From about 1 s on people lose their train of thought. When search engines, newspapers and video sites delayed pages on purpose, 1 to 3 % of their use was lost with each second.',
  fix: "Send the document sooner and less before it can be used: answer from a cache near the customer, put fewer and smaller files first, load script later. The evidence says what the wait was spent on: network, the page's own code, or the rest, such as timers and animations.",
  sources: [...waitSources, 'Nielsen, Usability Engineering, 1993: 1 s keeps the flow of thought'],
  constants: waitConstants,
  timed: true,
  check: (given, journey) => chargeWaits(given, journey, 'slow-load', tellReadyLate),
  examples: [
    {
      name: 'three seconds to the heading, most of them on the network',
      given: step(
        action({
          kind: 'open',
          source: 'open /',
          wait: wait('load', 3000, { awaited: 'heading "Kettles"' }),
          waitedOn: [{ kind: 'network', subject: '/api/products', ms: 2100 }],
        }),
      ),
      finds: [{ subject: 'heading "Kettles"', points: 1.95 }],
    },
    { name: 'exactly at the threshold', given: step(action({ wait: wait('load', 1000) })), finds: [] },
    {
      name: 'a slow answer in the page is not a load',
      given: step(action({ wait: wait('response', 3000) })),
      finds: [],
    },
    {
      name: 'what was covered or late belongs to others',
      given: step(action({ wait: wait('load', 3000, { coveredMs: 1500, lateMs: 500 }) })),
      finds: [],
    },
  ],
});
