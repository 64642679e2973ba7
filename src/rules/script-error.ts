import { defineRule } from '../model/rule.ts';
import { action, aftermath, fault, step, target } from './example.ts';
import { chargeFaults } from './faults.ts';

/** Longer messages carry stacks or data. */
const longest = 120;

export default defineRule({
  id: 'script-error',
  dimension: 'fluid',
  title: "The page's own code failed",
  what: 'What the customer did made a script of the site throw an error that nothing caught: an exception, or a promise whose failure nobody answered for.',
  why: 'Whatever the script was to do after that line is not done. Often the page looks as before, and only half of what was asked for has happened.',
  fix: 'Open the named line with the developer tools, do the same again, and handle the case that it did not expect. Catch what can fail, and tell the customer when it does.',
  sources: [
    'Judgement of the authors, near the error clicks of Datadog and Amplitude: an error within moments of a press',
  ],
  constants: ['scriptError'],
  check: (given, journey) =>
    chargeFaults(given, journey, {
      kind: 'script',
      cost: ({ scriptError }) => scriptError,
      words: ['error', 'errors'],
      tell: ({ what, how }, when) => `a script failed ${when}, ${how}: ${shortened(what)}`,
    }),
  examples: [
    {
      name: 'the handler of the press fails',
      given: after(fault({ kind: 'script', what: "TypeError: Cannot read properties of null (reading 'price')" })),
      finds: [{ subject: 'button "Add to basket"', points: 5 }],
    },
    {
      name: 'a script of the page fails as the page loads',
      given: after(fault({ kind: 'script', what: 'ReferenceError: dataLayer is not defined', of: 'load' })),
      finds: [{ subject: 'the page', points: 'told' }],
    },
    { name: 'nothing was thrown', given: after(), finds: [] },
  ],
});

function shortened(what: string): string {
  return (what.length > longest ? `${what.slice(0, longest - 1)}…` : what).replace(/\.$/, '');
}

function after(...faults: readonly ReturnType<typeof fault>[]) {
  return step(action({ target: target(), aftermath: aftermath({ faults }) }));
}
