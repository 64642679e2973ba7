import type { PageBarrier } from '../model/measures.ts';
import { count } from '../model/quantity.ts';
import { type Charge, defineRule, type Friction } from '../model/rule.ts';
import { step } from './example.ts';

export default defineRule({
  id: 'page-barriers',
  dimension: 'ergonomic',
  title: 'Barriers beside the way',
  what: 'The rest of the page breaks rules of accessibility that axe-core checks, though this journey does not use those parts.',
  why: 'Other journeys do, and so do customers who look around before they go on. They are not charged here, because nobody on this journey must pass them.',
  fix: 'Follow the link of each violation in the evidence. Begin with the new ones: they came with this step. Those carried over are mended once, where they first appear.',
  sources: ['axe-core', 'WCAG 2.2'],
  check: ({ pageBarriers }) => {
    if (pageBarriers === undefined) return [{ unmeasured: 'no audit reached the page in which the step ended' }];
    return [...pageBarriers.filter(({ newCount }) => newCount > 0).map(tellNew), ...tellCarried(pageBarriers)];
  },
  examples: [
    {
      name: 'two pictures without a text are new',
      given: page({ newCount: 2 }),
      finds: [{ subject: 'the page', points: 'told' }],
    },
    {
      name: 'one is new, one was there before',
      given: page({ newCount: 1 }),
      finds: [
        { subject: 'the page', points: 'told' },
        { subject: 'the page', points: 'told' },
      ],
    },
    { name: 'a page without barriers', given: { ...step(), pageBarriers: [] }, finds: [] },
  ],
});

const charge: Charge = { told: 'the journey does not use this part of the page' };

/** One finding for each rule that new places break. */
function tellNew(barrier: PageBarrier): Friction {
  const { id, impact, help, newCount, subjects } = barrier;
  const examples = [...new Set(subjects)].slice(0, 3).join(', ');
  return {
    subject: 'the page',
    message: `${count(newCount, 'new place')} on the page: ${help} (axe ${id}, ${impact}), such as ${examples}`,
    charge,
    evidence: { barrier },
    runs: [1, 1],
    axe: id,
  };
}

/** One finding for all that an earlier step told of already. */
function tellCarried(barriers: readonly PageBarrier[]): readonly Friction[] {
  const carried = barriers.filter(({ subjects, newCount }) => subjects.length > newCount);
  if (carried.length === 0) return [];
  const places = carried.reduce((sum, { subjects, newCount }) => sum + subjects.length - newCount, 0);
  return [
    {
      subject: 'the page',
      message: `${count(places, 'place')} with a barrier carried over from earlier steps (axe ${carried.map(({ id }) => id).join(', ')})`,
      charge,
      evidence: { barriers: carried },
      runs: [1, 1],
    },
  ];
}

function page({ newCount }: { readonly newCount: number }) {
  const barrier: PageBarrier = {
    id: 'image-alt',
    impact: 'critical',
    help: 'Images must have alternative text',
    helpUrl: 'https://dequeuniversity.com/rules/axe/4.14/image-alt',
    subjects: ['image "kettle.jpg"', 'image "teapot.jpg"'],
    newCount,
  };
  return { ...step(), pageBarriers: [barrier] };
}
