import type { ActionMeasures } from '../model/action-measures.ts';
import { count, seconds } from '../model/quantity.ts';
import { defineRule, type Friction } from '../model/rule.ts';
import { acting } from './acting.ts';
import { claimExcess, sumOf } from './effort.ts';
import { action, effort, step, target } from './example.ts';

/** A target no farther than this is on the next screen, to which people scroll unasked (NN/g 2018: 74 % of viewing time is on the first two). */
const nextScreen = 1;

/** So many screens a swipe moves. */
const swipeShare = 0.6;

const kettles = target({ subject: 'link "Kettles"', role: 'link', tag: 'a' });

export default defineRule({
  id: 'hidden-target',
  dimension: 'intuitive',
  title: 'Out of sight until something is done',
  what: 'What the customer needed could not be seen: it lay far down the page, or showed only after a menu or another part of the page had been opened, or the pointer had been moved over something.',
  why: 'What is out of sight has to be looked for, and not everybody looks. Swiping and opening take time, and whoever does not guess that there is more goes away.',
  fix: 'Put what most customers come for where they first look. Keep the main button in view with a bar at the edge of the screen; show the few most used entries of a menu outside of it; never hide anything behind hovering alone.',
  sources: [
    'Card, Moran, Newell, keystroke-level model, 1983; a swipe by Lee 2015',
    'NN/g, Scrolling and Attention, 2018: 57 % of viewing time on the first screen, 17 % on the second',
    'NN/g, Hamburger Menus and Hidden Navigation Hurt UX Metrics, 2016',
  ],
  constants: ['effortRate'],
  check: ({ actions }) => actions.flatMap((one) => opened(one) ?? scrolledTo(one) ?? []),
  examples: [
    {
      name: 'a button three screens down',
      given: step(
        action({ target: target(), screensAway: 2.4, effort: [effort('think', 1200, 1200), effort('scroll', 2840)] }),
      ),
      finds: [{ subject: 'button "Add to basket"', points: 1.7 }],
    },
    {
      name: 'a link in a closed menu',
      given: step(
        action({
          target: target({ subject: 'button "Menu"' }),
          discloses: 'link "Kettles"',
          effort: [effort('think', 1200), effort('point', 480), effort('press', 100)],
        }),
        action({ target: kettles, effort: [effort('think', 1200, 1200)] }),
      ),
      finds: [{ subject: 'link "Kettles"', points: 1.07 }],
    },
    {
      name: 'on the next screen, to which everybody scrolls',
      given: step(action({ target: target(), screensAway: 0.9, effort: [effort('scroll', 1420)] })),
      finds: [],
    },
    { name: 'in view', given: step(action({ target: target(), effort: [effort('think', 1200, 1200)] })), finds: [] },
  ],
});

/** The ideal twin shows at once what had to be opened: all that the opening took was for nothing. */
function opened(one: ActionMeasures): readonly Friction[] | null {
  if (one.discloses === undefined) return null;
  const claims = claimExcess(one);
  return [
    {
      subject: one.discloses,
      message: `${one.discloses} shows only after ${acting(one)}, which takes ${seconds(sumOf(claims))} more`,
      charge: { effort: claims },
      evidence: { shownBy: one.source, effortMs: sumOf(claims) },
    },
  ];
}

function scrolledTo(one: ActionMeasures): readonly Friction[] | null {
  const { target: found, screensAway = 0 } = one;
  const claims = claimExcess(one, 'scroll');
  if (found === undefined || screensAway <= nextScreen || claims.length === 0) return null;
  const swipes = Math.ceil(screensAway / swipeShare);
  return [
    {
      subject: found.subject,
      message: `${found.subject} lay ${screensAway.toFixed(1)} screens away from what the customer had in view: ${count(swipes, 'swipe')}, ${seconds(sumOf(claims))}`,
      charge: { effort: claims },
      evidence: { screensAway, effortMs: sumOf(claims) },
    },
  ];
}
