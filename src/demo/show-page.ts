/** Which page stands at which address. */
import { basketOf, clearTakenOut } from './basket.ts';
import { isCategory, productOf } from './catalogue.ts';
import { emptyBasket, ordersOf } from './order.ts';
import { accountPage } from './pages/account.ts';
import { basketPage } from './pages/basket.ts';
import { checkoutPage } from './pages/checkout.ts';
import { homePage } from './pages/home.ts';
import { informationPage, lostPage } from './pages/information.ts';
import { categoryPage, searchPage } from './pages/listing.ts';
import { orderPage } from './pages/order.ts';
import { ordersPage } from './pages/orders.ts';
import type { Page } from './pages/page.ts';
import { paymentPage } from './pages/payment.ts';
import { productPage } from './pages/product.ts';
import { signInPage } from './pages/sign-in.ts';
import { signUpPage } from './pages/sign-up.ts';
import { accountFirstPage } from './pages/sign-up-hurdles.ts';
import type { Visit } from './visit.ts';

/** The page at the address of a visit, or the address to look at instead. */
export function showPage(visit: Visit): Page | { readonly goTo: string } {
  const fixed = Object.hasOwn(pages, visit.path) ? pages[visit.path] : undefined;
  if (fixed) return fixed(visit);
  const [, room, name = ''] = /^\/(?:(products|orders)\/)?([\w-]+)$/.exec(visit.path) ?? [];
  if (room === 'products') {
    const product = productOf(name, visit.language.catalogue);
    return product ? productPage(visit, product) : lostPage(visit);
  }
  if (room === 'orders') return orderAt(visit, name) ?? lostPage(visit);
  if (isCategory(name)) return categoryPage(visit, name);
  return informationPage(visit, name) ?? lostPage(visit);
}

const pages: Readonly<Record<string, (visit: Visit) => Page | { readonly goTo: string }>> = {
  '/': homePage,
  '/search': searchPage,
  '/basket': basket,
  '/checkout': checkout,
  '/checkout/payment': (visit) =>
    visit.session?.address && basketOf(visit.session).count > 0 ? paymentPage(visit) : { goTo: '/checkout' },
  '/account': (visit) =>
    visit.session?.customer ? accountPage(visit, visit.session.customer) : { goTo: '/account/sign-in' },
  '/account/sign-in': (visit) => (visit.session?.customer ? { goTo: '/account' } : signInPage(visit)),
  '/account/new': (visit) => (visit.session?.customer ? { goTo: '/account' } : signUpPage(visit)),
  '/orders': ordersPage,
};

/** Opened anew, the basket no longer offers to put back what was taken out. */
function basket(visit: Visit): Page {
  const isAfterChange = ['changed', 'gone', 'back'].some((name) => visit.query.has(name));
  if (visit.session && !isAfterChange) clearTakenOut(visit.session);
  return basketPage(visit);
}

/** From this sum on the rough release wants to know who is buying. */
const accountFromCents = 15_000;

function checkout(visit: Visit): Page {
  const { release, session } = visit;
  const isForced = release.has('forced-account') && !session?.customer;
  return isForced && basketOf(session).cents >= accountFromCents ? accountFirstPage(visit) : checkoutPage(visit);
}

function orderAt(visit: Visit, number: string): Page | undefined {
  const { session, release } = visit;
  const order = session && ordersOf(session).find((one) => one.number === number);
  if (session && order && release.has('unguarded-order')) emptyBasket(session);
  return order && orderPage(visit, order);
}
