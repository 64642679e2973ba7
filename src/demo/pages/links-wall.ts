/** The way through the rough shop: sixty links, and behind them the four that anybody needs. */
import { categories } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';

export function linksWall(visit: Visit): Html {
  const { words, catalogue, code } = visit.language;
  const names = categories.map((slug) => catalogue.categories[slug].name);
  const offers = ways[code].flatMap((way) =>
    names.map((name) => (code === 'en' ? english(way, name) : `${name} ${way}`)),
  );
  return html`<nav aria-label="${words.head.shop}" class="wrap links-wall"><ul>${offers.map(
    (offer) => html`<li><a href="${to(visit, `/search?${new URLSearchParams({ q: offer })}`)}">${offer}</a></li>`,
  )}${categories.map((slug, index) => html`<li><a href="${to(visit, `/${slug}`)}">${names[index]}</a></li>`)}</ul></nav>`;
}

function english(way: string, name: string): string {
  return `${way} ${name.toLowerCase()}`;
}

const ways = {
  en: 'New|Popular|Steel|Glass|Iron|Stoneware|Black|Blue|Green|Small|Large|Gift|Travel|Designer|Outlet'.split('|'),
  fr: 'en acier|en verre|en fonte|en grès|à offrir|de voyage|de créateur|en promotion|de saison|pour deux|pour débuter|du monde|d’exception|en exclusivité|à petit prix'.split(
    '|',
  ),
};
