import type { JourneyReport } from '../../model/report.ts';
import { unmeasuredNotes } from '../phrases/unmeasured-notes.ts';
import { hang, type Page } from './page.ts';

/** What could not be measured, and why. */
export function notMeasured(page: Page, report: JourneyReport): string[] {
  const notes = unmeasuredNotes(report);
  if (notes.length === 0) return [];
  const { dim } = page.ink;
  return ['', `  ${dim('Not measured')}`, ...notes.flatMap((note) => hang(page, '  –', note, 4, (line) => dim(line)))];
}
