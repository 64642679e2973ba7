/** Lists of products: a category, and what a search has found. */
import {
  type CategorySlug,
  categories,
  findProducts,
  productsIn,
  type SortOrder,
  sorted,
  sortOrders,
} from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';
import { cards } from './cards.ts';
import type { Page } from './page.ts';

export function categoryPage(visit: Visit, slug: CategorySlug): Page {
  const { catalogue, code } = visit.language;
  const { name, intro } = catalogue.categories[slug];
  const order = sortOrders.find((one) => one === visit.query.get('sort')) ?? 'featured';
  const goods = productsIn(catalogue).filter((one) => one.category === slug);
  return {
    name: 'listing',
    title: name,
    category: slug,
    main: html`<div class="wrap"><h1>${name}</h1>
<div class="lead"><p class="intro">${intro}</p>${sorter(visit, order)}</div>
${cards(visit, sorted(goods, order, code), 'h2', 4)}</div>`,
  };
}

/** Sorts in place as soon as an order is chosen; without script, by its button. */
function sorter(visit: Visit, order: SortOrder): Html {
  const { listing } = visit.language.words;
  return html`<form class="sorter" action="${to(visit, visit.path)}" data-in-place="choice"><label for="sort">${listing.sort}</label>
<select id="sort" name="sort" autocomplete="off">${sortOrders.map(
    (one) => html`<option value="${one}"${one === order && html` selected`}>${listing.orders[one]}</option>`,
  )}</select>
<noscript><button class="button quiet">${listing.sortNow}</button></noscript></form>`;
}

export function searchPage(visit: Visit): Page {
  const { catalogue, words } = visit.language;
  const question = (visit.query.get('q') ?? '').trim().slice(0, 100);
  const found = findProducts(question, catalogue);
  const heading = question === '' ? words.listing.ask : words.listing.resultsFor(question);
  return {
    name: 'search',
    title: heading,
    main: html`<div class="wrap"><h1>${heading}</h1>${question !== '' && html`<p role="status" class="intro">${words.listing.results(found.length)}</p>`}
${found.length > 0 ? cards(visit, found, 'h2', 4) : !visit.release.has('empty-search') && html`<p>${words.listing.nothing}</p>${waysOn(visit)}`}</div>`,
  };
}

/** Where else to go: every category. */
export function waysOn(visit: Visit): Html {
  return html`<ul class="ways">${categories.map(
    (slug) =>
      html`<li><a class="button quiet" href="${to(visit, `/${slug}`)}">${visit.language.catalogue.categories[slug].all}</a></li>`,
  )}</ul>`;
}
