import type { MoveMeasures } from '../model/action-measures.ts';
import { constants } from '../model/constant.ts';
import { count, seconds } from '../model/quantity.ts';
import { defineRule, type Friction } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { costOf, isMissDearer, leastWrong, risksOf } from './aim.ts';
import { action, step, target } from './example.ts';

const jumped = (...moves: readonly Partial<MoveMeasures>[]) =>
  action({
    target: target(),
    moves: moves.map((move) => ({
      subject: 'button "Add to basket"',
      afterMs: 800,
      px: 96,
      under: null,
      shift: 0,
      run: 1,
      ...move,
    })),
  });

export default defineRule({
  id: 'moving-target',
  dimension: 'fluid',
  title: 'It moved while the customer was aiming',
  what: 'What the customer was about to press, and could already have pressed, jumped elsewhere by itself; sometimes something else came to lie in its place.',
  why: 'A hand needs about half a second from aiming to touching. Whoever aims just before the jump presses nothing, or what slid under the finger: an advertisement, "Delete", "Buy now".',
  fix: 'Keep what can be pressed where it is: reserve the place of whatever comes later above it, and let news push nothing aside. If it has to move, let it move before it can be used, or only after the customer has done something.',
  sources: [
    "Fitts's law by touch, MacKenzie 2015: the time from aim to contact",
    'CogTool, M of 1.2 s: the time from seeing to aiming',
    'Judgement of the authors: a miss costs 2 s, a wrong press its undoing',
  ],
  constants: ['pointingS', 'aimingS', 'missRetryS', 'wrongPress', 'effortRate'],
  timed: true,
  check: (given, { runs }) => given.actions.flatMap(({ moves }) => (moves ? judge(moves, takenRuns(given, runs)) : [])),
  examples: [
    {
      name: 'it jumps, and "Buy now" comes to lie in its place',
      given: step(jumped({ under: 'button "Buy now"' })),
      finds: [{ subject: 'button "Add to basket"', points: 0.625 }],
    },
    {
      name: 'it jumps three times',
      given: step(jumped({}, { afterMs: 1400 }, { afterMs: 2000 })),
      finds: [{ subject: 'button "Add to basket"', points: 0.75 }],
    },
    {
      name: 'a layout shift moved it, whose value costs more than the misses',
      given: step(jumped({ under: 'button "Buy now"', shift: 0.12 })),
      finds: [{ subject: 'button "Add to basket"', points: 'told' }],
    },
    {
      name: 'at once after it was drawn, when hardly anybody has aimed',
      given: step(jumped({ afterMs: 100 })),
      finds: [],
    },
    { name: 'long after everybody has aimed', given: step(jumped({ afterMs: 6000 })), finds: [] },
    { name: 'it stays where it is', given: step(action({ target: target() })), finds: [] },
  ],
});

function judge(all: readonly MoveMeasures[], taken: number): readonly Friction[] {
  const risks = risksOf(all, constants).filter(({ share }) => share > 0);
  const moves = risks.map(({ move }) => move);
  const [first] = moves;
  if (first === undefined) return [];
  const wrong = risks.reduce((sum, { share }) => sum + share, 0);
  const k = new Set(moves.map(({ run }) => run)).size;
  if (wrong / k < leastWrong) return [];
  const n = Math.max(k, taken);
  const own = moves.filter((move) => isMissDearer(move, constants));
  return [
    {
      subject: first.subject,
      message: tell(first, moves, wrong / k),
      charge:
        own.length === 0
          ? { told: 'it belongs to the layout shift that moved it' }
          : { points: (c) => risksOf(own, c).reduce((sum, risk) => sum + costOf(risk, c), 0) / n },
      evidence: { moves, wrongPresses: wrong / k },
      runs: [k, n],
    },
  ];
}

function tell(first: MoveMeasures, moves: readonly MoveMeasures[], wrong: number): string {
  const worst = moves.find(({ under }) => under !== null) ?? first;
  const times = moves.filter(({ run }) => run === worst.run).length;
  const jumps = times > 1 ? `jumped ${count(times, 'time')}, once by` : 'jumped';
  const under = worst.under === null ? '' : `, and ${worst.under} came to lie in its place`;
  return `${worst.subject} ${jumps} ${Math.round(worst.px)} px ${seconds(worst.afterMs)} after it could be used${under}: about ${Math.round(100 * wrong)} of 100 presses go wrong`;
}
