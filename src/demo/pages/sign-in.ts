/** Coming back to an account. */
import { html } from '../html.ts';
import type { Problems } from '../problems.ts';
import { to, type Visit } from '../visit.ts';
import { attribute, problemCount, showPassword, textField } from './field.ts';
import type { Page } from './page.ts';

export function signInPage(visit: Visit, form: URLSearchParams = new URLSearchParams(), problems: Problems = {}): Page {
  const { words } = visit.language;
  const { account, field } = words;
  const manner = { words, problems };
  const then = visit.query.get('then') ?? form.get('then');
  return {
    name: 'sign-in',
    title: account.signInTitle,
    main: html`<div class="wrap narrow"><h1>${account.signInTitle}</h1>
<p role="status" class="said">${visit.query.has('signed-out') && account.signedOut}</p>
<form method="post" action="${to(visit, '/account/sign-in')}" novalidate data-in-place><input type="hidden" name="then"${attribute('value', then)}>
${textField({ name: 'email', label: field.email, type: 'email', autocomplete: 'username', inputmode: 'email', autocapitalize: 'none', value: form.get('email') }, manner)}
${textField({ name: 'password', label: field.password, type: 'password', autocomplete: 'current-password', beside: showPassword('password', words) }, manner)}
${problemCount(manner)}
<button class="button wide">${account.signIn}</button></form>
<p class="aside">${account.noneYet} <a href="${to(visit, `/account/new${then ? `?then=${then}` : ''}`)}">${account.create}</a></p>
<p class="small">${account.forgotten}</p></div>`,
  };
}
