/** The order is placed. */
import { html } from '../html.ts';
import type { Order } from '../sessions.ts';
import type { Page } from './layout.ts';

export function orderPage(order: Order): Page {
  return {
    name: 'order',
    title: 'Thank you',
    main: html`<div class="wrap thanks"><p class="tick" aria-hidden="true">✓</p><h1>Thank you</h1>
<p class="intro">Your order is on its way to the packing table.</p>
<dl><div><dt>Order number</dt><dd><strong>${order.number}</strong></dd></div>
<div><dt>Goes to</dt><dd>${order.name}<br>${order.place}</dd></div>
<div><dt>Travels</dt><dd>${order.delivery}</dd></div>
<div><dt>Invoice</dt><dd>${order.total}, to ${order.email}</dd></div></dl>
<a class="button" href="/">Back to the shop</a></div>`,
  };
}
