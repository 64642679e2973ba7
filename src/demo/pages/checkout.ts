/** The first step of the checkout: where it should go, and how. */
import { basketOf } from '../basket.ts';
import { said } from '../form.ts';
import { type Html, html } from '../html.ts';
import { addressFields, costOf, countries, deliveryIds } from '../order.ts';
import type { Problems } from '../problems.ts';
import { to, type Visit } from '../visit.ts';
import { attribute, described, type Field, type FormManner, note, problemCount, textField } from './field.ts';
import { waysOn } from './listing.ts';
import { nosyFields } from './nosy-fields.ts';
import { goodsSoFar } from './order-so-far.ts';
import type { Page } from './page.ts';

export function checkoutPage(visit: Visit, form: URLSearchParams = answersKnown(visit), problems: Problems = {}): Page {
  const { release, language, session } = visit;
  const { words } = language;
  const manner: FormManner = {
    words,
    problems,
    hasAutocomplete: !release.has('no-autocomplete'),
    hasKeyboards: !release.has('plain-keyboard'),
  };
  const field = (one: Field) => textField({ ...one, value: form.get(one.name) }, manner);
  const main = html`${stepsOf(visit, 'delivery')}
<div class="checkout-page"><form method="post" action="${to(visit, '/checkout')}" novalidate data-in-place data-delivery>
<p class="small">${words.checkout.all}</p>
<fieldset><legend>${words.checkout.who}</legend>${session?.customer ? null : html`<p class="aside">${words.checkout.known} <a href="${to(visit, '/account/sign-in?then=checkout')}">${words.checkout.knownLink}</a></p>`}
${release.has('nosy-fields') && nosyFields(language.code)}
${field({ name: 'name', label: words.field.name, autocomplete: 'name', autocapitalize: 'words' })}
${field({ name: 'email', label: words.field.email, type: 'email', autocomplete: 'email', inputmode: 'email', autocapitalize: 'none' })}</fieldset>
<fieldset><legend>${words.checkout.where}</legend>
${field({ name: 'street', label: words.field.street, autocomplete: 'address-line1' })}
<div class="pair">${field({ name: 'postcode', label: words.field.postcode, autocomplete: 'postal-code', autocapitalize: 'characters' })}
${field({ name: 'city', label: words.field.city, autocomplete: 'address-level2', autocapitalize: 'words' })}</div>
${countryField(visit, form, manner)}</fieldset>
<fieldset><legend>${words.checkout.how}</legend>${deliveryChoices(visit, form)}</fieldset>
<label class="choice"><input type="checkbox" name="terms" value="yes" required${form.get('terms') === 'yes' && html` checked`}${described('terms', undefined, manner)}><span>${words.checkout.terms}</span></label>
${note('terms', undefined, manner)}
${problemCount(manner)}
<button class="button wide"${release.has('stuck-continue') && html` disabled`}>${words.checkout.next}</button>
</form>
${goodsSoFar(visit)}</div>`;
  const isEmpty = basketOf(session).count === 0;
  return {
    name: 'checkout',
    title: words.checkout.title,
    main: html`<div class="wrap"><h1>${words.checkout.title}</h1>${isEmpty ? nothingToOrder(visit) : main}</div>`,
  };
}

/** What the shop knows already: from the step before, from the last order, or from the account. */
function answersKnown({ session }: Visit): URLSearchParams {
  const { address, customer, delivery } = session ?? {};
  const known = address ?? customer?.address;
  const answers = new URLSearchParams({ delivery: delivery ?? 'standard' });
  if (address) answers.set('terms', 'yes');
  for (const field of addressFields) {
    const answer = known?.[field] ?? (field === 'name' || field === 'email' ? customer?.[field] : undefined);
    if (answer) answers.set(field, answer);
  }
  return answers;
}

/** Where in the checkout the customer is. */
export function stepsOf(visit: Visit, here: 'delivery' | 'payment'): Html {
  const { checkout } = visit.language.words;
  const isFirst = here === 'delivery';
  return html`<nav class="checkout-steps" aria-label="${checkout.steps}"><ol>
<li>${isFirst ? html`<span aria-current="step">${checkout.toDelivery}</span>` : html`<a href="${to(visit, '/checkout')}">${checkout.toDelivery}</a>`}</li>
<li><span${!isFirst && html` aria-current="step"`}>${checkout.toPayment}</span></li></ol></nav>`;
}

function nothingToOrder(visit: Visit): Html {
  return html`<div class="empty"><p>${visit.language.words.checkout.nothing}</p>${waysOn(visit)}</div>`;
}

function countryField({ release, language }: Visit, form: URLSearchParams, manner: FormManner): Html {
  const { words, code, country } = language;
  const named = countries
    .map((letters) => ({ letters, name: country(letters) }))
    .sort((one, other) => one.name.localeCompare(other.name, code));
  return html`<div class="field field-country"><label for="country">${words.field.country}</label>
<select id="country" name="country" required${attribute('aria-required', release.has('wrong-aria') ? 'required' : null)}${attribute('autocomplete', manner.hasAutocomplete === false ? null : 'country')}${described('country', undefined, manner)}>
<option value="">${words.field.chooseOne}</option>${named.map(({ letters, name }) => html`<option value="${letters}"${said(form, 'country') === letters && html` selected`}>${name}</option>`)}</select>
${note('country', undefined, manner)}</div>`;
}

function deliveryChoices({ language, session }: Visit, form: URLSearchParams): Html {
  const { words, price } = language;
  const basket = basketOf(session);
  return html`${deliveryIds.map((id) => {
    const cents = costOf(id, basket);
    return html`<label class="choice"><input type="radio" name="delivery" value="${id}"${said(form, 'delivery') === id && html` checked`}><span>${words.checkout.deliveries[id]}</span> <span class="fee">${cents === 0 ? words.checkout.free : price(cents)}</span></label>`;
  })}`;
}
