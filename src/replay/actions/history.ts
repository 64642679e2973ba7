import type { ActionKind, ActionOf } from './action-kind.ts';

type History = ActionOf<'back' | 'forward' | 'reload'>;

/** The browser's own buttons. */
export const history: ActionKind<History> = {
  async perform(tab, { kind }) {
    if (kind === 'reload') {
      await tab.session.send('Page.reload');
      return;
    }
    const { currentIndex, entries } = await tab.session.send('Page.getNavigationHistory');
    const entry = entries[currentIndex + (kind === 'back' ? -1 : 1)];
    if (entry) await tab.session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  },
};
