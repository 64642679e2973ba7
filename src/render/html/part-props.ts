import type { JourneyReport, Report } from '../../model/report.ts';
import type { Level } from './heading.tsx';
import type { Numbers } from './numbers.ts';

/** What every part of a journey's page is given. */
export interface PartProps {
  readonly report: Report;
  readonly journey: JourneyReport;
  /** Place of the journey in the report, from 0. */
  readonly index: number;
  readonly numbers: Numbers;
  /** Of the part's own heading. */
  readonly level: Level;
  /** Where the page finds each picture. */
  readonly media: Readonly<Record<string, string>>;
}
