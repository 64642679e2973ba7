import { basketOf } from '../basket.ts';
import { deliveryProblems, keepDelivery } from '../order.ts';
import { checkoutPage } from '../pages/checkout.ts';
import { areProblems } from '../problems.ts';
import type { Sent, Taken } from './taken.ts';

/** The first step of the checkout. */
export function sayDelivery(sent: Sent): Taken {
  const { form, session } = sent;
  if (basketOf(session).count === 0) return { goTo: '/basket' };
  const problems = deliveryProblems(form);
  if (areProblems(problems)) return { wrong: checkoutPage(sent, form, problems) };
  keepDelivery(session, form);
  return { goTo: '/checkout/payment' };
}
