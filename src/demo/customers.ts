/** People with an account, in memory, by their email. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Address, Order } from './order.ts';

export interface Customer {
  readonly name: string;
  readonly email: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** Newest first. */
  readonly orders: Order[];
  /** Where the last order went. */
  address: Address | null;
}

export interface Customers {
  has(email: string): boolean;
  add(name: string, email: string, password: string): Promise<Customer>;
  /** The customer whose password this is. */
  find(email: string, password: string): Promise<Customer | undefined>;
}

/** More accounts than this are never kept: the oldest goes first. */
const customerLimit = 500;

export function openCustomers(): Customers {
  const customers = new Map<string, Customer>();
  return {
    has: (email) => customers.has(keyOf(email)),
    async add(name, email, password) {
      const salt = randomBytes(16);
      const customer: Customer = { name, email, salt, hash: await hashOf(password, salt), orders: [], address: null };
      customers.set(keyOf(email), customer);
      const oldest = customers.keys().next().value;
      if (customers.size > customerLimit && oldest !== undefined) customers.delete(oldest);
      return customer;
    },
    async find(email, password) {
      const customer = customers.get(keyOf(email));
      // As long for an unknown email as for a known one.
      const hash = await hashOf(password, customer?.salt ?? nobody);
      return customer && timingSafeEqual(hash, customer.hash) ? customer : undefined;
    },
  };
}

const nobody = randomBytes(16);

function keyOf(email: string): string {
  return email.trim().toLowerCase();
}

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt);

/** Cheaper than a real shop may be (N = 4096 takes about 10 ms): nothing here outlives the process. */
function hashOf(password: string, salt: Buffer): Promise<Buffer> {
  return derive(password.normalize('NFC'), salt, 32, { N: 4096 });
}
