/** Which page or file stands at which address. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, goTo, jsonAnswer, pageAnswer, refuse } from './answer.ts';
import { categories, findProducts, type Product, productOf } from './catalogue.ts';
import { fileAt } from './files.ts';
import { readForm } from './form.ts';
import type { Release } from './frictions.ts';
import { orderProblems, takeOrder } from './order.ts';
import { basketPage } from './pages/basket.ts';
import { checkoutPage } from './pages/checkout.ts';
import { homePage } from './pages/home.ts';
import { informationPage, lostPage } from './pages/information.ts';
import { layout, type Page } from './pages/layout.ts';
import { categoryPage, searchPage } from './pages/listing.ts';
import { orderPage } from './pages/order.ts';
import { productPage } from './pages/product.ts';
import { basketOf, type Session, type Sessions, setQuantity } from './sessions.ts';

/** The answer to one request, after the delay that a friction of this release puts before it. */
export async function answerTo(
  request: IncomingMessage,
  release: Release,
  sessions: Sessions,
  closing: AbortSignal,
): Promise<Answer> {
  const url = URL.parse(request.url ?? '/', 'http://shop.invalid');
  if (!url) return refuse(400, 'This address cannot be read.');
  const method = request.method ?? 'GET';
  if (method === 'POST') return await takeForm(request, url.pathname, release, sessions);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'The shop answers GET and POST.');
  const slow = release.active.find((one) => one.slow === url.pathname);
  if (slow?.delayMs) await pause(slow.delayMs, undefined, { signal: closing });
  return show(url, release, sessions.known(request.headers.cookie));
}

function show(url: URL, release: Release, session: Session | undefined): Answer {
  const path = url.pathname;
  const basket = basketOf(session);
  const shown = (page: Page, status = 200) => pageAnswer(layout(page, release, basket), status);

  if (path.startsWith('/files/')) return fileAnswer(path);
  if (path === '/') return shown(homePage(release));
  if (path === '/search') {
    const question = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
    return shown(searchPage(question, findProducts(question)));
  }
  if (path === '/basket') return shown(basketPage(basket));
  if (path === '/api/basket') return jsonAnswer(basket);
  if (path === '/api/promotion' && release.has('late-banner')) return jsonAnswer(promotion);
  if (path === '/checkout') return shown(checkoutPage(release, basket));

  const category = path.slice(1);
  if (isCategory(category)) return shown(categoryPage(category));
  const product = productOf(/^\/products\/([\w-]+)$/.exec(path)?.[1] ?? '');
  if (product) return shown(productPage(release, product));
  if (session?.order && path === `/orders/${session.order.number}`) return shown(orderPage(session.order));
  const information = informationPage(path);
  return information ? shown(information) : shown(lostPage(), 404);
}

const promotion = {
  title: 'Autumn at the Maison',
  text: '15% off every teapot until Sunday, with the code LEAVES',
};

function isCategory(name: string): name is keyof typeof categories {
  return Object.hasOwn(categories, name);
}

function fileAnswer(path: string): Answer {
  const found = fileAt(path);
  if (!found) return refuse(404, 'There is no such file.');
  const keep = found.current ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { status: 200, body: found.file.body, headers: { 'content-type': found.file.type, 'cache-control': keep } };
}

/** Everything that changes something: the basket, by script or by plain form, and the order. */
async function takeForm(request: IncomingMessage, path: string, release: Release, sessions: Sessions): Promise<Answer> {
  const origin = request.headers.origin;
  if (origin && URL.parse(origin)?.host !== request.headers.host) return refuse(403, 'Sent from another site.');
  const form = await readForm(request);
  if (!form) return refuse(413, 'That is more than this form takes.');
  const session = sessions.known(request.headers.cookie);

  if (path === '/checkout') {
    if (!session || session.quantities.size === 0)
      return goTo(session?.order ? `/orders/${session.order.number}` : '/basket');
    const problems = orderProblems(form);
    if (Object.keys(problems).length > 0) {
      const basket = basketOf(session);
      return pageAnswer(layout(checkoutPage(release, basket, form, problems), release, basket), 422);
    }
    return goTo(`/orders/${takeOrder(session, form, sessions.nextOrderNumber()).number}`);
  }
  const product = productOf(form.get('slug') ?? '');
  if (!product) return refuse(404, 'There is no such product.');
  if (path === '/api/basket') return changeBasket(session, product, form, sessions, jsonAnswer);
  if (path === '/basket') return changeBasket(session, product, form, sessions, () => goTo('/basket'));
  return refuse(404, 'Nothing takes a form here.');
}

function changeBasket(
  known: Session | undefined,
  product: Product,
  form: URLSearchParams,
  sessions: Sessions,
  answer: (basket: ReturnType<typeof basketOf>) => Answer,
): Answer {
  const opened = known ? null : sessions.open();
  const session = known ?? opened?.session;
  if (!session) return refuse(500, 'No basket could be opened.');
  const asked = form.get('quantity');
  const quantity = asked === null ? (session.quantities.get(product.slug) ?? 0) + 1 : Number(asked);
  if (!Number.isFinite(quantity)) return refuse(400, 'A quantity is a number.');
  setQuantity(session, product, quantity);
  const made = answer(basketOf(session));
  return opened ? { ...made, headers: { ...made.headers, 'set-cookie': opened.cookie } } : made;
}
