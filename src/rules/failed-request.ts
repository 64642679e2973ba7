import { defineRule } from '../model/rule.ts';
import { action, aftermath, fault, step, target } from './example.ts';
import { chargeFaults } from './faults.ts';

export default defineRule({
  id: 'failed-request',
  dimension: 'fluid',
  title: 'The site did not answer what was asked of it',
  what: "What the customer did sent a request to the site, and it failed: the server broke down (5xx), gave no answer at all, a part of the page's own code was not there, or something was refused (4xx) without a word to the customer.",
  why: 'The page goes on as if it had worked, or stays as it was. The order is not in the basket, the price is not the real one, and nobody says so.',
  fix: 'Find the request in the log of the server and mend what broke there; in the page, catch its failure, say what did not work, keep what was typed, and offer to try again.',
  sources: [
    'Judgement of the authors, near the error clicks of Datadog and Amplitude: an error within moments of a press',
    'RFC 9110, 15.5 and 15.6: 4xx is a refusal that the client may expect, 5xx a failure of the server',
  ],
  constants: ['failedRequest'],
  check: (given, journey) =>
    chargeFaults(given, journey, {
      kind: 'request',
      cost: ({ failedRequest }) => failedRequest,
      words: ['failed request', 'failed requests'],
      tell: ({ what, how }, when) => `${what} ${how} ${when}`,
    }),
  examples: [
    {
      name: 'the basket breaks down',
      given: after(fault({ kind: 'request', what: 'POST /api/basket' })),
      finds: [{ subject: 'button "Add to basket"', points: 5 }],
    },
    {
      name: 'two requests of one press fail: one fault',
      given: after(
        fault({ kind: 'request', what: 'POST /api/basket' }),
        fault({ kind: 'request', what: 'GET /api/delivery', how: 'got no answer (ERR_CONNECTION_RESET)' }),
      ),
      finds: [{ subject: 'button "Add to basket"', points: 5 }],
    },
    {
      name: "another site's tag is not there",
      given: after(
        fault({
          kind: 'request',
          what: 'GET ads.example/tag.js',
          host: 'ads.example',
          of: 'other site',
          how: 'was answered 404',
        }),
      ),
      finds: [{ subject: 'ads.example', points: 'told' }],
    },
    {
      name: 'a picture and a script are missing while the page loads',
      given: after(
        fault({ kind: 'request', what: 'GET /banner.png', of: 'load', how: 'was answered 404' }),
        fault({ kind: 'request', what: 'GET /old.js', of: 'load', how: 'was answered 404' }),
      ),
      finds: [{ subject: 'the page', points: 'told' }],
    },
    {
      name: 'what only counts visits fails',
      given: after(fault({ kind: 'request', what: 'POST /collect', of: 'report' })),
      finds: [{ subject: 'POST /collect', points: 'told' }],
    },
    { name: 'everything was answered', given: after(), finds: [] },
  ],
});

function after(...faults: readonly ReturnType<typeof fault>[]) {
  return step(action({ target: target(), aftermath: aftermath({ faults }) }));
}
