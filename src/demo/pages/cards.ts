/** Products in a grid. */
import type { Product } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';

/**
 * A card for each product: the picture and the name are one link, the price stands below. The first `eager` pictures load at once.
 * In another order they are another list, drawn anew as a whole: none of them is seen to jump.
 */
export function cards(visit: Visit, products: readonly Product[], heading: 'h2' | 'h3', eager: number): Html {
  const order = products.map(({ slug }) => slug).join(' ');
  return html`<ul class="cards" data-key="${order}">${products.map(({ slug, name, cents }, index) => {
    const title = heading === 'h2' ? html`<h2>${unbroken(name)}</h2>` : html`<h3>${unbroken(name)}</h3>`;
    return html`<li><a href="${to(visit, `/products/${slug}`)}">
<img src="${address(`pictures/${slug}-480.webp`)}" srcset="${pictureSet(slug, [480, 960])}" sizes="(min-width: 60rem) 280px, (min-width: 40rem) 30vw, 46vw" width="480" height="480" alt=""${index >= eager && html` loading="lazy"`}>
${title}</a><p class="price">${visit.language.price(cents)}</p></li>`;
  })}</ul>`;
}

/** A number and its unit stay on one line. */
function unbroken(name: string): string {
  return name.replace(/(\d) (?=[lg]\b)/g, '$1\u00a0');
}
