/** Opening an account. */
import { html } from '../html.ts';
import type { Problems } from '../problems.ts';
import { to, type Visit } from '../visit.ts';
import { attribute, type FormManner, problemCount, showPassword, textField } from './field.ts';
import type { Page } from './page.ts';
import { robotQuestion, secondPassword } from './sign-up-hurdles.ts';

export function signUpPage(visit: Visit, form: URLSearchParams = new URLSearchParams(), problems: Problems = {}): Page {
  const { release, language } = visit;
  const { words } = language;
  const { account, field } = words;
  const manner: FormManner = {
    words,
    problems,
    hasLabels: !release.has('placeholder-labels'),
    hasHints: !release.has('secret-rules'),
  };
  const then = visit.query.get('then') ?? form.get('then');
  return {
    name: 'sign-up',
    title: account.createTitle,
    main: html`<div class="wrap narrow"><h1>${account.createTitle}</h1>
<p class="intro">${account.why}</p>
<form method="post" action="${to(visit, '/account/new')}" novalidate data-in-place><input type="hidden" name="then"${attribute('value', then)}>
${textField({ name: 'name', label: field.name, autocomplete: 'name', autocapitalize: 'words', value: form.get('name') }, manner)}
${textField({ name: 'email', label: field.email, type: 'email', autocomplete: 'email', inputmode: 'email', autocapitalize: 'none', value: form.get('email') }, manner)}
${textField({ name: 'password', label: field.newPassword, type: 'password', autocomplete: 'new-password', hint: field.passwordHint, beside: showPassword('password', words) }, manner)}
${release.has('second-password') && secondPassword({ words, problems }, language.code)}
${release.has('robot-question') && robotQuestion({ words, problems }, language.code)}
${problemCount(manner)}
<button class="button wide">${account.createNow}</button></form>
<p class="aside">${account.haveOne} <a href="${to(visit, `/account/sign-in${then ? `?then=${then}` : ''}`)}">${account.signIn}</a></p></div>`,
  };
}
