import { constants } from '../model/constant.ts';
import { personas } from '../model/persona.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Friction, type Verdict } from '../model/rule.ts';
import { action, step, target } from './example.ts';
import { missProbability } from './miss.ts';
import { straysOf } from './strays.ts';
import { type UsedTarget, usedTargets } from './used-targets.ts';

export default defineRule({
  id: 'small-target',
  dimension: 'ergonomic',
  title: 'Too small to hit',
  what: 'What the customer presses is smaller than a finger needs (44 px), or under 24 px with too little room around it.',
  why: 'A fingertip scatters by some millimetres around its aim. What is smaller is missed, and the customer has to try again.',
  fix: 'Give the control at least 44 × 44 px of pressable area on touch screens. It need not look bigger: padding counts.',
  sources: [
    'Bi, Li, Zhai, FFitts law, CHI 2013: spread of a finger',
    'Parhi, Karlson, Bederson, MobileHCI 2006: sizes for one-handed thumbs',
    'WCAG 2.2, 2.5.8 (24 px) and 2.5.5 (44 px)',
  ],
  constants: ['touchSpreadMm', 'missRetryS', 'effortRate'],
  axe: ['target-size'],
  check: (given, { persona }) =>
    usedTargets(given).flatMap((used): readonly Verdict[] => {
      if (used.target.inline || used.presses === 0) return [];
      const found = personas[persona].input === 'touch' ? forFinger(used) : forMouse(used);
      return found === null ? [] : [found];
    }),
  examples: [
    {
      name: 'a cross of 16 px',
      given: step(action({ target: target({ subject: 'button "Close"', sizePx: 16 }) })),
      finds: [{ subject: 'button "Close"', points: 0.76 }],
    },
    {
      name: 'a plus of 24 px, pressed three times',
      given: step(...[1, 2, 3].map(() => action({ target: target({ subject: 'button "One more"', sizePx: 24 }) }))),
      finds: [{ subject: 'button "One more"', points: 1.3 }],
    },
    { name: 'exactly 44 px', given: step(action({ target: target({ sizePx: 44 }) })), finds: [] },
    {
      name: 'a link in a sentence has the size of its text',
      given: step(action({ target: target({ sizePx: 18, inline: true }) })),
      finds: [],
    },
  ],
});

/** CSS pixels: what a finger needs (2.5.5), and the least for any pointer (2.5.8). */
const fingerPx = 44;
const leastPx = 24;

/** What lands on a neighbour is charged by `crowded-targets`; what lands on nothing is tried again. */
function forFinger({ target, presses }: UsedTarget): Friction | null {
  const sidePx = sideOf(target.box);
  if (sidePx >= fingerPx) return null;
  const missed = missProbability(target.widthMm, target.heightMm, constants.touchSpreadMm);
  const { ontoNothing } = straysOf(target);
  const than = sidePx < leastPx ? `the least of ${leastPx} px` : `the ${fingerPx} px a finger needs`;
  const often = presses > 1 ? `, and it is pressed ${count(presses, 'time')}` : '';
  return {
    subject: target.subject,
    message: `${target.subject} is ${size(target.box)}, smaller than ${than}: about ${Math.round(100 * missed)} of 100 presses miss it${often}`,
    charge: { points: (c) => presses * ontoNothing(c.touchSpreadMm) * c.missRetryS * c.effortRate },
    evidence: { ...figures(target), presses, missed, missedForNothing: ontoNothing(constants.touchSpreadMm) },
    runs: [1, 1],
  };
}

/**
 * Told only: with a mouse people slow down to hit (the 4 % of misses of Fitts's law hold at any size), and no spread in mm is
 * known to charge by. The spacing that excuses a small target is axe-core's verdict, or that of the nearest edge.
 */
function forMouse({ target, violations }: UsedTarget): Friction | null {
  const sidePx = sideOf(target.box);
  if (sidePx >= leastPx) return null;
  const nearest = target.neighbours[0];
  const isCrowded = nearest !== undefined && nearest.gapPx < (leastPx - sidePx) / 2;
  if (!isCrowded && !violations?.some(({ id }) => id === 'target-size')) return null;
  const near = isCrowded
    ? `, only ${Math.round(nearest.gapPx)} px from ${nearest.subject}`
    : ' with too little room around it';
  return {
    subject: target.subject,
    message: `${target.subject} is ${size(target.box)}, smaller than the least of ${leastPx} px${near}`,
    charge: { told: 'a mouse takes longer to hit a small target rather than missing it more often' },
    evidence: figures(target),
    runs: [1, 1],
  };
}

type Box = UsedTarget['target']['box'];

/** Whole pixels: layout leaves 43.99 where a style sheet says 44. */
const sideOf = ({ width, height }: Box) => Math.round(Math.min(width, height));

const size = ({ width, height }: Box) => `${Math.round(width)} × ${Math.round(height)} px`;

const figures = ({ box, widthMm, heightMm, neighbours }: UsedTarget['target']) => ({
  box,
  widthMm,
  heightMm,
  neighbours,
});
