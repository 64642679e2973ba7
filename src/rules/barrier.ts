import type { ViolationObservation } from '../model/page-observation.ts';
import { type Charge, defineRule, type Verdict } from '../model/rule.ts';
import { action, step, target, violation } from './example.ts';
import { usedTargets } from './used-targets.ts';

export default defineRule({
  id: 'barrier',
  dimension: 'ergonomic',
  title: 'A barrier on the way',
  what: 'Something the customer must use breaks a rule of accessibility that axe-core checks.',
  why: 'Customers who use a keyboard, a screen reader, magnification or voice control meet it on their way, and some of them get no further.',
  fix: 'Repair the named fault on this control first; the page of axe-core that the evidence links shows how, with examples.',
  sources: ['axe-core, impact of its rules', 'WCAG 2.2'],
  constants: ['barrierCritical', 'barrierSerious', 'barrierModerate'],
  /** Ids that another rule owns are left to it by the judge, which knows all rules. */
  check: (given) =>
    usedTargets(given).flatMap(({ target: { subject }, violations }): readonly Verdict[] => {
      if (violations === null) return [{ unmeasured: `no audit reached ${subject}` }];
      return violations.map((violation) => ({
        subject,
        message: `${subject} is a barrier to some customers: ${inSentence(violation.help)} (axe ${violation.id}, ${violation.impact})`,
        charge: charges[violation.impact],
        evidence: { violation },
        runs: [1, 1],
        axe: violation.id,
      }));
    }),
  examples: [
    {
      name: 'a button inside a link',
      given: used(violation('nested-interactive', 'serious', 'Interactive controls must not be nested')),
      finds: [{ subject: 'button "Add to basket"', points: 1.5 }],
    },
    {
      name: 'three of them, one too small to charge for',
      given: used(
        violation('aria-required-attr', 'critical', 'Required ARIA attributes must be provided'),
        violation('tabindex', 'moderate', 'Elements should not have tabindex greater than zero'),
        violation('aria-allowed-role', 'minor', 'ARIA role should be appropriate for the element'),
      ),
      finds: [
        { subject: 'button "Add to basket"', points: 3 },
        { subject: 'button "Add to basket"', points: 0.5 },
        { subject: 'button "Add to basket"', points: 'told' },
      ],
    },
    { name: 'no violation', given: used(), finds: [] },
  ],
});

const charges: Readonly<Record<ViolationObservation['impact'], Charge>> = {
  critical: { points: ({ barrierCritical }) => barrierCritical },
  serious: { points: ({ barrierSerious }) => barrierSerious },
  moderate: { points: ({ barrierModerate }) => barrierModerate },
  minor: { told: 'a minor barrier slows hardly anyone down' },
};

/** A sentence of axe-core's inside one of ours: "Links must …" becomes "links must …", "ARIA role …" stays. */
function inSentence(help: string): string {
  return /^[A-Z][a-z]/.test(help) ? help.charAt(0).toLowerCase() + help.slice(1) : help;
}

function used(...violations: readonly ViolationObservation[]) {
  return step(action({ target: target({ violations }) }));
}
