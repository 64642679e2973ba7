/** Takes what a form sends: everything that changes something in the shop. */
import type { IncomingMessage } from 'node:http';
import { type Answer, goTo, inPlace, pageAnswer, refuse } from './answer.ts';
import { readForm } from './form.ts';
import { answerConsent } from './forms/answer-consent.ts';
import { changeBasket } from './forms/change-basket.ts';
import { signIn, signOut, signUp } from './forms/enter-account.ts';
import { pay } from './forms/pay.ts';
import { redeemVoucher } from './forms/redeem-voucher.ts';
import { sayDelivery } from './forms/say-delivery.ts';
import type { Sent, Taken } from './forms/taken.ts';
import type { House } from './house.ts';
import { languageOf } from './languages/language.ts';
import { layout } from './pages/layout.ts';
import { showPage } from './show-page.ts';
import { to } from './visit.ts';

/** By address; null: what was sent is no such form. */
const forms: Readonly<Record<string, (sent: Sent) => Taken | null | Promise<Taken>>> = {
  '/basket': changeBasket,
  '/voucher': redeemVoucher,
  '/checkout': sayDelivery,
  '/checkout/payment': pay,
  '/account/new': signUp,
  '/account/sign-in': signIn,
  '/account/sign-out': signOut,
  '/consent': answerConsent,
};

export async function takeForm(request: IncomingMessage, url: URL, house: House): Promise<Answer> {
  const { origin, host, cookie } = request.headers;
  if (origin && URL.parse(origin)?.host !== host) return refuse(403, 'Sent from another site.');
  const { language, path } = languageOf(url.pathname);
  const take = Object.hasOwn(forms, path) ? forms[path] : undefined;
  if (!take) return refuse(404, 'Nothing takes a form here.');
  const form = await readForm(request);
  if (!form) return refuse(413, 'That is more than this form takes.');
  const known = house.sessions.known(cookie);
  const opened = known ? null : house.sessions.open();
  const session = known ?? opened?.session;
  if (!session) return refuse(500, 'No session could be opened.');
  const sent: Sent = { release: house.release, language, path, query: url.searchParams, session, form, house };
  const taken = await take(sent);
  if (taken === null) return refuse(400, 'This form cannot be read.');
  const made = answerOf(taken, sent, request.headers['x-in-place'] !== undefined);
  const named = ('cookie' in taken ? taken.cookie : undefined) ?? opened?.cookie;
  return named ? { ...made, headers: { ...made.headers, 'set-cookie': named } } : made;
}

/** A script renews what is shown in place; a browser alone is sent to a page of its own, so that a reload sends nothing twice. */
function answerOf(taken: Taken, sent: Sent, isInPlace: boolean): Answer {
  if ('wrong' in taken) return pageAnswer(layout(taken.wrong, sent), isInPlace ? 200 : 422);
  if ('goTo' in taken) return isInPlace ? inPlace(to(sent, taken.goTo)) : goTo(to(sent, taken.goTo));
  if (!isInPlace) return goTo(to(sent, taken.stayAt));
  const [path = '', query] = taken.stayAt.split('?');
  const visit = { ...sent, path, query: new URLSearchParams(query) };
  const shown = showPage(visit);
  return 'goTo' in shown ? inPlace(to(visit, shown.goTo)) : pageAnswer(layout(shown, visit));
}
