import type { ActionKind, ActionOf } from './action-kind.ts';

/** A page that grows as it is scrolled is followed this often. */
const mostScrolls = 20;

/** Whoever wants to get to the end swipes further than to it (px): the first few of a swipe move nothing. */
const slack = 50;

/** Swipes or turns the wheel; a target is brought into view by being approached. */
export const scroll: ActionKind<ActionOf<'scroll'>> = {
  target: ({ to }) => (typeof to === 'object' && 'target' in to ? to.target : null),
  stance: 'read',
  async perform(tab, { to }) {
    if (typeof to === 'object' && 'target' in to) return;
    for (let turn = 0; turn < mostScrolls; turn += 1) {
      const view = await tab.world.call('scrollPosition', []);
      const size = { width: view.width, height: view.viewport };
      if (typeof to === 'object') return tab.hands.scrollBy(to.by, size);
      const left = to === 'top' ? -view.top : view.height - view.viewport - view.top;
      if (Math.abs(left) < 1) return;
      await tab.hands.scrollBy(left + Math.sign(left) * slack, size);
      await tab.world.call('flush', []);
    }
  },
};
