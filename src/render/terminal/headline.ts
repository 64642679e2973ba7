import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { times } from '../figures.ts';
import { plain } from '../plain.ts';
import { wrapAtMost } from '../wrap.ts';
import { hang, type Page } from './page.ts';
import { countSteps } from './step-number.ts';
import { verdict } from './verdict.ts';

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
    ...hang(page, scoreMark(page, report), verdict(report), indent),
  ];
}

function scoreMark({ ink }: Page, { outcome, score }: JourneyReport): string {
  if (outcome === 'completed' && score) return ` ${ink.bold(String(Math.round(score.fluidity)).padStart(3))}`;
  return ` ${ink.bold.red(outcome === 'blocked' ? '  0' : '  –')}`;
}

function travelled({ runs, steps }: JourneyReport): string {
  return `${count(countSteps(steps), 'step')}, ${runs.total === 0 ? 'not travelled' : `timed ${times(runs.total)}`}`;
}
