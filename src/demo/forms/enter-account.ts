import { signUpProblems } from '../account.ts';
import type { Customer } from '../customers.ts';
import { said } from '../form.ts';
import { signInPage } from '../pages/sign-in.ts';
import { signUpPage } from '../pages/sign-up.ts';
import { areProblems, type Problems } from '../problems.ts';
import type { Sent, Taken } from './taken.ts';

export async function signUp(sent: Sent): Promise<Taken> {
  const { form, house } = sent;
  const problems = { ...signUpProblems(form, house.customers), ...hurdleProblems(form) };
  if (areProblems(problems)) return { wrong: signUpPage(sent, form, problems) };
  const email = said(form, 'email');
  const name = said(form, 'name') || email.replace(/@.*/, '');
  return enter(sent, await house.customers.add(name, email, form.get('password') ?? ''));
}

export async function signIn(sent: Sent): Promise<Taken> {
  const { form, house } = sent;
  const customer = await house.customers.find(said(form, 'email'), form.get('password') ?? '');
  if (!customer) return { wrong: signInPage(sent, form, { password: 'wrongPair' }) };
  return enter(sent, customer);
}

export function signOut({ session }: Sent): Taken {
  session.customer = null;
  session.address = null;
  return { goTo: '/account/sign-in?signed-out' };
}

/** What was ordered and typed before goes along. */
function enter({ form, house, session }: Sent, customer: Customer): Taken {
  customer.orders.unshift(...session.orders.splice(0));
  session.customer = customer;
  return {
    goTo: said(form, 'then') === 'checkout' ? '/checkout' : '/account',
    cookie: house.sessions.rename(session).cookie,
  };
}

/** Of fields that only the rough release has. */
function hurdleProblems(form: URLSearchParams): Problems {
  const problems: Problems = {};
  if (form.has('password-again') && form.get('password-again') !== form.get('password'))
    problems['password-again'] = 'again';
  if (form.has('robot') && said(form, 'robot') !== '7') problems.robot = 'robot';
  return problems;
}
