import type { JourneyReport } from '../../model/report.ts';
import { lighthouseColumns, lighthouseNotes, lighthouseRows } from '../phrases/lighthouse-table.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';
import { tableLines } from './table.ts';

/** What Lighthouse said, step by step, and where its own report lies; nothing when it was not asked. */
export function lighthouseTable(page: Page, journey: JourneyReport): string[] {
  const { lighthouse } = journey;
  if (lighthouse === undefined) return [];
  const { ink } = page;
  const rows = lighthouseRows(lighthouse, journey).map(({ mark, title, scores }) => ({
    mark,
    text: plain(title),
    figures: scores,
  }));
  const head = {
    mark: '',
    text: `Lighthouse ${lighthouse.version}`,
    figures: lighthouseColumns.map(([, title]) => title),
    paint: ink.bold,
  };
  return [
    '',
    ...(rows.length > 0 ? tableLines(page.width, ['right', 'right', 'right'], [head, ...rows]) : []),
    ...lighthouseNotes(lighthouse).flatMap((note) => hang(page, '', plain(note), 0, (line) => ink.dim(line))),
    ...(lighthouse.report === undefined ? [] : [`Its report: ${plain(below(page, lighthouse.report))}`]),
  ];
}

function below({ directory }: Page, path: string): string {
  return directory === undefined ? path : `${directory}/${path}`;
}
