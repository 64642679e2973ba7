import { defineRule, type Verdict } from '../model/rule.ts';
import { action, step, target, violation } from './example.ts';
import { type UsedTarget, usedTargets } from './used-targets.ts';

const axeId = 'color-contrast';

export default defineRule({
  id: 'low-contrast',
  dimension: 'ergonomic',
  title: 'Text that hardly stands out',
  what: 'The text on something the customer uses hardly stands out from what is behind it.',
  why: 'Ageing eyes, cheap screens and sunshine take contrast away. Under 3:1 part of the customers cannot read it at all.',
  fix: 'Darken the text or lighten what is behind it until the contrast is 4.5:1 (3:1 for large text). The evidence holds both colours.',
  sources: ['WCAG 2.2, 1.4.3', 'Click-Away Pound survey, 2019: customers with access needs leave hard sites'],
  constants: ['shareLowContrast', 'barrierSerious'],
  axe: [axeId],
  check: (given) =>
    usedTargets(given).flatMap(({ target: { subject }, violations }): readonly Verdict[] => {
      if (violations === null) return [{ unmeasured: `no audit reached ${subject}` }];
      const nodes = violations.filter(({ id }) => id === axeId).flatMap((violation) => violation.nodes);
      if (nodes.length === 0) return [];
      const worst = palest(nodes);
      const isUnreadable = worst !== undefined && worst.ratio < unreadable;
      return [
        {
          subject,
          message: worst
            ? `the text of ${subject} has a contrast of ${ratio(worst.ratio)} where ${ratio(worst.wanted)} is needed (${worst.foreground} on ${worst.background})`
            : `the text of ${subject} stands out too little from what is behind it`,
          charge: isUnreadable
            ? { share: ({ shareLowContrast }) => shareLowContrast, cause: 'low-contrast' }
            : { points: ({ barrierSerious }) => barrierSerious },
          evidence: { nodes },
          runs: [1, 1],
          axe: axeId,
        },
      ];
    }),
  examples: [
    {
      name: 'pale grey on white',
      given: pale({ ratio: 2.3, wanted: 4.5, foreground: '#aaaaaa', background: '#ffffff' }),
      finds: [{ subject: 'button "Add to basket"', points: 'share' }],
    },
    {
      name: 'exactly 3:1 in small type: hard to read, not unreadable',
      given: pale({ ratio: 3, wanted: 4.5, foreground: '#949494', background: '#ffffff' }),
      finds: [{ subject: 'button "Add to basket"', points: 1.5 }],
    },
    { name: 'dark on light', given: step(action({ target: target() })), finds: [] },
  ],
});

/** Under this even large text fails. */
const unreadable = 3;

type Node = NonNullable<UsedTarget['violations']>[number]['nodes'][number];
type Contrast = NonNullable<Node['contrast']>;

function palest(nodes: readonly Node[]): Contrast | undefined {
  return nodes
    .flatMap(({ contrast }) => contrast ?? [])
    .reduce<Contrast | undefined>((a, b) => (a === undefined || b.ratio < a.ratio ? b : a), undefined);
}

const ratio = (value: number) => `${Number(value.toFixed(2))}:1`;

function pale(contrast: Contrast) {
  const found = violation(axeId, 'serious', 'Elements must meet minimum color contrast ratio thresholds', contrast);
  return step(action({ target: target({ violations: [found] }) }));
}
