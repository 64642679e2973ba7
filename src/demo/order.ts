/** The order: what the checkout asks, what may be wrong with an answer, and what becomes of a good one. */
import { price } from './catalogue.ts';
import { basketOf, type Order, type Session } from './sessions.ts';

export interface Delivery {
  readonly id: string;
  readonly name: string;
  readonly cents: number;
}

export const deliveries: readonly Delivery[] = [
  { id: 'standard', name: 'Standard, 2 to 3 days', cents: 490 },
  { id: 'express', name: 'Express, tomorrow', cents: 990 },
  { id: 'shop', name: 'Collect from our shop in Lyon', cents: 0 },
];

export const countries: readonly string[] = [
  'Austria',
  'Belgium',
  'Denmark',
  'France',
  'Germany',
  'Ireland',
  'Italy',
  'Luxembourg',
  'Netherlands',
  'Portugal',
  'Spain',
  'Sweden',
  'Switzerland',
  'United Kingdom',
];

/** A sentence for each field that cannot be taken as it is, by the field's name. */
export type Problems = Readonly<Record<string, string>>;

export function orderProblems(form: URLSearchParams): Problems {
  const text = (field: string) => (form.get(field) ?? '').trim();
  const problems: Record<string, string> = {};
  if (text('name') === '') problems.name = 'Tell us whose name goes on the parcel.';
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text('email'))) problems.email = 'Give an address such as ada@example.org.';
  if (text('street') === '') problems.street = 'Tell us the street and the number.';
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/.test(text('postcode'))) problems.postcode = 'Give a postcode such as 69001.';
  if (text('city') === '') problems.city = 'Tell us the city.';
  if (!countries.includes(text('country'))) problems.country = 'Choose the country.';
  if (!deliveries.some((one) => one.id === text('delivery'))) problems.delivery = 'Choose how it should travel.';
  if (form.get('terms') !== 'yes') problems.terms = 'We can only send it when you accept the terms.';
  return problems;
}

/** Turns the basket into an order and empties it. */
export function takeOrder(session: Session, form: URLSearchParams, number: string): Order {
  const delivery = deliveries.find((one) => one.id === form.get('delivery'));
  const order: Order = {
    number,
    name: form.get('name') ?? '',
    email: form.get('email') ?? '',
    place: `${form.get('street')}, ${form.get('postcode')} ${form.get('city')}, ${form.get('country')}`,
    delivery: delivery?.name ?? '',
    total: price(basketOf(session).cents + (delivery?.cents ?? 0)),
  };
  session.order = order;
  session.quantities.clear();
  return order;
}
