import type { ActionKind, ActionOf } from './action-kind.ts';

type Press = ActionOf<'click' | 'doubleClick' | 'rightClick'>;

/** Clicks, or taps: whatever the persona does. */
export const press: ActionKind<Press> = {
  target: ({ target }) => target,
  stance: 'press',
  isPress: true,
  async perform(tab, { kind }, { point }) {
    await tab.hands.press(point, {
      button: kind === 'rightClick' ? 'right' : 'left',
      count: kind === 'doubleClick' ? 2 : 1,
    });
  },
};
