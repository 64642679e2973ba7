/** What lies in a basket and what it costs, before the parcel travels. */
import { goodsOf, type ProductSlug } from './catalogue.ts';
import type { Session } from './sessions.ts';

export interface Line {
  readonly slug: ProductSlug;
  readonly quantity: number;
  /** How many have just been taken out and can be put back. */
  readonly takenOut: number;
  readonly eachCents: number;
  readonly cents: number;
}

export interface Basket {
  readonly count: number;
  readonly lines: readonly Line[];
  /** The lines, and where it stood what has just been taken out. */
  readonly rows: readonly Line[];
  readonly goodsCents: number;
  /** What the voucher takes off. */
  readonly savedCents: number;
  readonly cents: number;
}

/** The most of one product that a basket takes. */
const mostOfOne = 9;

/** The only voucher: this share off every teapot. */
export const voucher = { code: 'LEAVES', share: 0.15, category: 'teapots' } as const;

/** The basket of a session; empty without one. */
export function basketOf(session: Session | undefined): Basket {
  const rows = [...(session?.quantities ?? [])].map(([slug, kept]): Line => {
    const eachCents = goodsOf(slug).cents;
    const quantity = Math.max(kept, 0);
    return { slug, quantity, takenOut: Math.max(-kept, 0), eachCents, cents: quantity * eachCents };
  });
  const lines = rows.filter(({ quantity }) => quantity > 0);
  const goodsCents = sum(lines.map(({ cents }) => cents));
  const reduced = lines.filter(({ slug }) => goodsOf(slug).category === voucher.category);
  const savedCents = session?.hasVoucher ? Math.round(sum(reduced.map(({ cents }) => cents)) * voucher.share) : 0;
  return {
    count: sum(lines.map(({ quantity }) => quantity)),
    lines,
    rows,
    goodsCents,
    savedCents,
    cents: goodsCents - savedCents,
  };
}

/** What a change of a quantity came to. */
export type Change = 'changed' | 'gone' | 'back';

/** Adds so many of a product, or takes them away; what is all taken out keeps its place until the basket is opened anew. */
export function changeQuantity({ quantities }: Session, slug: ProductSlug, change: number): Change {
  const kept = quantities.get(slug) ?? 0;
  const wanted = Math.min(Math.max(kept, 0) + change, mostOfOne);
  quantities.set(slug, wanted > 0 ? wanted : -Math.abs(kept));
  return wanted <= 0 ? 'gone' : kept < 0 ? 'back' : 'changed';
}

/** Forgets what was taken out. */
export function clearTakenOut({ quantities }: Session): void {
  for (const [slug, kept] of quantities) if (kept <= 0) quantities.delete(slug);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
