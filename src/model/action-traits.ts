import type { Action } from './journey.ts';

/**
 * What measuring and judging have to know of a kind of action:
 *
 * - `idle`: nothing is done, time passes or the page is looked at
 * - `pause`: the customer waits, and acts later
 * - `press`: it may turn out that nothing at all came of it
 * - `asks`: the page is expected to answer; what opens after anything else came by itself
 * - `stays`: the customer expects to stay on the page
 * - `narrows`: it may narrow a list, down to nothing
 */
export type ActionTrait = 'idle' | 'pause' | 'press' | 'asks' | 'stays' | 'narrows';

/** `look`: a step that only expects something. */
const traits: Readonly<Record<Action['kind'] | 'look', readonly ActionTrait[]>> = {
  open: [],
  click: ['press', 'asks', 'stays'],
  doubleClick: ['press', 'asks', 'stays'],
  rightClick: ['asks'],
  hover: ['asks'],
  focus: ['asks'],
  clear: ['asks'],
  check: ['press', 'asks', 'stays', 'narrows'],
  uncheck: ['press', 'asks', 'stays', 'narrows'],
  fill: ['asks', 'stays', 'narrows'],
  choose: ['asks', 'stays', 'narrows'],
  type: ['asks', 'stays', 'narrows'],
  press: ['asks', 'stays', 'narrows'],
  scroll: [],
  back: [],
  forward: [],
  reload: [],
  pause: ['idle', 'pause'],
  await: ['idle', 'pause'],
  look: ['idle'],
};

/** Whether an action of this kind has a trait; one of a later version has none. */
export function has(kind: string, trait: ActionTrait): boolean {
  return Object.hasOwn(traits, kind) && traits[kind as keyof typeof traits].includes(trait);
}
