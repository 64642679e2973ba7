import { plain } from '../plain.ts';

/**
 * A text that a site or a journey gave: cut to length, without anything that hides or turns the reading direction, and kept from
 * reordering what stands beside it.
 */
export function Foreign({ text, limit = 300 }: { readonly text: string; readonly limit?: number }) {
  return <bdi>{plain(text, limit)}</bdi>;
}
