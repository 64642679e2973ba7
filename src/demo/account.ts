/** Signing up: what is asked, and what may be wrong with an answer. */
import type { Customers } from './customers.ts';
import { said } from './form.ts';
import { isEmail } from './order.ts';
import type { Problems } from './problems.ts';

/** Length is what makes a password strong; nothing else is asked of it (NIST SP 800-63B, 3.1.1.2). */
const leastPasswordLength = 10;

export function signUpProblems(form: URLSearchParams, customers: Customers): Problems {
  const email = said(form, 'email');
  const problems: Problems = {};
  if (form.has('name') && said(form, 'name') === '') problems.name = 'accountName';
  if (!isEmail(email)) problems.email = 'email';
  else if (customers.has(email)) problems.email = 'known';
  if ([...(form.get('password') ?? '')].length < leastPasswordLength) problems.password = 'password';
  return problems;
}
