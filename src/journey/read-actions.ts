import type { Action } from '../model/journey.ts';
import { actionWords, isActionWord } from './action-words.ts';
import { type Desk, misfit } from './desk.ts';
import { wordMeant } from './vocabulary.ts';
import type { Written } from './written.ts';

/**
 * The actions in the order in which they stand; those under `do` where `do` stands. A misspelt action, which the schema
 * reports, is read as what it means, so that its own mistakes are found too.
 */
export function readActions(desk: Desk, written: Written, level: 'step' | 'handler'): readonly Action[] {
  if (written.kind !== 'pairs') {
    misfit(desk, written, 'actions');
    return [];
  }
  return written.pairs.flatMap(({ key, value }): readonly Action[] => {
    if (key.text === 'do' && value.kind === 'list')
      return value.items.flatMap((item) => readActions(desk, item, level));
    const word = wordMeant(key.text, level) ?? '';
    return isActionWord(word) ? actionWords[word].read({ desk, key, value, at: desk.sheet.place(key.from) }) : [];
  });
}
