import type { Report } from '../../model/report.ts';
import { dateOf } from './date.ts';

/** Whose report it is, and of when. */
export function Masthead({ report: { startedAt } }: { readonly report: Report }) {
  return (
    <header class="masthead">
      <p class="brand">
        <svg class="brand-mark" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
          <path d="M0 2H24M0 5H24M0 8H18q3 0 3 3v5M0 11H12q3 0 3 3v2" />
        </svg>
        Parcours
      </p>
      <p class="quiet">
        Fluidity report · <time dateTime={startedAt}>{dateOf(startedAt)}</time>
      </p>
    </header>
  );
}
