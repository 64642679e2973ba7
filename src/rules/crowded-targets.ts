import { type Constants, constants } from '../model/constant.ts';
import { personas } from '../model/persona.ts';
import { count } from '../model/quantity.ts';
import { defineRule, type Friction } from '../model/rule.ts';
import type { NeighbourMeasures } from '../model/target-measures.ts';
import { action, neighbour, step, target } from './example.ts';
import { type Strays, straysOf } from './strays.ts';
import { type UsedTarget, usedTargets } from './used-targets.ts';

export default defineRule({
  id: 'crowded-targets',
  dimension: 'ergonomic',
  title: 'Too close together',
  what: 'Beside what the customer presses lies something else to press, so near that a scattered touch lands on it.',
  why: 'A touch that hits nothing is repeated. One that hits the neighbour does something nobody wanted, which has to be noticed and undone: the number falls instead of rising, or another page opens.',
  fix: 'Put more room between the two, 8 px or more beside controls of 44 px. Keep apart above all what does the opposite (more and less, save and delete).',
  sources: [
    'Bi, Li, Zhai, FFitts law, CHI 2013: spread of a finger',
    'Parhi, Karlson, Bederson, MobileHCI 2006: sizes for one-handed thumbs',
    'WCAG 2.2, 2.5.8: spacing of targets',
  ],
  constants: ['touchSpreadMm', 'missRetryS', 'undoS', 'goBackS', 'effortRate'],
  check: (given, { persona }) =>
    personas[persona].input === 'touch'
      ? usedTargets(given).flatMap((used) => (used.target.inline || used.presses === 0 ? [] : check(used)))
      : [],
  examples: [
    {
      name: 'more and less, 18 px each and 1 px apart',
      given: step(
        action({
          target: target({
            subject: 'button "One more"',
            sizePx: 18,
            neighbours: [neighbour({ subject: 'button "One less"', gapPx: 1, sizePx: 18 })],
          }),
        }),
      ),
      finds: [{ subject: 'button "One more"', points: 0.28 }],
    },
    {
      name: 'a tool of 24 px between two others, pressed four times',
      given: step(
        ...[1, 2, 3, 4].map(() =>
          action({
            target: target({
              subject: 'button "Larger"',
              sizePx: 24,
              neighbours: [
                neighbour({ subject: 'button "Smaller"', gapPx: 0, sizePx: 24 }),
                neighbour({ subject: 'link "Help"', gapPx: 0, sizePx: 24, kind: 'link' }),
              ],
            }),
          }),
        ),
      ),
      finds: [{ subject: 'button "Larger"', points: 2.5 }],
    },
    {
      name: '48 px each and 8 px apart',
      given: step(action({ target: target({ neighbours: [neighbour({ gapPx: 8 })] }) })),
      finds: [],
    },
    {
      name: 'beside a link in a sentence, which has the place of its text',
      given: step(
        action({ target: target({ sizePx: 18, neighbours: [neighbour({ gapPx: 1, sizePx: 18, inline: true })] }) }),
      ),
      finds: [],
    },
  ],
});

/** Rarer strays are nothing to speak of: two targets of 44 px that touch have as many. */
const leastStrays = 0.01;

function check({ target, presses }: UsedTarget): readonly Friction[] {
  const strays = straysOf(target);
  const hit = strays.neighbours
    .map((neighbour) => ({ neighbour, share: strays.onto(neighbour, constants.touchSpreadMm) }))
    .sort((a, b) => b.share - a.share);
  const all = hit.reduce((sum, { share }) => sum + share, 0);
  const [first, ...others] = hit.filter(({ share }) => share * 10 > all).map(({ neighbour }) => neighbour);
  if (first === undefined || all < leastStrays) return [];
  const often = presses > 1 ? `, and it is pressed ${count(presses, 'time')}` : '';
  return [
    {
      subject: target.subject,
      message: `${first.subject} ${gap(first)} ${target.subject}: about ${Math.round(100 * all)} of 100 touches land on it${or(others)} instead${often}`,
      charge: { points: (c) => presses * c.effortRate * undoingS(strays, c) },
      evidence: { presses, strays: hit.map(({ neighbour: { edgesMm: _, ...near }, share }) => ({ ...near, share })) },
      runs: [1, 1],
    },
  ];
}

/** Seconds that one press costs on average, for undoing what its strays set off. */
function undoingS({ neighbours, onto }: Strays, c: Constants): number {
  const each = { link: c.goBackS, button: c.undoS, field: c.missRetryS };
  return neighbours.reduce((sum, one) => sum + onto(one, c.touchSpreadMm) * each[one.kind], 0);
}

function gap({ gapPx }: NeighbourMeasures): string {
  const px = Math.round(gapPx);
  return px === 0 ? 'adjoins' : `lies ${px} px from`;
}

function or(others: readonly NeighbourMeasures[]): string {
  const [only] = others;
  if (only === undefined) return '';
  return others.length === 1 ? ` or on ${only.subject}` : ` or on one of ${others.length} others around it`;
}
