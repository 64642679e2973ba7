import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';

/** What could not be cleared away: it changes nothing of the outcome, and may be in the way of the next run. */
export function teardownNotes(page: Page, { steps }: JourneyReport): string[] {
  const failed = steps.filter(({ phase, outcome }) => phase === 'teardown' && outcome === 'failed');
  if (failed.length === 0) return [];
  const notes = failed.map(({ title, reason = 'no reason is known', at }) => {
    const place = at.file === '' ? '' : ` (${plain(at.file)}:${at.line})`;
    return `“${plain(title)}”${place}: ${sentence(plain(reason))}`;
  });
  const { dim } = page.ink;
  return [
    '',
    `  ${dim('Not cleared away')}`,
    ...notes.flatMap((note) => hang(page, '  –', note, 4, (line) => dim(line))),
  ];
}
