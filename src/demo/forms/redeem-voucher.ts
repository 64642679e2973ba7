import { basketOf, voucher } from '../basket.ts';
import { said } from '../form.ts';
import { basketPage } from '../pages/basket.ts';
import type { Sent, Taken } from './taken.ts';

export function redeemVoucher(sent: Sent): Taken {
  const { form, session } = sent;
  const code = said(form, 'code').toUpperCase();
  session.hasVoucher = code === voucher.code;
  if (!session.hasVoucher) return { wrong: basketPage(sent, { code: 'codeUnknown' }, code) };
  if (basketOf(session).savedCents === 0) return { wrong: basketPage(sent, { code: 'codeUnfit' }, code) };
  return { stayAt: '/basket?changed' };
}
