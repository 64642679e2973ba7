import type { Report } from '../model/report.ts';

/** The report itself, as it lies in `report.json`. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
