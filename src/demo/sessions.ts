/** Customers on their way through the shop, in memory, by a cookie. */
import { randomUUID } from 'node:crypto';
import type { ProductSlug } from './catalogue.ts';
import type { Customer } from './customers.ts';
import type { Address, DeliveryId, Order } from './order.ts';

export interface Session {
  readonly id: string;
  /** How many of each product; negative: so many have just been taken out. */
  readonly quantities: Map<ProductSlug, number>;
  hasVoucher: boolean;
  /** Where the next order goes, once it was said. */
  address: Address | null;
  delivery: DeliveryId;
  /** Newest first; those of a customer with an account stand with the account. */
  readonly orders: Order[];
  /** Goes along with the form of the payment, so that a form sent twice is one order. */
  orderToken: string;
  customer: Customer | null;
  /** Whether visits may be counted; null: not answered. */
  consent: boolean | null;
}

export interface Sessions {
  /** The session of this cookie header, if it is known. */
  known(cookies: string | undefined): Session | undefined;
  /** A new session, and the cookie that leads back to it. */
  open(): Opened;
  /** The same under another name, so that a name known before someone signed in is worth nothing. */
  rename(session: Session): Opened;
  nextOrderNumber(): string;
}

export interface Opened {
  readonly session: Session;
  readonly cookie: string;
}

/** More sessions than this are never kept: the one left alone longest goes first. */
const sessionLimit = 500;

/** Cookies know no ports, so that the two releases need names of their own. */
export function openSessions(cookieName: string): Sessions {
  const sessions = new Map<string, Session>();
  const pattern = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{36})(?:;|$)`);
  let lastOrder = 48210;
  const keep = (session: Session): Opened => {
    sessions.set(session.id, session);
    const oldest = sessions.keys().next().value;
    if (sessions.size > sessionLimit && oldest !== undefined) sessions.delete(oldest);
    return { session, cookie: `${cookieName}=${session.id}; Path=/; HttpOnly; SameSite=Lax` };
  };
  return {
    known(cookies) {
      const session = sessions.get(pattern.exec(cookies ?? '')?.[1] ?? '');
      if (session) {
        sessions.delete(session.id);
        sessions.set(session.id, session);
      }
      return session;
    },
    open: () => keep(newSession()),
    rename(session) {
      sessions.delete(session.id);
      return keep({ ...session, id: randomUUID() });
    },
    nextOrderNumber() {
      lastOrder += 1;
      return `MB-${lastOrder}`;
    },
  };
}

function newSession(): Session {
  return {
    id: randomUUID(),
    quantities: new Map(),
    hasVoucher: false,
    address: null,
    delivery: 'standard',
    orders: [],
    orderToken: randomUUID(),
    customer: null,
    consent: null,
  };
}
