/** What the rough release asks of whoever wants an account, and of whoever does not. */
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';
import { type FormManner, textField } from './field.ts';
import { goodsSoFar } from './order-so-far.ts';
import type { Page } from './page.ts';

type Code = 'en' | 'fr';

/** The same once more. */
export function secondPassword(manner: FormManner, code: Code): Html {
  const label = words[code].again;
  return textField({ name: 'password-again', label, type: 'password', autocomplete: 'new-password' }, manner);
}

/** To prove that no machine is asking. */
export function robotQuestion(manner: FormManner, code: Code): Html {
  return html`<div class="captcha">${textField({ name: 'robot', label: words[code].robot, autocomplete: 'off' }, manner)}</div>`;
}

/** Stands in the place of the checkout until there is an account. */
export function accountFirstPage(visit: Visit): Page {
  const { language } = visit;
  const { checkout, field, account } = language.words;
  const manner = { words: language.words, problems: {} };
  return {
    name: 'checkout',
    title: checkout.title,
    main: html`<div class="wrap"><h1>${checkout.title}</h1><div class="checkout-page">
<form method="post" action="${to(visit, '/account/new')}" novalidate data-in-place><input type="hidden" name="then" value="checkout">
<h2>${words[language.code].first}</h2><p>${words[language.code].why}</p>
${textField({ name: 'email', label: field.email, type: 'email', autocomplete: 'email' }, manner)}
${textField({ name: 'password', label: field.newPassword, type: 'password', autocomplete: 'new-password', hint: field.passwordHint }, manner)}
<button class="button wide">${account.createNow}</button></form>
${goodsSoFar(visit)}</div></div>`,
  };
}

const words = {
  en: {
    again: 'Type the password again',
    robot: 'How much is three plus four?',
    first: 'An account first',
    why: 'Orders from €150 need an account.',
  },
  fr: {
    again: 'Retapez le mot de passe',
    robot: 'Combien font trois plus quatre ?',
    first: 'D’abord un compte',
    why: 'Les commandes à partir de 150 € demandent un compte.',
  },
} as const;
