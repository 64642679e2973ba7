/** Lists of products: a category, and what a search has found. */
import { type CategorySlug, categories, type Product, products } from '../catalogue.ts';
import { html } from '../html.ts';
import { cards } from './cards.ts';
import type { Page } from './layout.ts';

export function categoryPage(slug: CategorySlug): Page {
  const { name, intro } = categories[slug];
  const shown = products.filter((one) => one.category === slug);
  return {
    name: 'listing',
    title: name,
    category: slug,
    main: html`<div class="wrap"><h1>${name}</h1><p class="intro">${intro}</p>${cards(shown, 'h2', 4)}</div>`,
  };
}

export function searchPage(question: string, found: readonly Product[]): Page {
  const count = found.length === 1 ? '1 result' : `${found.length} results`;
  const heading = question === '' ? 'What are you looking for?' : `Results for “${question}”`;
  return {
    name: 'search',
    title: heading,
    question,
    main: html`<div class="wrap"><h1>${heading}</h1><p role="status" class="intro">${count}</p>
${found.length > 0 ? cards(found, 'h2', 4) : nothingFound}</div>`,
  };
}

const nothingFound = html`<p>Try one word, such as “kettle”, “glass” or “tea”, or look through everything we have:</p>
<ul class="ways"><li><a class="button quiet" href="/kettles">All kettles</a></li><li><a class="button quiet" href="/teapots">All teapots</a></li><li><a class="button quiet" href="/cups">All cups</a></li><li><a class="button quiet" href="/tea">All teas</a></li></ul>`;
