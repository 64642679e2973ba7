/** One product, to look at and to put in the basket. */
import { basketOf } from '../basket.ts';
import { type CategorySlug, type Product, productsIn } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import { html } from '../html.ts';
import { to, type Visit } from '../visit.ts';
import { cards } from './cards.ts';
import type { Page } from './page.ts';

export function productPage(visit: Visit, product: Product): Page {
  const { release, language, session } = visit;
  const { words, catalogue } = language;
  const { slug, name, category } = product;
  const said = visit.query.has('added') && words.basket.said(words.items(basketOf(session).count));
  const isReloading = release.has('reloading-add') && slug === 'double-walled-glass-cups';
  return {
    name: 'product',
    title: name,
    category,
    main: html`<div class="wrap product">
<img src="${address(`pictures/${slug}-480.webp`)}" srcset="${pictureSet(slug, [480, 960])}" sizes="(min-width: 60rem) 560px, 92vw" width="960" height="960" alt="${product.picture}" fetchpriority="high">
<div class="facts">
<a class="up" href="${to(visit, `/${category}`)}"><span aria-hidden="true">‹</span> ${catalogue.categories[category].back}</a>
<h1>${name}</h1>
<p class="stars"><span aria-hidden="true">★★★★★</span> ${words.product.stars(language.decimal(product.stars), product.reviews)}</p>
<p class="short">${product.short}</p>
<p class="price large">${language.price(product.cents)} <span>${words.product.tax}</span></p>
<form class="buy" method="post" action="${to(visit, '/basket')}"${!isReloading && html` data-in-place`}>
<input type="hidden" name="slug" value="${slug}"><input type="hidden" name="from" value="product">
<button class="button wide">${words.product.add}</button>
</form>
<p role="status" class="said">${said}</p>
<p class="about">${product.about}</p>
<dl>${product.facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</div></div>
<section class="wrap"><h2 class="title">${words.product.more}</h2>${cards(visit, companions(visit, category), 'h3', 0)}</section>`,
  };
}

/** The best known of every other category, and the best known of what is left. */
function companions({ language }: Visit, category: CategorySlug): readonly Product[] {
  const others = productsIn(language.catalogue)
    .filter((one) => one.category !== category)
    .toSorted((one, other) => other.reviews - one.reviews);
  const first = others.filter((one, index) => others.findIndex((other) => other.category === one.category) === index);
  return [...first, ...others.filter((one) => !first.includes(one))].slice(0, 4);
}
