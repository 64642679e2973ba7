import type { Tab } from '../tab.ts';
import type { ActionKind, ActionOf, Circumstances } from './action-kind.ts';

/** Goes to the field, takes out what stands there, and types with real keys. */
export const fill: ActionKind<ActionOf<'fill'>> = {
  target: ({ target }) => target,
  stance: 'fill',
  isIdempotent: true,
  async perform(tab, action, circumstances) {
    await enter(tab, circumstances);
    await tab.hands.type(circumstances.fill(action.text));
  },
};

/** Goes to the field and empties it. */
export const clear: ActionKind<ActionOf<'clear'>> = {
  target: ({ target }) => target,
  stance: 'fill',
  isIdempotent: true,
  async perform(tab, _action, circumstances) {
    await enter(tab, circumstances);
  },
};

/** Puts the caret into the field. */
export const focus: ActionKind<ActionOf<'focus'>> = {
  target: ({ target }) => target,
  stance: 'fill',
  isIdempotent: true,
  async perform(tab, _action, { point }) {
    await tab.hands.press(point);
  },
};

async function enter(tab: Tab, { point }: Circumstances): Promise<void> {
  await tab.hands.press(point);
  const field = await tab.world.call('fieldState', []);
  if (field?.empty) return;
  await tab.hands.key('Control+A');
  await tab.hands.key('Delete');
}

/** Types where the caret is. */
export const type: ActionKind<ActionOf<'type'>> = {
  async perform(tab, action, circumstances) {
    await tab.hands.type(circumstances.fill(action.text));
  },
};

/** Presses keys, one after the other. */
export const keys: ActionKind<ActionOf<'press'>> = {
  async perform(tab, action) {
    for (const key of action.keys) await tab.hands.key(key);
  },
};
