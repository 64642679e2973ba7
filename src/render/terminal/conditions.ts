import type { Report } from '../../model/report.ts';
import { conditionSentences } from '../phrases/condition-sentences.ts';
import { hang, type Page } from './page.ts';

/** Under which conditions it was measured, and how the figures are to be read. */
export function conditions(page: Page, report: Report): string[] {
  return ['', ...conditionSentences(report).flatMap((line) => hang(page, '', line, 0, (line) => page.ink.dim(line)))];
}
