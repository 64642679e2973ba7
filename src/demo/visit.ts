import type { Language } from './languages/language.ts';
import type { Release } from './release.ts';
import type { Session } from './sessions.ts';

/** One look at one address: all that a page is made from. */
export interface Visit {
  readonly release: Release;
  readonly language: Language;
  /** The address without the language: `/kettles`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly session: Session | undefined;
}

/** An address of the shop in the language of the visit. */
export function to(visit: Visit, path: string): string {
  return `${visit.language.prefix}${path}`;
}
