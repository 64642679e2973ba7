import type { ActionKind, ActionOf } from './action-kind.ts';

/** Points at something without pressing it. */
export const point: ActionKind<ActionOf<'hover'>> = {
  target: ({ target }) => target,
  stance: 'point',
  isIdempotent: true,
  async perform(tab, _action, circumstances) {
    await tab.hands.point(circumstances.point);
  },
};
