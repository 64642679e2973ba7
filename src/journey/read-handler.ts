import type { Handler } from '../model/journey.ts';
import { type Desk, misfit } from './desk.ts';
import { readActions } from './read-actions.ts';
import { readCondition } from './read-condition.ts';
import { valueAt, type Written } from './written.ts';

/** Everything that may open at any time. */
export function readHandlers(desk: Desk, written: Written | undefined): readonly Handler[] {
  if (written?.kind !== 'list') return [];
  if (written.items.length === 0)
    desk.sheet.report({ ...written, message: 'this list is empty; expected at least one thing that may open' });
  return written.items.flatMap((item) => readHandler(desk, item) ?? []);
}

function readHandler(desk: Desk, written: Written): Handler | undefined {
  if (written.kind !== 'pairs') return misfit(desk, written, 'what opens and what is done then');
  const see = valueAt(written, 'see');
  const condition = see && readCondition(desk, see);
  const actions = readActions(desk, written, 'handler');
  if (written.pairs.every(({ key }) => key.text === 'see')) {
    desk.sheet.reportMissing(written, {
      from: written.from,
      message: 'this says what may open, and not what the customer does then',
      hint: 'add an action, such as `click: button "No thanks"`',
    });
  }
  return condition && { see: condition, actions, at: desk.sheet.place(written.from) };
}
