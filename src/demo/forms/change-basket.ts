import { changeQuantity } from '../basket.ts';
import { isProduct } from '../catalogue.ts';
import { said } from '../form.ts';
import type { Sent, Taken } from './taken.ts';

/** Puts one of a product in the basket, or as many more or less as `change` says. */
export function changeBasket({ form, session }: Sent): Taken | null {
  const slug = said(form, 'slug');
  const change = form.has('change') ? Number(said(form, 'change')) : 1;
  if (!isProduct(slug) || !Number.isInteger(change)) return null;
  const came = changeQuantity(session, slug, change);
  return { stayAt: said(form, 'from') === 'product' ? `/products/${slug}?added` : `/basket?${came}=${slug}` };
}
