/** Where it should go: the only form of the order. */

import { price } from '../catalogue.ts';
import type { Release } from '../frictions.ts';
import { type Html, html } from '../html.ts';
import { countries, deliveries, type Problems } from '../order.ts';
import { type Basket, items } from '../sessions.ts';
import type { Page } from './layout.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email';
  readonly autocomplete: string;
  readonly inputmode?: string;
  readonly autocapitalize?: string;
}

const who: readonly Field[] = [
  { name: 'name', label: 'Full name', type: 'text', autocomplete: 'name', autocapitalize: 'words' },
  { name: 'email', label: 'Email', type: 'email', autocomplete: 'email', inputmode: 'email', autocapitalize: 'none' },
];
const where: readonly Field[] = [
  { name: 'street', label: 'Street and number', type: 'text', autocomplete: 'address-line1' },
  { name: 'postcode', label: 'Postcode', type: 'text', autocomplete: 'postal-code', autocapitalize: 'characters' },
  { name: 'city', label: 'City', type: 'text', autocomplete: 'address-level2', autocapitalize: 'words' },
];

export function checkoutPage(
  release: Release,
  basket: Basket,
  form: URLSearchParams = new URLSearchParams(),
  problems: Problems = {},
): Page {
  const field = (one: Field) => textField(one, release, form, problems);
  const wrong = Object.keys(problems).length;
  const main = html`<div class="wrap"><h1>Checkout</h1>
${wrong > 0 && html`<p class="alert" role="alert" tabindex="-1" data-focus>${wrong === 1 ? 'One answer is' : `${wrong} answers are`} missing or cannot be right. It says below what to do.</p>`}
<div class="checkout-page"><form method="post" action="/checkout" novalidate data-order>
<p class="small">We need every answer.</p>
<fieldset><legend>Who are you?</legend>${who.map(field)}</fieldset>
<fieldset><legend>Where should it go?</legend>${where.map(field)}${countryField(release, form, problems)}</fieldset>
<fieldset><legend>How should it travel?</legend>${deliveries.map(
    ({ id, name, cents }) =>
      html`<label class="choice"><input type="radio" name="delivery" value="${id}"${(form.get('delivery') ?? 'standard') === id && html` checked`}><span>${name}</span> <span class="fee">${cents === 0 ? 'free' : price(cents)}</span></label>`,
  )}${problem('delivery', problems)}</fieldset>
<label class="choice"><input type="checkbox" name="terms" value="yes" required${form.get('terms') === 'yes' && html` checked`}${told('terms', problems)}><span>I accept the terms of sale</span></label>
${problem('terms', problems)}
<button class="button wide"${release.has('late-order') && html` disabled`}>Place the order</button>
<p class="small">You pay by invoice when it has arrived. No card, no account.</p>
</form>
<aside class="sum" aria-labelledby="sum-title"><h2 id="sum-title">Your order</h2>
<ul>${basket.lines.map((line) => html`<li class="row"><span>${line.quantity} × ${line.name}</span><strong>${line.total}</strong></li>`)}</ul>
<p class="row total"><span>${items(basket.count)}, before delivery</span><strong>${basket.total}</strong></p></aside>
</div></div>`;
  return { name: 'checkout', title: 'Checkout', main: basket.count === 0 ? nothingToOrder : main };
}

const nothingToOrder = html`<div class="wrap"><h1>Checkout</h1><div class="empty"><p>There is nothing in your basket yet.</p><a class="button" href="/kettles">Look at our kettles</a></div></div>`;

function textField(field: Field, release: Release, form: URLSearchParams, problems: Problems): Html {
  const type = release.has('plain-keyboard') ? 'text' : field.type;
  const inputmode = release.has('plain-keyboard') ? undefined : field.inputmode;
  const autocomplete = release.has('no-autocomplete') ? undefined : field.autocomplete;
  return html`<div class="field field-${field.name}"><label for="${field.name}">${field.label}</label>
<input id="${field.name}" name="${field.name}" type="${type}" value="${form.get(field.name)}" required${attribute('autocomplete', autocomplete)}${attribute('inputmode', inputmode)}${attribute('autocapitalize', field.autocapitalize)}${told(field.name, problems)}>
${problem(field.name, problems)}</div>`;
}

function countryField(release: Release, form: URLSearchParams, problems: Problems): Html {
  const chosen = form.get('country');
  const autocomplete = release.has('no-autocomplete') ? undefined : 'country-name';
  const aria = release.has('wrong-aria') ? 'required' : undefined;
  return html`<div class="field field-country"><label for="country">Country</label>
<select id="country" name="country" required${attribute('aria-required', aria)}${attribute('autocomplete', autocomplete)}${told('country', problems)}>
<option value="">Choose one</option>${countries.map((name) => html`<option${chosen === name && html` selected`}>${name}</option>`)}</select>
${problem('country', problems)}</div>`;
}

function attribute(name: string, value: string | undefined): Html | null {
  return value === undefined ? null : html` ${name}="${value}"`;
}

/** Ties a field to what is wrong with it. */
function told(name: string, problems: Problems): Html | null {
  return problems[name] ? html` aria-invalid="true" aria-describedby="${name}-problem"` : null;
}

function problem(name: string, problems: Problems): Html | null {
  const text = problems[name];
  return text ? html`<p class="problem" id="${name}-problem">${text}</p>` : null;
}
