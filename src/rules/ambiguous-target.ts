import type { ActionMeasures } from '../model/action-measures.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Friction } from '../model/rule.ts';
import type { RivalsObservation } from '../model/target-observation.ts';
import { claimExcess } from './effort.ts';
import { action, effort, step, target } from './example.ts';

const edit = (rivals: Partial<RivalsObservation>) =>
  target({
    subject: 'link "Edit"',
    role: 'link',
    rivals: { count: 2, near: 2, leftOut: true, alike: 2, beside: '', place: 'list "Addresses"', ...rivals },
  });

export default defineRule({
  id: 'ambiguous-target',
  dimension: 'intuitive',
  title: 'Several things of the same name',
  what: 'Other controls near the one the customer needed bear the same name, and do something else.',
  why: 'Who sees three links called "Edit" has to work out which is meant, and sometimes takes the wrong one. Who hears the page, or speaks to it, has nothing but the name.',
  fix: 'Let each name say what it acts on: "Edit home address", or the same with the added words hidden from view or in an aria-label. Where that is too long to show, put each control beside the words it belongs to, in one list item, row or card.',
  sources: [
    'Judgement of the authors: one mental act (M) for each rival, up to four; people then try one',
    'Fu, Pirolli, SNIF-ACT, 2007: people take the first that seems good enough',
    'WCAG 2.2, 2.4.4 and 2.4.9: the purpose of a link, in its context and alone',
  ],
  constants: ['effortRate'],
  check: ({ actions }) =>
    actions.flatMap((one) => (one.target?.rivals && one.kind !== 'scroll' ? judge(one, one.target.rivals) : [])),
  examples: [
    {
      name: 'the third of three "Edit" in a row',
      given: step(action({ target: edit({}), effort: [effort('compare', 2400)] })),
      finds: [{ subject: 'link "Edit"', points: 1.44 }],
    },
    {
      name: 'one of ten cards, of which two say the same',
      given: step(
        action({ target: edit({ near: 9, alike: 1, beside: 'Home, Lyon' }), effort: [effort('compare', 1200)] }),
      ),
      finds: [{ subject: 'link "Edit"', points: 0.72 }],
    },
    {
      name: 'each beside its own address',
      given: step(action({ target: edit({ alike: 0, beside: '12 quai Saint-Antoine, Lyon' }) })),
      finds: [{ subject: 'link "Edit"', points: 'told' }],
    },
    {
      name: 'one in the header, one in the footer',
      given: step(action({ target: edit({ count: 1, near: 0, alike: 0, place: 'the page' }) })),
      finds: [{ subject: 'link "Edit"', points: 'told' }],
    },
    {
      name: 'only scrolled to: nothing is pressed',
      given: step({ ...action({ target: edit({}) }), kind: 'scroll' }),
      finds: [],
    },
    { name: 'a name of its own', given: step(action({ target: target() })), finds: [] },
  ],
});

function judge(one: ActionMeasures, rivals: RivalsObservation): readonly Friction[] {
  const { near, leftOut, alike, beside, place } = rivals;
  const subject = one.target?.subject ?? one.source;
  const found = (message: string, charge: Friction['charge']): readonly Friction[] => [
    { subject, message, charge, evidence: { ...rivals }, runs: [1, 1] },
  ];
  const among = `${subject} is one of ${near + 1} of this name in ${place}`;
  if (alike > 0) {
    const words = alike < near && beside !== '' ? ` ("${beside}")` : '';
    const which =
      alike < near ? `${count(alike, 'other stands', 'others stand')} beside the same words${words}` : nothing;
    return found(`${among}, and ${which}`, { effort: claimExcess(one, 'compare') });
  }
  if (near > 0) {
    const words = beside === '' ? 'what stands beside it' : `"${beside}" beside it`;
    return found(`${among}; only ${words} says which it is`, {
      told: 'who sees the page can tell them apart; who hears it, or speaks to it, cannot by the name',
    });
  }
  if (!leftOut) return [];
  const more = count(rivals.count, 'more', 'more');
  return found(`${subject} is not the only one of this name: ${more} elsewhere on the page`, {
    told: 'they are not in view together',
  });
}

const nothing = 'nothing beside them says which is which';
