/** The basket. The server says how many lines there will be, `shop/basket.js` fetches what stands in them. */
import { html } from '../html.ts';
import type { Basket } from '../sessions.ts';
import type { Page } from './layout.ts';

export function basketPage(basket: Basket): Page {
  return {
    name: 'basket',
    title: 'Your basket',
    main: html`<div class="wrap"><h1 tabindex="-1">Your basket</h1>
<noscript><p>The basket needs JavaScript to be shown.</p></noscript>
${basket.lines.length === 0 ? emptyBasket : fullBasket(basket)}</div>`,
  };
}

const emptyBasket = html`<div class="empty"><p>There is nothing in it yet.</p><a class="button" href="/kettles">Look at our kettles</a></div>`;

function fullBasket(basket: Basket) {
  return html`<div class="basket" data-basket aria-busy="true">
<ul class="lines">${basket.lines.map(() => html`<li class="line skeleton" aria-hidden="true"></li>`)}</ul>
<div class="sum"><h2>Summary</h2>
<p class="row"><span role="status" data-said></span><strong data-total></strong></p>
<p class="row small"><span>Delivery is added at the checkout</span></p>
<a class="button wide checkout" href="/checkout">Go to checkout</a></div>
</div>
<template data-line><li class="line">
<img width="480" height="480" alt="">
<a class="name"></a>
<p class="each"></p>
<div class="steps"><button type="button" data-step="-1">−</button><span class="quantity"></span><button type="button" data-step="1">+</button></div>
<button type="button" class="remove" data-remove>Remove</button>
</li></template>
<template data-empty>${emptyBasket}</template>`;
}
