import { RunEnded } from '../failure.ts';
import type { Tab } from '../tab.ts';
import type { ActionKind, ActionOf } from './action-kind.ts';

/** Chooses by the visible text of an option: in a native list, a list of the page's own, or a group of choices. */
export const choose: ActionKind<ActionOf<'choose'>> = {
  target: ({ target }) => target,
  stance: 'choose',
  isIdempotent: true,
  async perform(tab, action, { point, fill, deadlineAt }) {
    const option = fill(action.option);
    const field = await tab.world.call('fieldState', []);
    if (field?.type === 'select') return chooseNative(tab, option, action.target.source);
    if (field?.type !== 'radio group') await tab.hands.press(point);
    await pressOption(tab, option, action.target.source, deadlineAt);
  },
};

/** With the keys that a list answers to while it is closed: no popup of the operating system has to be found. */
async function chooseNative(tab: Tab, option: string, source: string): Promise<void> {
  const found = await tab.world.call('option', [option]);
  if (found.kind === 'none') throw noSuchOption(option, source, found.options);
  if (found.kind !== 'native') return;
  await tab.world.call('focusField', []);
  const steps = found.index - Math.max(0, found.current);
  if (found.current < 0) await tab.hands.key('Home');
  for (let step = 0; step < Math.abs(steps); step += 1) await tab.hands.key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** A list of the page's own may still be opening. */
async function pressOption(tab: Tab, option: string, source: string, deadlineAt: number): Promise<void> {
  for (;;) {
    const found = await tab.world.call('option', [option]);
    if (found.kind === 'chosen') return;
    if (found.kind === 'point') return tab.hands.press(found.point);
    if (Date.now() >= deadlineAt && found.kind === 'none') throw noSuchOption(option, source, found.options);
    await tab.world.call('flush', []);
  }
}

function noSuchOption(option: string, source: string, options: readonly string[]): RunEnded {
  return new RunEnded('blocked', `${source} has no option "${option}"`, {
    nearest: options.map((text) => `option "${text}"`),
  });
}
