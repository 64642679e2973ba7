import { defineRule, type Verdict } from '../model/rule.ts';
import { action, step, target, violation } from './example.ts';
import { type UsedTarget, usedTargets } from './used-targets.ts';

/** Controls to press. What a field without a label breaks (`label`, `select-name`, `aria-input-field-name`) is not among them. */
const owned = [
  'area-alt',
  'aria-command-name',
  'aria-tab-name',
  'aria-toggle-field-name',
  'aria-treeitem-name',
  'button-name',
  'input-button-name',
  'input-image-alt',
  'link-name',
  'summary-name',
] as const;

export default defineRule({
  id: 'unnamed-target',
  dimension: 'intuitive',
  title: 'A control without a name',
  what: 'What the customer presses has no name: no text, and no text for those who cannot see its picture.',
  why: 'A screen reader can say only "button", voice control cannot call it, and a picture alone leaves others guessing. Some customers cannot go on at all.',
  fix: 'Write a text into the control. If it shows only a picture, give the picture an alt text or the control an aria-label: the action in the customer\'s words, such as "Remove the kettle".',
  sources: ['WCAG 2.2, 4.1.2', 'Click-Away Pound survey, 2019: customers with access needs leave hard sites'],
  constants: ['shareNoName'],
  axe: owned,
  check: (given) =>
    usedTargets(given).flatMap(({ target, violations }): readonly Verdict[] => {
      const broken = violations?.find(({ id }) => owned.some((own) => own === id));
      if (broken === undefined && !(target.name === '' && needsName(target))) return [];
      return [
        {
          subject: target.subject,
          message: `${target.subject}: a screen reader can say no more than "${target.role || target.tag}"`,
          charge: { share: ({ shareNoName }) => shareNoName, cause: 'no-name' },
          evidence: { role: target.role, tag: target.tag, name: target.name, violation: broken ?? null },
          runs: [1, 1],
          ...(broken && { axe: broken.id }),
        },
      ];
    }),
  examples: [
    {
      name: 'a basket that is only a picture',
      given: step(action({ target: target({ subject: 'button without a name (button.basket)', name: '' }) })),
      finds: [{ subject: 'button without a name (button.basket)', points: 'share' }],
    },
    {
      name: 'axe-core finds a link without text',
      given: step(
        action({
          target: target({
            subject: 'link without a name (a.basket)',
            role: 'link',
            tag: 'a',
            violations: [violation('link-name', 'serious', 'Links must have discernible text')],
          }),
        }),
      ),
      finds: [{ subject: 'link without a name (a.basket)', points: 'share' }],
    },
    { name: 'a button with a text', given: step(action({ target: target() })), finds: [] },
    {
      name: 'a text inside a control has no name of its own',
      given: step(
        action({ target: target({ subject: 'text "Add to basket"', role: 'generic', tag: 'span', name: '' }) }),
      ),
      finds: [],
    },
  ],
});

/** Roles to press; a native tick box or radio button is named by its label, which is a field's affair. */
const pressed = new Set([
  'button',
  'link',
  'tab',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'treeitem',
]);
const toggled = new Set(['checkbox', 'radio', 'switch']);

function needsName({ role, tag }: UsedTarget['target']): boolean {
  return pressed.has(role) || (toggled.has(role) && tag !== 'input');
}
