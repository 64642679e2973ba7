import type { Operator } from '../model/measures.ts';
import type { ActionObservation, Box } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';

/**
 * Keystroke-level model: seconds per operator. Card, Moran and Newell 1983 with CogTool's M; Fitts slopes from MacKenzie 2015
 * (touch) and Soukoreff 2004 (mouse); typing from Palin 2019 (phone) and Dhakal 2018 (keyboard); attention from ACT-R.
 */
const seconds = {
  think: 1.2,
  look: 0.185,
  pointBase: 0.1,
  pointPerBit: { touch: 0.144, mouse: 0.222 },
  press: { touch: 0.1, mouse: 0.2 },
  key: { touch: 0.331, mouse: 0.231 },
  home: 0.4,
  swipe: 0.71,
  pick: 1.5,
  wordsPerMinute: 238,
} as const;

/** The side of the ideal twin's targets, in px. */
const idealSide = 48;

/** A swipe or wheel turn moves this share of the viewport. */
const swipeShare = 0.6;

/** Predicted human time of one action, operator by operator, beside that of the ideal twin; `from` is where the pointer was. */
export function measureEffort(
  action: ActionObservation,
  persona: Persona,
  from: { readonly x: number; readonly y: number },
): readonly Operator[] {
  if (action.kind === 'pause' || action.kind === 'await' || action.kind === 'look') return [];
  const { input } = persona;
  // The ideal twin meets nothing that it did not ask for.
  const operator = action.unasked ? needless : needed;
  const operators: Operator[] = [operator('think', seconds.think, seconds.think, 'what to do')];
  const { target } = action;
  if (target) {
    operators.push(
      operator(
        'search',
        seconds.look * target.inspected,
        seconds.look,
        `${target.inspected} ${target.inspected === 1 ? 'thing' : 'things'} looked at`,
      ),
      operator(
        'read',
        (target.words * 60) / seconds.wordsPerMinute,
        (target.words * 60) / seconds.wordsPerMinute,
        `${target.words} words of its label`,
      ),
    );
    const swipes = Math.ceil(action.scrolledPx / (swipeShare * persona.viewport.height));
    if (swipes > 0)
      operators.push(operator('scroll', swipes * seconds.swipe, 0, `${Math.round(action.scrolledPx)} px to scroll`));
    const distance = distanceTo(target.box, from);
    const side = Math.min(target.box.width, target.box.height);
    operators.push(
      operator(
        'point',
        fitts(distance, side, input),
        fitts(distance, idealSide, input),
        `${Math.round(side)} px at ${Math.round(distance)} px`,
      ),
    );
    operators.push(operator('press', seconds.press[input], seconds.press[input], 'one press'));
  }
  if (action.kind === 'fill') operators.push(operator('home', seconds.home, seconds.home, 'hands to the keyboard'));
  if (action.kind === 'choose') operators.push(operator('pick', seconds.pick, seconds.pick, 'one option'));
  if (action.keyCount > 0 && action.kind !== 'choose') {
    operators.push(
      operator(
        'type',
        action.keyCount * seconds.key[input],
        action.keyCount * seconds.key[input],
        `${action.keyCount} keys`,
      ),
    );
  }
  return operators;
}

function needed(name: Operator['operator'], s: number, idealS: number, of: string): Operator {
  return { operator: name, ms: s * 1000, idealMs: idealS * 1000, of };
}

function needless(name: Operator['operator'], s: number, _: number, of: string): Operator {
  return needed(name, s, 0, of);
}

/** Shannon's form; the smaller side is the width. */
function fitts(distance: number, side: number, input: Persona['input']): number {
  return seconds.pointBase + seconds.pointPerBit[input] * Math.log2(distance / Math.max(1, side) + 1);
}

function distanceTo(box: Box, from: { readonly x: number; readonly y: number }): number {
  return Math.hypot(box.x + box.width / 2 - from.x, box.y + box.height / 2 - from.y);
}
