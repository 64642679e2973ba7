/** Products in a grid. */
import { type Product, price } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import { type Html, html } from '../html.ts';

/** A card for each product: the picture and the name are one link, the price stands below. The first `eager` pictures load at once. */
export function cards(products: readonly Product[], heading: 'h2' | 'h3', eager: number): Html {
  return html`<ul class="cards">${products.map((product, index) => {
    const name = heading === 'h2' ? html`<h2>${product.name}</h2>` : html`<h3>${product.name}</h3>`;
    return html`<li><a href="/products/${product.slug}">
<img src="${address(`pictures/${product.slug}-480.webp`)}" srcset="${pictureSet(product.slug, [480, 960])}" sizes="(min-width: 60rem) 280px, (min-width: 40rem) 30vw, 46vw" width="480" height="480" alt=""${index >= eager && html` loading="lazy"`}>
${name}</a><p class="price">${price(product.cents)}</p></li>`;
  })}</ul>`;
}
