/** The way through the rough shop: sixty links, and among them the four that anybody needs. */
import { categories } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';

export function linksWall(visit: Visit): Html {
  const { words, catalogue, code } = visit.language;
  const link = (path: string, name: string) => html`<li><a href="${to(visit, path)}">${name}</a></li>`;
  return html`<nav aria-label="${words.head.shop}" class="wrap links-wall"><ul>${categories.map((slug) => {
    const { name } = catalogue.categories[slug];
    const offers = ways[code].map((way) => (code === 'en' ? english(way, name) : `${name} ${way}`));
    return html`${offers.map((offer) => link(`/search?${new URLSearchParams({ q: offer })}`, offer))}${link(`/${slug}`, name)}`;
  })}</ul></nav>`;
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
