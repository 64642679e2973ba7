import type { Action } from '../../model/journey.ts';
import type { ActionKind, ActionOf } from './action-kind.ts';
import { check } from './check.ts';
import { choose } from './choose.ts';
import { clear, fill, focus, keys, type } from './fill.ts';
import { history } from './history.ts';
import { open } from './open.ts';
import { awaited, pause } from './pause.ts';
import { point } from './point.ts';
import { press } from './press.ts';
import { scroll } from './scroll.ts';

/** Everything a person can do, by the name it has in a journey. */
const kinds: { readonly [Kind in Action['kind']]: ActionKind<ActionOf<Kind>> } = {
  open,
  click: press,
  doubleClick: press,
  rightClick: press,
  hover: point,
  focus,
  fill,
  clear,
  type,
  press: keys,
  choose,
  check,
  uncheck: check,
  scroll,
  back: history,
  forward: history,
  reload: history,
  pause,
  await: awaited,
};

/** How an action is done. */
export function kindOf<A extends Action>(action: A): ActionKind<A> {
  return kinds[action.kind] as unknown as ActionKind<A>;
}
