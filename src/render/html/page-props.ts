import type { Report } from '../../model/report.ts';

/** What the whole page is made of. */
export interface PageProps {
  readonly report: Report;
  /** Where the page finds each picture, by its path in the report. */
  readonly media: Readonly<Record<string, string>>;
}
