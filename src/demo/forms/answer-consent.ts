import { said } from '../form.ts';
import type { Sent, Taken } from './taken.ts';

/** Keeps whether visits may be counted, and leads back to where it was asked. */
export function answerConsent({ form, session }: Sent): Taken {
  session.consent = said(form, 'answer') === 'yes';
  const from = said(form, 'from');
  return { stayAt: `${/^\/(?!\/)[\w/-]*$/.test(from) ? from : '/'}?answered` };
}
