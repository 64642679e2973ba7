/** The first page. */
import { type Product, productOf } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import { html } from '../html.ts';
import { to, type Visit } from '../visit.ts';
import { cards } from './cards.ts';
import type { Page } from './page.ts';

const loved = [
  'whistling-enamel-kettle',
  'stoneware-cup',
  'cast-iron-teapot',
  'earl-grey',
  'matt-black-steel-kettle',
  'glass-teapot',
  'double-walled-glass-cups',
  'sencha',
];

export function homePage(visit: Visit): Page {
  const { words, catalogue } = visit.language;
  const { home } = words;
  const alt = visit.release.has('wordless-picture') ? null : html` alt="${home.picture}"`;
  const products = loved.map((slug) => productOf(slug, catalogue)).filter((one): one is Product => one !== undefined);
  return {
    name: 'home',
    title: home.title,
    main: html`<section class="hero">
<img src="${address('pictures/hero-900.webp')}" srcset="${pictureSet('hero', [900, 1800])}" sizes="(min-width: 60rem) 62vw, 100vw" width="1800" height="1000" fetchpriority="high"${alt}>
<div class="pitch"><h1>${home.title}</h1>
<p>${home.pitch}</p>
<a class="button" href="${to(visit, '/kettles')}">${catalogue.categories.kettles.all}</a></div>
</section>
<ul class="promises wrap">${home.promises.map(([what, when]) => html`<li><strong>${what}</strong> ${when}</li>`)}</ul>
<section class="wrap"><h2 class="title">${home.loved}</h2>
${cards(visit, products, 'h3', 4)}
</section>
<section class="story"><div class="wrap"><h2>${home.storyTitle}</h2>
<p>${home.story}</p>
<a class="button quiet" href="${to(visit, '/about')}">${home.storyMore}</a></div></section>`,
  };
}
