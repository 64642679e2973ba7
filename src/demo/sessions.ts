/** Baskets and orders in memory, by a cookie. */
import { randomUUID } from 'node:crypto';
import { type Product, price, productOf } from './catalogue.ts';
import { address } from './files.ts';

export interface Session {
  readonly id: string;
  /** How many of each product, by slug. */
  readonly quantities: Map<string, number>;
  order: Order | null;
}

export interface Order {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly place: string;
  readonly delivery: string;
  readonly total: string;
}

export interface Basket {
  readonly count: number;
  readonly cents: number;
  readonly total: string;
  /** `1 item in your basket`. */
  readonly said: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly slug: string;
  readonly name: string;
  readonly quantity: number;
  readonly each: string;
  readonly total: string;
  /** The address of its small picture. */
  readonly picture: string;
}

export interface Sessions {
  /** The session of this cookie header, if it is known. */
  known(cookies: string | undefined): Session | undefined;
  /** A new session, and the cookie that leads back to it. */
  open(): { readonly session: Session; readonly cookie: string };
  nextOrderNumber(): string;
}

/** More baskets than this are never kept: the one left alone longest goes first. */
const sessionLimit = 500;
/** The most of one product that a basket takes. */
const mostOfOne = 9;

/** Cookies know no ports, so that the two releases need names of their own. */
export function openSessions(cookieName: string): Sessions {
  const sessions = new Map<string, Session>();
  const pattern = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{36})(?:;|$)`);
  let lastOrder = 48210;
  return {
    known(cookies) {
      const session = sessions.get(pattern.exec(cookies ?? '')?.[1] ?? '');
      if (session) {
        sessions.delete(session.id);
        sessions.set(session.id, session);
      }
      return session;
    },
    open() {
      const session: Session = { id: randomUUID(), quantities: new Map(), order: null };
      sessions.set(session.id, session);
      const oldest = sessions.keys().next().value;
      if (sessions.size > sessionLimit && oldest !== undefined) sessions.delete(oldest);
      return { session, cookie: `${cookieName}=${session.id}; Path=/; HttpOnly; SameSite=Lax` };
    },
    nextOrderNumber() {
      lastOrder += 1;
      return `MB-${lastOrder}`;
    },
  };
}

/** Sets how many of a product lie in the basket; none takes it out. */
export function setQuantity(session: Session, product: Product, quantity: number): void {
  const wanted = Math.min(Math.max(Math.trunc(quantity), 0), mostOfOne);
  if (wanted === 0) session.quantities.delete(product.slug);
  else session.quantities.set(product.slug, wanted);
}

/** The basket as pages and scripts show it; empty without a session. */
export function basketOf(session: Session | undefined): Basket {
  let cents = 0;
  let count = 0;
  const lines: Line[] = [];
  for (const [slug, quantity] of session?.quantities ?? []) {
    const product = productOf(slug);
    if (!product) continue;
    count += quantity;
    cents += quantity * product.cents;
    const picture = address(`pictures/${slug}-480.webp`);
    const total = price(quantity * product.cents);
    lines.push({ slug, name: product.name, quantity, each: price(product.cents), total, picture });
  }
  return { count, cents, total: price(cents), said: `${items(count)} in your basket`, lines };
}

export function items(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}
