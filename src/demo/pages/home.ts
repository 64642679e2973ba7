/** The first page. */
import { type Product, productOf } from '../catalogue.ts';
import { address, pictureSet } from '../files.ts';
import type { Release } from '../frictions.ts';
import { html } from '../html.ts';
import { cards } from './cards.ts';
import type { Page } from './layout.ts';

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

export function homePage(release: Release): Page {
  const alt = html` alt="A steel kettle, a teapot and a blue cup on a wooden table in the morning sun"`;
  return {
    name: 'home',
    title: 'Everything for a good cup of tea',
    main: html`<section class="hero">
<img src="${address('pictures/hero-900.webp')}" srcset="${pictureSet('hero', [900, 1800])}" sizes="(min-width: 60rem) 62vw, 100vw" width="1800" height="1000" fetchpriority="high"${release.has('wordless-picture') ? null : alt}>
<div class="pitch"><h1>Everything for a good cup of tea</h1>
<p>Kettles that last, pots that pour without a drop, and two teas we would not go a morning without.</p>
<a class="button" href="/kettles">See all kettles</a></div>
</section>
<ul class="promises wrap">
<li><strong>Sent today</strong> when you order before three</li>
<li><strong>Ten years</strong> of spare parts for every kettle</li>
<li><strong>30 days</strong> to try it at your own table</li>
</ul>
<section class="wrap"><h2 class="title">Most loved this season</h2>
${cards(
  loved.map(productOf).filter((one): one is Product => one !== undefined),
  'h3',
  4,
)}
</section>
<section class="story"><div class="wrap"><h2>We mend what we sell</h2>
<p>A kettle is three screws, a seal and a switch. We keep all of them on a shelf in Lyon, for everything that ever left the house, and send them to you for the price of the stamp.</p>
<a class="button quiet" href="/about">Read about the house</a></div></section>`,
  };
}
