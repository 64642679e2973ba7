/** The order: where it goes, what that costs, and what becomes of it. */
import { randomUUID } from 'node:crypto';
import { type Basket, basketOf, type Line } from './basket.ts';
import { said } from './form.ts';
import type { Problems } from './problems.ts';
import type { Session } from './sessions.ts';

/** Two letters each (ISO 3166); the languages know the names. */
export const countries = ['AT', 'BE', 'DK', 'FR', 'DE', 'IE', 'IT', 'LU', 'NL', 'PT', 'ES', 'SE', 'CH', 'GB'] as const;

export const deliveryIds = ['standard', 'express', 'shop'] as const;
export type DeliveryId = (typeof deliveryIds)[number];

const deliveryCents: Readonly<Record<DeliveryId, number>> = { standard: 490, express: 990, shop: 0 };
const freeFromCents = 6000;

/** What it costs to send this basket that way. */
export function costOf(delivery: DeliveryId, basket: Basket): number {
  return delivery === 'standard' && basket.cents >= freeFromCents ? 0 : deliveryCents[delivery];
}

export const addressFields = ['name', 'email', 'street', 'postcode', 'city', 'country'] as const;
export type Address = Readonly<Record<(typeof addressFields)[number], string>>;

export interface Order {
  readonly number: string;
  /** Epoch milliseconds. */
  readonly placedAt: number;
  readonly lines: readonly Line[];
  readonly address: Address;
  readonly delivery: DeliveryId;
  /** With delivery, less the voucher. */
  readonly cents: number;
  /** The last four digits of the card. */
  readonly card: string;
}

/** What is wrong with the answers of the first step of the checkout. */
export function deliveryProblems(form: URLSearchParams): Problems {
  const problems: Problems = {};
  if (said(form, 'name') === '') problems.name = 'name';
  if (!isEmail(said(form, 'email'))) problems.email = 'email';
  if (said(form, 'street') === '') problems.street = 'street';
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/.test(said(form, 'postcode'))) problems.postcode = 'postcode';
  if (said(form, 'city') === '') problems.city = 'city';
  if (!countries.some((code) => code === said(form, 'country'))) problems.country = 'country';
  if (said(form, 'terms') !== 'yes') problems.terms = 'terms';
  return problems;
}

export function isEmail(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
}

/** Keeps the answers for the second step. */
export function keepDelivery(session: Session, form: URLSearchParams): void {
  session.address = Object.fromEntries(addressFields.map((field) => [field, said(form, field)])) as Address;
  session.delivery = deliveryIds.find((id) => id === said(form, 'delivery')) ?? 'standard';
}

/** Turns the basket into an order. */
export function placeOrder(session: Session, address: Address, card: string, number: string): Order {
  const basket = basketOf(session);
  const order: Order = {
    number,
    placedAt: Date.now(),
    lines: basket.lines,
    address,
    delivery: session.delivery,
    cents: basket.cents + costOf(session.delivery, basket),
    card: card.slice(-4),
  };
  ordersOf(session).unshift(order);
  if (session.customer) session.customer.address = address;
  session.orderToken = randomUUID();
  return order;
}

/** After an order: the basket is empty again. */
export function emptyBasket(session: Session): void {
  session.quantities.clear();
  session.hasVoucher = false;
}

/** The orders of whoever is here, newest first. */
export function ordersOf(session: Session): Order[] {
  return session.customer?.orders ?? session.orders;
}
