import { RunEnded } from '../failure.ts';
import { hideQuery } from '../redact.ts';
import type { ActionKind, ActionOf } from './action-kind.ts';

/** Types an address, or follows a bookmark. */
export const open: ActionKind<ActionOf<'open'>> = {
  async perform(tab, action, { address, fill }) {
    const url = address(fill(action.url));
    const { errorText } = await tab.session.send('Page.navigate', { url });
    if (errorText && errorText !== 'net::ERR_ABORTED')
      throw new RunEnded('unreachable', `${hideQuery(url)} could not be opened (${errorText.replace('net::', '')})`);
  },
};
