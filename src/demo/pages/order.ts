/** An order: thanks for it, and everything about it. */
import { type Html, html } from '../html.ts';
import type { Order } from '../order.ts';
import { to, type Visit } from '../visit.ts';
import type { Page } from './page.ts';

/** `thanks`: it was placed just now. */
export function orderPage(visit: Visit, order: Order): Page {
  const { order: said } = visit.language.words;
  const isNew = visit.query.has('thanks');
  const title = isNew ? said.thanks : said.titleOf(order.number);
  return {
    name: 'order',
    title,
    main: html`<div class="wrap thanks">${isNew && html`<p class="tick" aria-hidden="true">✓</p>`}<h1>${title}</h1>
${isNew && html`<p class="intro">${said.packing}</p>`}
${details(visit, order)}
<p class="ways"><a class="button" href="${to(visit, '/')}">${said.back}</a> <a class="button quiet" href="${to(visit, '/orders')}">${said.all}</a></p></div>`,
  };
}

function details({ language }: Visit, order: Order): Html {
  const { words, catalogue, price, day, country } = language;
  const { order: said } = words;
  const { address } = order;
  const pair = (term: string, value: Html | string) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  return html`<dl>${pair(said.number, html`<strong>${order.number}</strong>`)}
${pair(said.placed, day(order.placedAt))}
${pair(said.contents, html`${order.lines.map(({ slug, quantity }, index) => html`${index > 0 && html`<br>`}${quantity} × ${catalogue.products[slug].name}`)}`)}
${pair(said.goesTo, html`${address.name}<br>${address.street}, ${address.postcode} ${address.city}, ${country(address.country)}`)}
${pair(said.travels, words.checkout.deliveries[order.delivery])}
${pair(said.paid, said.paidWith(price(order.cents), order.card))}</dl>`;
}
