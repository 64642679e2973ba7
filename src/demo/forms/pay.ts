import { basketOf } from '../basket.ts';
import { cardNumber, cardProblems, refusalOf } from '../card.ts';
import { said } from '../form.ts';
import { emptyBasket, ordersOf, placeOrder } from '../order.ts';
import { paymentPage } from '../pages/payment.ts';
import { areProblems, type Problems } from '../problems.ts';
import type { Sent, Taken } from './taken.ts';

/** The second step of the checkout. A form that comes twice is one order, but in the rough release. */
export function pay(sent: Sent): Taken {
  const { form, session, house, release } = sent;
  const isUnguarded = release.has('unguarded-order');
  const [last] = ordersOf(session);
  if (last && !isUnguarded && said(form, 'token') !== session.orderToken)
    return { goTo: `/orders/${last.number}?thanks` };
  if (basketOf(session).count === 0 || !session.address) return { goTo: '/checkout' };
  const problems = paymentProblems(form);
  if (areProblems(problems)) return { wrong: paymentPage(sent, form, problems) };
  const order = placeOrder(session, session.address, cardNumber(form), house.sessions.nextOrderNumber());
  if (!isUnguarded) emptyBasket(session);
  return { goTo: `/orders/${order.number}?thanks` };
}

/** The bank is asked only when everything else is right. */
function paymentProblems(form: URLSearchParams): Problems {
  const problems = cardProblems(form, Date.now());
  const refusal = areProblems(problems) ? null : refusalOf(cardNumber(form));
  return refusal ? { number: refusal } : problems;
}
