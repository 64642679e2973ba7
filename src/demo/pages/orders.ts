/** All orders of whoever is here. */
import { type Html, html } from '../html.ts';
import { type Order, ordersOf } from '../order.ts';
import { to, type Visit } from '../visit.ts';
import { waysOn } from './listing.ts';
import type { Page } from './page.ts';

export function ordersPage(visit: Visit): Page {
  const { order: said } = visit.language.words;
  const orders = visit.session ? ordersOf(visit.session) : [];
  return {
    name: 'orders',
    title: said.all,
    main: html`<div class="wrap"><h1>${said.all}</h1>${orders.length > 0 ? orderList(visit, orders) : html`<p class="intro">${said.none}</p>${waysOn(visit)}`}</div>`,
  };
}

export function orderList(visit: Visit, orders: readonly Order[]): Html {
  const { price, day, catalogue } = visit.language;
  return html`<ul class="orders">${orders.map(
    ({
      number,
      placedAt,
      lines,
      cents,
    }) => html`<li><a href="${to(visit, `/orders/${number}`)}"><strong>${number}</strong> <span>${day(placedAt)}</span>
<span class="what">${lines.map(({ slug, quantity }) => `${quantity} × ${catalogue.products[slug].name}`).join(', ')}</span> <span class="price">${price(cents)}</span></a></li>`,
  )}</ul>`;
}
