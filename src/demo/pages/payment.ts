/** The second step of the checkout: a card, and the order. */
import { type Html, html } from '../html.ts';
import type { Problems } from '../problems.ts';
import { to, type Visit } from '../visit.ts';
import { stepsOf } from './checkout.ts';
import { described, type FormManner, note, problemCount, textField } from './field.ts';
import { orderSoFar } from './order-so-far.ts';
import type { Page } from './page.ts';

/** `form`: what was typed before it was refused; secret numbers are never sent back. */
export function paymentPage(
  visit: Visit,
  form: URLSearchParams = new URLSearchParams(),
  problems: Problems = {},
): Page {
  const { release, language, session } = visit;
  const { words } = language;
  const isCurt = release.has('curt-refusal') && Object.keys(problems).length > 0;
  const isForgetful = release.has('forgetful-payment');
  const manner: FormManner = { words, problems: isCurt ? {} : problems };
  const kept = isForgetful ? new URLSearchParams() : form;
  return {
    name: 'payment',
    title: words.payment.title,
    main: html`<div class="wrap"><h1>${words.payment.title}</h1>
${isCurt && html`<p class="alert">${curt[language.code]}</p>`}
${stepsOf(visit, 'payment')}
<div class="checkout-page"><form method="post" action="${to(visit, '/checkout/payment')}" novalidate data-payment${!isForgetful && html` data-in-place`}>
<input type="hidden" name="token" value="${session?.orderToken ?? ''}">
<fieldset><legend>${words.payment.card}</legend>
${release.has('split-card') ? splitCard(manner) : cardNumber(manner)}
<div class="pair">${textField({ name: 'expiry', label: words.field.expiry, autocomplete: 'cc-exp', inputmode: 'numeric', maxlength: 7, hint: words.field.expiryHint, value: kept.get('expiry') }, manner)}
${textField({ name: 'security', label: words.field.security, autocomplete: 'cc-csc', inputmode: 'numeric', maxlength: 3, hint: words.field.securityHint }, manner)}</div>
${textField({ name: 'holder', label: words.field.holder, autocomplete: 'cc-name', autocapitalize: 'words', value: kept.get('holder') }, manner)}</fieldset>
${problemCount(manner)}
<button class="button wide"${release.has('late-order') && html` disabled`}>${words.payment.place}</button>
<p class="small print">${words.payment.safe}</p>
</form>
${orderSoFar(visit)}</div></div>`,
  };
}

const curt = { en: 'Transaction declined (05).', fr: 'Transaction refusée (05).' } as const;

function cardNumber(manner: FormManner): Html {
  const { field, payment } = manner.words;
  return textField(
    {
      name: 'number',
      label: field.number,
      autocomplete: 'cc-number',
      inputmode: 'numeric',
      maxlength: 23,
      hint: payment.cardHint,
    },
    manner,
  );
}

/** Four boxes for one number, as on the card; a script leads from one to the next. */
function splitCard(manner: FormManner): Html {
  const { field, payment } = manner.words;
  return html`<div class="field field-number"><label for="number">${field.number}</label><div class="input boxes">${[
    1, 2, 3, 4,
  ].map(
    (box) =>
      html`<input name="number"${box === 1 ? html` id="number"${described('number', payment.cardHint, manner)}` : html` aria-label="${field.number} ${box}"`} type="text" inputmode="numeric" autocomplete="${box === 1 ? 'cc-number' : 'off'}" maxlength="4">`,
  )}</div>${note('number', payment.cardHint, manner)}</div>`;
}
