import type { Operator } from '../model/action-measures.ts';
import type { ActionObservation } from '../model/action-observation.ts';
import { has } from '../model/action-traits.ts';
import { keystrokes } from '../model/keystroke.ts';
import type { Persona } from '../model/persona.ts';
import type { TargetObservation } from '../model/target-observation.ts';

/** The side of the ideal twin's targets, in px. */
const idealSide = 48;

/** People compare a few that look alike, and then try one. */
const mostCompared = 4;

/** What an action is done for. */
export interface Purpose {
  /** It was done only to bring the next target to sight: the ideal twin does without it. */
  readonly isDetour: boolean;
  /** A scroll on the way to the next target, with which its swipes are counted. */
  readonly isOnTheWay: boolean;
}

type Point = { readonly x: number; readonly y: number };

/** Predicted human time of one action, operator by operator, beside that of the ideal twin; `from` is where the pointer was. */
export function measureEffort(
  action: ActionObservation,
  persona: Persona,
  from: Point,
  { isDetour, isOnTheWay }: Purpose = { isDetour: false, isOnTheWay: false },
): readonly Operator[] {
  if (has(action.kind, 'idle')) return [];
  const { target, kind } = action;
  const operators = [
    operator('think', keystrokes.think.value, keystrokes.think.value, 'what to do'),
    ...(kind === 'scroll' && !isOnTheWay ? swiping(action, persona) : []),
    ...(kind !== 'scroll' && target ? pointing(action, target, persona, from) : []),
    ...handling(action, persona),
  ];
  return isDetour ? operators.map((one) => ({ ...one, idealMs: 0 })) : operators;
}

/** A scroll that the journey asks for is the customer's own wish to look around: the ideal twin swipes too. */
function swiping({ scrolledPx }: ActionObservation, persona: Persona): readonly Operator[] {
  const s = swipes(scrolledPx, persona) * keystrokes.swipe.value;
  return s > 0 ? [operator('scroll', s, s, `${Math.round(scrolledPx)} px to look at`)] : [];
}

/** Finding a target, going there and pressing it. */
function pointing(
  { kind, scrolledPx }: ActionObservation,
  target: TargetObservation,
  persona: Persona,
  from: Point,
): readonly Operator[] {
  const { inspected, words, box, rivals } = target;
  const { look, read, compare, swipe } = keystrokes;
  const readS = (words * 60) / read.value;
  const distance = Math.hypot(box.x + box.width / 2 - from.x, box.y + box.height / 2 - from.y);
  const side = Math.min(box.width, box.height);
  const swiped = swipes(scrolledPx, persona);
  // What is scrolled to is found by the looks that go with the swipes.
  const searched = swiped > 0 ? 1 : inspected;
  const compared = Math.min(mostCompared, rivals?.alike ?? 0);
  const pressS = persona.input === 'touch' ? keystrokes.tap.value : kind === 'hover' ? 0 : keystrokes.click.value;
  return [
    operator(
      'search',
      look.value * searched,
      look.value,
      `${searched} ${searched === 1 ? 'thing' : 'things'} looked at`,
    ),
    operator('read', readS, readS, `${words} words of its label`),
    ...(compared > 0 ? [operator('compare', compared * compare.value, 0, `${compared} of the same name`)] : []),
    ...(swiped > 0 ? [operator('scroll', swiped * swipe.value, 0, `${Math.round(scrolledPx)} px to scroll`)] : []),
    operator(
      'point',
      fitts(distance, side, persona.input),
      fitts(distance, idealSide, persona.input),
      `${Math.round(side)} px at ${Math.round(distance)} px`,
    ),
    ...(pressS > 0 ? [operator('press', pressS, pressS, 'one press')] : []),
  ];
}

function handling({ kind, keyCount }: ActionObservation, { input }: Persona): readonly Operator[] {
  const { home, pick, keyByTouch, keyByHand } = keystrokes;
  const typeS = keyCount * (input === 'touch' ? keyByTouch : keyByHand).value;
  return [
    ...(kind === 'fill' ? [operator('home', home.value, home.value, 'hands to the keyboard')] : []),
    ...(kind === 'choose' ? [operator('pick', pick.value, pick.value, 'one option')] : []),
    ...(keyCount > 0 && kind !== 'choose' ? [operator('type', typeS, typeS, `${keyCount} keys`)] : []),
  ];
}

function operator(name: Operator['operator'], s: number, idealS: number, of: string): Operator {
  return { operator: name, ms: s * 1000, idealMs: idealS * 1000, of };
}

function swipes(px: number, { viewport }: Persona): number {
  return Math.ceil(px / (keystrokes.swipeShare.value * viewport.height));
}

/** Shannon's form; the smaller side is the width. */
function fitts(distance: number, side: number, input: Persona['input']): number {
  const perBit = (input === 'touch' ? keystrokes.pointByTouch : keystrokes.pointByMouse).value;
  return keystrokes.pointBase.value + perBit * Math.log2(distance / Math.max(1, side) + 1);
}
