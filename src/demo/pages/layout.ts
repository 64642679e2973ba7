/** What every page of the shop has: head, header with search, account and basket, footer. */
import { basketOf } from '../basket.ts';
import { categories } from '../catalogue.ts';
import { address, shopFile } from '../files.ts';
import { type Html, html } from '../html.ts';
import { english, french } from '../languages/language.ts';
import { to, type Visit } from '../visit.ts';
import { consentStrip, consentWall } from './consent.ts';
import { linksWall } from './links-wall.ts';
import { basketMark, glassMark, kettleMark, personMark } from './marks.ts';
import type { Page } from './page.ts';

export function layout(page: Page, visit: Visit): Html {
  const { release, language } = visit;
  const { head } = language.words;
  const zoom = release.has('locked-zoom') ? ', maximum-scale=1, user-scalable=no' : '';
  return html`<html${release.has('no-language') ? null : html` lang="${language.code}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1${zoom}">
<title>${page.title} · Maison Bouilloire</title>
<meta name="description" content="${head.description}">
<meta name="theme-color" content="#1f4b44">
<link rel="icon" href="${address('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${address('shop.css')}">
<script type="module" src="${address('shop.js')}"></script>
${frictionFiles(page, visit)}
</head>
<body data-failed="${language.words.failed}">
${!release.has('no-skip-link') && html`<a class="skip" href="#content">${head.skip}</a>`}
${header(page, visit)}
<main id="content" class="page-${page.name}">${page.main}</main>
${consentStrip(visit)}
${footer(visit)}
${page.name === 'home' && consentWall(visit)}
<div class="progress" hidden></div>
</body>
</html>`;
}

function header(page: Page, visit: Visit): Html {
  const { release, language, query } = visit;
  const { head } = language.words;
  return html`<header>
<div class="notice"><div class="wrap"><p>${head.notice}<span class="more"> · ${head.noticeMore}</span></p>${otherLanguage(visit)}</div></div>
<div class="masthead wrap">
<a class="logo" href="${to(visit, '/')}">${kettleMark}<span>Maison Bouilloire</span></a>
<form class="search" action="${to(visit, '/search')}" role="search">
<label for="q">${head.search}</label>
<input id="q" name="q" type="search" value="${visit.path === '/search' ? query.get('q') : ''}" enterkeyhint="search" autocomplete="off" autocapitalize="none" required>
<button aria-label="${head.find}">${glassMark}</button>
</form>
${accountLink(visit)}
${basketLink(visit)}
</div>
${release.has('wall-of-links') && page.name === 'home' ? linksWall(visit) : navigation(page, visit)}
</header>`;
}

function navigation(page: Page, visit: Visit): Html {
  const { words, catalogue } = visit.language;
  return html`<nav aria-label="${words.head.shop}" class="wrap"><ul>${categories.map(
    (slug) =>
      html`<li><a href="${to(visit, `/${slug}`)}"${page.category === slug && html` aria-current="page"`}>${catalogue.categories[slug].name}</a></li>`,
  )}</ul></nav>`;
}

/** The same page in the other language. */
function otherLanguage({ language, path, query }: Visit): Html {
  const { code, name, prefix } = language === english ? french : english;
  const question = path === '/search' && query.has('q') ? `?${new URLSearchParams({ q: query.get('q') ?? '' })}` : '';
  return html`<a class="language" href="${prefix}${path}${question}" hreflang="${code}" lang="${code}">${name}</a>`;
}

function accountLink(visit: Visit): Html {
  const { release, language, session } = visit;
  const { head } = language.words;
  const [name, path] = session?.customer ? [head.account, '/account'] : [head.signIn, '/account/sign-in'];
  const shown = release.has('riddle-account') ? riddles[language.code] : name;
  return html`<a class="account-link" data-testid="account-link" href="${to(visit, path)}">${personMark}<span class="word">${shown}</span></a>`;
}

const riddles = { en: 'My universe', fr: 'Mon univers' } as const;

function basketLink(visit: Visit): Html {
  const { words } = visit.language;
  const { count } = basketOf(visit.session);
  const isEmpty = count === 0 && html` hidden`;
  if (visit.release.has('nameless-basket-link'))
    return html`<a class="basket-link bare" id="basket-link" data-testid="basket-link" href="${to(visit, '/basket')}">${basketMark}<i class="dot"${isEmpty}></i></a>`;
  return html`<a class="basket-link" id="basket-link" data-testid="basket-link" href="${to(visit, '/basket')}" aria-label="${words.head.basketWith(words.items(count))}">${basketMark}<span class="word">${words.head.basket}</span> <span class="count"${isEmpty}>${count}</span></a>`;
}

function footer(visit: Visit): Html {
  const { words, information } = visit.language;
  const link = (path: string, name: string) => html`<li><a href="${to(visit, path)}">${name}</a></li>`;
  return html`<footer><div class="wrap">
<p class="sign">Maison Bouilloire</p>
<p>${words.foot.goods}<br>${words.foot.address}</p>
<ul>${Object.entries(information).map(([slug, { title }]) => link(`/${slug}`, title))}</ul>
<p class="small">${words.foot.demo}</p>
</div></footer>`;
}

/** The stylesheet and the script of every friction that this page has. */
function frictionFiles(page: Page, { release, path }: Visit): readonly Html[] {
  const here = release.active.filter((one) => ['every', page.name, path].includes(one.page));
  return here.flatMap(({ id }) => [
    ...(shopFile(`rough/${id}.css`) ? [html`<link rel="stylesheet" href="${address(`rough/${id}.css`)}">`] : []),
    ...(shopFile(`rough/${id}.js`) ? [html`<script defer src="${address(`rough/${id}.js`)}"></script>`] : []),
  ]);
}
