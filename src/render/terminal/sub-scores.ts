import type { JourneyReport } from '../../model/report.ts';
import { dimensions } from '../../model/rule.ts';
import { asks } from '../phrases/asks.ts';
import { pageBarriers } from '../phrases/page-barriers.ts';
import { shorten } from '../wrap.ts';
import { indent } from './headline.ts';
import type { Page } from './page.ts';

/** The three sub-scores as bars, each with what it asks; the barriers of the pages stand beside the ergonomic one. */
export function subScores({ ink, width }: Page, report: JourneyReport): string[] {
  const { score } = report;
  if (!score || score.fluid === null)
    return [`${' '.repeat(indent)}${shorten(ink.dim(pageBarriers(report)), width - indent)}`];
  const barWidth = width < 76 ? 10 : 20;
  return dimensions.map((dimension) => {
    const value = score[dimension] ?? 0;
    // Rounded down: only what lost nothing has a full bar.
    const filled = Math.floor((value / 100) * barWidth);
    const bar = '━'.repeat(filled) + ink.dim('─'.repeat(barWidth - filled));
    const start = `${' '.repeat(indent)}${dimension.padEnd(11)}${String(Math.round(value)).padStart(3)}  ${bar}`;
    const note = dimension === 'ergonomic' ? pageBarriers(report) : asks[dimension];
    return `${start}  ${ink.dim(shorten(note, width - indent - 18 - barWidth))}`;
  });
}
