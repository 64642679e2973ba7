import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { personas } from '../model/persona.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { step } from './example.ts';

export default defineRule({
  id: 'locked-zoom',
  dimension: 'ergonomic',
  title: 'A page that cannot be magnified',
  what: 'The page forbids what two fingers do on every other page: to draw it larger, at least to twice its size.',
  why: 'Whoever sees badly, is in the sun or has left the glasses at home draws small print larger. On an Android phone this page does not let them; iPhones have paid no heed to the viewport\'s "no" since 2016.',
  fix: 'Write <meta name="viewport" content="width=device-width, initial-scale=1"> and nothing more. If fields make a phone jump closer when they are entered, give them letters of 16 px. Keep touch-action away from the page as a whole.',
  sources: ['WCAG 2.2, 1.4.4: text grows to twice its size', 'Click-Away Pound survey, 2019'],
  constants: ['shareNoZoom'],
  axe: ['meta-viewport'],
  check,
  examples: [
    {
      name: 'no scaling by the user',
      given: page('width=device-width, initial-scale=1, user-scalable=no', 'user-scalable=no'),
      finds: [{ subject: 'the page', points: 'share' }],
    },
    {
      name: 'half as large again, and no more',
      given: page('width=device-width, maximum-scale=1.5', 'maximum-scale=1.5'),
      finds: [{ subject: 'the page', points: 'share' }],
    },
    { name: 'free to be magnified', given: page('width=device-width, initial-scale=1', null), finds: [] },
  ],
});

/** Told where it is first met, with how often it is met again: a template has it, and is mended once. */
function check(given: StepMeasures, { steps, persona }: JourneyMeasures): readonly Verdict[] {
  if (given.zoom === undefined) return [{ unmeasured: 'no audit reached the page in which the step ended' }];
  const { lockedBy, viewport } = given.zoom;
  if (lockedBy === null) return [];
  const alike = steps.filter(({ scored, zoom }) => scored && zoom?.lockedBy === lockedBy);
  if (alike[0]?.id !== given.id) return [];
  const again = alike.length > 1 ? `, here and in ${count(alike.length - 1, 'later step')}` : '';
  const source = lockedBy.startsWith('touch-action')
    ? `its style (${lockedBy})`
    : `<meta name="viewport"> (${lockedBy})`;
  const isTouched = personas[persona].input === 'touch';
  return [
    {
      subject: 'the page',
      message: `the page cannot be magnified with two fingers: ${source} forbids it${again}`,
      charge: isTouched
        ? { share: ({ shareNoZoom }) => shareNoZoom, cause: 'zoom' }
        : { told: 'with a mouse and keys a browser magnifies every page' },
      evidence: { viewport, lockedBy, steps: alike.map(({ id }) => id) },
      runs: [1, 1],
      ...(!lockedBy.startsWith('touch-action') && { axe: 'meta-viewport' }),
    },
  ];
}

function page(viewport: string, lockedBy: string | null): StepMeasures {
  return { ...step(), zoom: { viewport, lockedBy } };
}
