/** The basket: what is in it, how much of it, and what that costs. */
import { type Basket, basketOf, type Line, voucher } from '../basket.ts';
import { type Product, productOf, productsIn } from '../catalogue.ts';
import { address } from '../files.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../languages/language.ts';
import type { Problems } from '../problems.ts';
import { to, type Visit } from '../visit.ts';
import { cards } from './cards.ts';
import { attribute, described, note } from './field.ts';
import { waysOn } from './listing.ts';
import type { Page } from './page.ts';

export function basketPage(visit: Visit, problems: Problems = {}, code = ''): Page {
  const { basket: said } = visit.language.words;
  const basket = basketOf(visit.session);
  const isEmpty = basket.count === 0;
  return {
    name: 'basket',
    title: said.title,
    main: html`<div class="wrap"><h1>${said.title}</h1>
<div class="basket"><div>
<ul class="lines">${basket.rows.map((line) => row(visit, line))}</ul>
${isEmpty && html`<div class="empty"><p>${said.empty}</p>${waysOn(visit)}</div>`}
${!isEmpty && visit.release.has('buried-checkout') && recommendations(visit)}</div>
${!isEmpty && summary(visit, basket, problems, code)}
</div></div>`,
  };
}

function row(visit: Visit, line: Line): Html {
  const { language, query } = visit;
  const { basket: said } = language.words;
  const product = productOf(line.slug, language.catalogue) as Product;
  const { slug, name } = product;
  const focus = (query.get('gone') ?? query.get('back')) === slug && html` autofocus`;
  const picture = html`<img src="${address(`pictures/${slug}-480.webp`)}" width="480" height="480" alt="">`;
  if (line.quantity === 0) {
    return html`<li class="line gone" data-key="${slug}">${picture}<p class="name">${said.removed(name)}</p>
${changer(visit, slug, html`<button class="button quiet" name="change" value="${line.takenOut}"${focus}>${said.undo}</button>`)}</li>`;
  }
  const { each, cents } = { each: language.price(line.eachCents), cents: language.price(line.cents) };
  return html`<li class="line" data-key="${slug}">${picture}
<a class="name" href="${to(visit, `/products/${slug}`)}">${name}</a>
<p class="each">${line.quantity === 1 ? each : said.each(each, cents)}</p>
${changer(
  visit,
  slug,
  html`<div class="steps" role="group" aria-label="${said.quantity}"><button name="change" value="-1" aria-label="${said.less(name)}">−</button><span class="quantity">${line.quantity}</span><button name="change" value="1" aria-label="${said.more(name)}">+</button></div>
${removeButton(visit, line, name, focus)}`,
)}</li>`;
}

function changer(visit: Visit, slug: string, buttons: Html): Html {
  return html`<form class="changer" method="post" action="${to(visit, '/basket')}" data-in-place="queue"><input type="hidden" name="slug" value="${slug}">${buttons}</form>`;
}

function removeButton({ release, language }: Visit, line: Line, name: string, focus: Html | false): Html {
  const { basket: said } = language.words;
  const attributes = html`class="remove" data-testid="remove-${line.slug}" aria-label="${said.removeOne(name)}"`;
  if (release.has('pointer-only-remove'))
    return html`<span ${attributes} role="button" data-change="${-line.quantity}">${said.remove}</span>`;
  return html`<button ${attributes} name="change" value="${-line.quantity}"${focus}>${said.remove}</button>`;
}

function summary(visit: Visit, basket: Basket, problems: Problems, code: string): Html {
  const { release, language, session } = visit;
  const { words } = language;
  const { basket: said } = words;
  const manner = { words, problems };
  const taken =
    session?.hasVoucher && basket.savedCents > 0 ? said.codeTaken(language.price(basket.savedCents)) : undefined;
  return html`<div class="sum"><h2>${said.summary}</h2>
<p class="row"><span role="status"${release.has('mute-status') && html` aria-live="off"`}>${said.said(words.items(basket.count))}</span>${amount(language, basket.goodsCents)}</p>
<p class="row">${basket.savedCents > 0 && html`<span>${said.saved(voucher.code)}</span>${amount(language, -basket.savedCents)}`}</p>
<p class="row total"><span>${said.total}</span>${amount(language, basket.cents)}</p>
<p class="small">${said.deliveryLater}</p>
<a class="button wide checkout" href="${to(visit, '/checkout')}">${said.checkout}</a>
<form class="voucher field" method="post" action="${to(visit, '/voucher')}" data-in-place><label for="code">${said.code}</label>
<div class="input"><input id="code" name="code"${attribute('value', code)} required autocomplete="off" autocapitalize="characters"${described('code', taken, manner)}><button class="button quiet">${said.apply}</button></div>
${note('code', taken, manner)}</form></div>`;
}

/** Another sum is another element: what is as long as it was does not move, and what is not is drawn anew. */
function amount({ price }: Language, cents: number): Html {
  return html`<strong data-key="${cents}">${price(cents)}</strong>`;
}

/** The rough release puts a shop window between the basket and its till. */
function recommendations(visit: Visit): Html {
  const { catalogue, words } = visit.language;
  return html`<section class="window"><h2 class="title">${words.product.more}</h2>${cards(visit, productsIn(catalogue).slice(2, 12), 'h3', 0)}</section>`;
}
