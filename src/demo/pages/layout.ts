/** What every page of the shop has: head, header with search and basket, footer. */
import { categories } from '../catalogue.ts';
import { address, shopFile } from '../files.ts';
import type { PageName, Release } from '../frictions.ts';
import { type Html, html } from '../html.ts';
import { type Basket, items } from '../sessions.ts';

export interface Page {
  readonly name: PageName;
  readonly title: string;
  readonly main: Html;
  /** What was searched for, to stand in the search field again. */
  readonly question?: string;
  /** The category that the navigation marks. */
  readonly category?: string;
}

export function layout(page: Page, release: Release, basket: Basket): Html {
  return html`<html${release.has('no-language') ? null : html` lang="en"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Maison Bouilloire</title>
<meta name="description" content="Kettles, teapots, cups and tea from a small house in Lyon.">
<meta name="theme-color" content="#1f4b44">
<link rel="icon" href="${address('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${address('shop.css')}">
<script type="module" src="${address('shop.js')}"></script>
${page.name === 'basket' && html`<link rel="preload" href="/api/basket" as="fetch" crossorigin><script type="module" src="${address('basket.js')}"></script>`}
${frictionFiles(page, release)}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="notice">Free delivery from €60<span class="more"> · 30 days to change your mind</span></p>
<div class="masthead wrap">
<a class="logo" href="/">${kettleMark}<span>Maison Bouilloire</span></a>
<form class="search" action="/search" role="search">
<label for="q">Search</label>
<input id="q" name="q" type="search" value="${page.question}" enterkeyhint="search" autocomplete="off" autocapitalize="none" required>
<button aria-label="Find">${glassMark}</button>
</form>
${release.has('nameless-basket-link') ? namelessBasketLink(basket) : basketLink(basket)}
</div>
<nav aria-label="Shop" class="wrap"><ul>${Object.entries(categories).map(
    ([slug, { name }]) =>
      html`<li><a href="/${slug}"${page.category === slug && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
</header>
<main id="content" class="page-${page.name}">${page.main}</main>
<footer><div class="wrap">
<p class="sign">Maison Bouilloire</p>
<p>Kettles, teapots, cups and tea.<br>14 rue des Marronniers, Lyon. Open Tuesday to Saturday, 10 to 19.</p>
<ul><li><a href="/about">About the house</a></li><li><a href="/delivery">Delivery and returns</a></li><li><a href="/terms">Terms of sale</a></li></ul>
<p class="small">This shop is the demonstration of Parcours. Nothing is sold, nothing is sent.</p>
</div></footer>
<div class="progress" hidden></div>
</body>
</html>`;
}

function basketLink(basket: Basket): Html {
  return html`<a class="basket-link" data-testid="basket-link" href="/basket" aria-label="Basket, ${items(basket.count)}">${basketMark}<span class="word">Basket</span> <span class="count" data-count${basket.count === 0 && html` hidden`}>${basket.count}</span></a>`;
}

function namelessBasketLink(basket: Basket): Html {
  return html`<a class="basket-link bare" data-testid="basket-link" href="/basket">${basketMark}<i class="dot" data-dot${basket.count === 0 && html` hidden`}></i></a>`;
}

/** The stylesheet and the script of every friction that this page has. */
function frictionFiles(page: Page, release: Release): readonly Html[] {
  const here = release.active.filter((one) => one.page === 'every' || one.page === page.name);
  return here.flatMap(({ id }) => [
    ...(shopFile(`rough/${id}.css`) ? [html`<link rel="stylesheet" href="${address(`rough/${id}.css`)}">`] : []),
    ...(shopFile(`rough/${id}.js`) ? [html`<script defer src="${address(`rough/${id}.js`)}"></script>`] : []),
  ]);
}

const kettleMark = html`<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><path d="M9 27h15l-2.5-13h-10l-1 5-6-6-2 2z" fill="#1f4b44"/><path d="M11.5 12a5 3.5 0 0 1 10 0zM15 8a1.5 1.5 0 0 1 3 0z" fill="#b0532c"/><path d="M23 15c6.5-2 7 8 1.5 8" fill="none" stroke="#1f4b44" stroke-width="2.2"/></svg>`;
const glassMark = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`;
const basketMark = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6M9.5 13v3M14.5 13v3"/></svg>`;
