import type { JourneyReport } from '../../model/report.ts';
import { travelled } from '../phrases/travelled.ts';
import { verdictSentence } from '../phrases/verdict-sentence.ts';
import { plain } from '../plain.ts';
import { wrapAtMost } from '../wrap.ts';
import { hang, type Page } from './page.ts';

/** Under the score and beside it: how far everything of a journey is indented. */
export const indent = 6;

/** Whose journey it is, its score, and what that means. */
export function headline(page: Page, report: JourneyReport): string[] {
  const { ink, width } = page;
  const about = [report.url, report.journey.file, travelled(report)].filter((one) => one !== undefined);
  return [
    ...wrapAtMost(`${plain(report.journey.title)}, ${report.persona}`, width, 2).map((line) => ink.bold(line)),
    ...hang(page, '', about.map((one) => plain(one, 200)).join(' · '), 0, (line) => ink.dim(line)),
    '',
    ...hang(page, scoreMark(page, report), verdictSentence(report), indent),
  ];
}

function scoreMark({ ink }: Page, { outcome, score }: JourneyReport): string {
  if (outcome === 'completed' && score) return ` ${ink.bold(String(Math.round(score.fluidity)).padStart(3))}`;
  return ` ${ink.bold.red(outcome === 'blocked' ? '  0' : '  –')}`;
}
