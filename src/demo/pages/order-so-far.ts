/** Beside the checkout: what is being ordered, and where it goes. */
import { type Basket, basketOf, voucher } from '../basket.ts';
import { type Html, html } from '../html.ts';
import { costOf } from '../order.ts';
import { to, type Visit } from '../visit.ts';

/** While the first step is asked: the goods alone. */
export function goodsSoFar(visit: Visit): Html {
  const { words, price } = visit.language;
  const basket = basketOf(visit.session);
  return html`<aside class="sum" aria-labelledby="sum-title"><h2 id="sum-title">${words.payment.order}</h2>
${goods(visit, basket)}
<p class="row total"><span>${words.items(basket.count)}</span><strong>${price(basket.cents)}</strong></p></aside>`;
}

/** Before it is paid: everything, and the way to change each part of it. */
export function orderSoFar(visit: Visit): Html {
  const { language, session } = visit;
  const { words, price } = language;
  const { payment, checkout } = words;
  const basket = basketOf(session);
  const delivery = session?.delivery ?? 'standard';
  const cents = costOf(delivery, basket);
  const address = session?.address;
  const isTwin = visit.release.has('twin-edits');
  const change = (what: Part, name: string) => !isTwin && changeLink(visit, what, html` aria-label="${name}"`);
  return html`<aside class="sum" aria-labelledby="sum-title">
<div class="part"><h2 id="sum-title">${payment.order}</h2>${change('basket', payment.changeBasket)}</div>
${goods(visit, basket)}
<div class="part"><h3>${payment.goesTo}</h3>${change('address', payment.changeAddress)}</div>
<p>${address?.name}<br>${address?.street}, ${address?.postcode} ${address?.city}</p>
<div class="part"><h3>${payment.travels}</h3>${change('delivery', payment.changeDelivery)}</div>
<p class="row"><span>${checkout.deliveries[delivery]}</span><strong>${cents === 0 ? checkout.free : price(cents)}</strong></p>
<p class="row total"><span>${words.basket.total}</span><strong>${price(basket.cents + cents)}</strong></p>
${isTwin && html`<p class="part">${parts.map((what) => changeLink(visit, what))}</p>`}</aside>`;
}

function goods({ language }: Visit, { lines, savedCents }: Basket): Html {
  const { words, catalogue, price } = language;
  return html`<ul>${lines.map(({ slug, quantity, cents }) => html`<li class="row"><span>${quantity} × ${catalogue.products[slug].name}</span><strong>${price(cents)}</strong></li>`)}</ul>
${savedCents > 0 && html`<p class="row"><span>${words.basket.saved(voucher.code)}</span><strong>${price(-savedCents)}</strong></p>`}`;
}

type Part = (typeof parts)[number];
const parts = ['basket', 'address', 'delivery'] as const;

/** All show the same word; what each of them changes is in its name, but in the rough release. */
function changeLink(visit: Visit, what: Part, label: Html | null = null): Html {
  const href = to(visit, what === 'basket' ? '/basket' : '/checkout');
  return html`<a class="change" data-testid="change-${what}" href="${href}"${label}>${visit.language.words.payment.change}</a>`;
}
