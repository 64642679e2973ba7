/** One product, to look at and to put in the basket. */
import { categories, type Product, price, products } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import type { Release } from '../frictions.ts';
import { html } from '../html.ts';
import { cards } from './cards.ts';
import type { Page } from './layout.ts';

export function productPage(release: Release, product: Product): Page {
  const category = categories[product.category];
  const others = products.filter((one) => one.category !== product.category && one.reviews > 90).slice(0, 4);
  return {
    name: 'product',
    title: product.name,
    category: product.category,
    main: html`<div class="wrap product">
<img src="${address(`pictures/${product.slug}-480.webp`)}" srcset="${pictureSet(product.slug, [480, 960])}" sizes="(min-width: 60rem) 560px, 92vw" width="960" height="960" alt="${product.picture}" fetchpriority="high">
<div class="facts">
<a class="up" href="/${product.category}"><span aria-hidden="true">‹</span> Back to ${category.name.toLowerCase()}</a>
<h1>${product.name}</h1>
<p class="stars"><span aria-hidden="true">★★★★★</span> ${product.stars} out of 5, from ${product.reviews} reviews</p>
<p class="short">${product.short}</p>
<p class="price large">${price(product.cents)} <span>tax included</span></p>
<form class="buy" method="post" action="/basket" data-add>
<input type="hidden" name="slug" value="${product.slug}">
<button class="button wide">Add to basket</button>
${release.has('stock-veil') && html`<div class="veil" data-veil><span></span>Checking our stock</div>`}
</form>
<p role="status" class="said" data-said></p>
<p class="about">${product.about}</p>
<dl>${product.facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</div></div>
<section class="wrap"><h2 class="title">Goes well with it</h2>${cards(others, 'h3', 0)}</section>`,
  };
}
