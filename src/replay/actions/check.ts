import type { ActionKind, ActionOf } from './action-kind.ts';

/** Presses it unless it stands as wanted already. */
export const check: ActionKind<ActionOf<'check' | 'uncheck'>> = {
  target: ({ target }) => target,
  stance: 'press',
  isIdempotent: true,
  async perform(tab, { kind }, { point }) {
    const field = await tab.world.call('fieldState', []);
    if (field?.checked !== (kind === 'check')) await tab.hands.press(point);
  },
};
