import type { JourneyReport } from '../../model/report.ts';
import { type Dimension, dimensions } from '../../model/rule.ts';
import { shorten } from '../wrap.ts';
import { indent } from './headline.ts';
import type { Page } from './page.ts';

/** The three sub-scores as bars, each with what it asks; the barriers of the pages stand beside the ergonomic one. */
export function subScores({ ink, width }: Page, report: JourneyReport): string[] {
  const { score } = report;
  if (!score || score.fluid === null)
    return [`${' '.repeat(indent)}${shorten(ink.dim(barriers(report)), width - indent)}`];
  const barWidth = width < 76 ? 10 : 20;
  return dimensions.map((dimension) => {
    const value = score[dimension] ?? 0;
    // Rounded down: only what lost nothing has a full bar.
    const filled = Math.floor((value / 100) * barWidth);
    const bar = '━'.repeat(filled) + ink.dim('─'.repeat(barWidth - filled));
    const start = `${' '.repeat(indent)}${dimension.padEnd(11)}${String(Math.round(value)).padStart(3)}  ${bar}`;
    const note = dimension === 'ergonomic' ? barriers(report) : asks[dimension];
    return `${start}  ${ink.dim(shorten(note, width - indent - 18 - barWidth))}`;
  });
}

const asks: Readonly<Record<Exclude<Dimension, 'ergonomic'>, string>> = {
  fluid: 'does it keep pace?',
  intuitive: 'is the next move obvious?',
};

function barriers({ measures }: JourneyReport): string {
  const { pageBarriers, newPageBarriers } = measures;
  if (pageBarriers === undefined || 'unmeasured' in pageBarriers) return 'page barriers: unmeasured';
  if (pageBarriers.value === 0) return 'no page barriers';
  const fresh = newPageBarriers && 'value' in newPageBarriers ? newPageBarriers.value : pageBarriers.value;
  const old = pageBarriers.value - fresh;
  return `${fresh} page ${fresh === 1 ? 'barrier' : 'barriers'}${old > 0 ? `, ${old} carried` : ''}`;
}
