import type { JourneyReport } from '../../model/report.ts';
import { failurePlace, failureSentence, nearestIntroduction } from '../phrases/failure-sentence.ts';
import { plain } from '../plain.ts';
import { indent } from './headline.ts';
import { hang, type Page } from './page.ts';

/** Why a journey ended early: what happened, what stands on the page instead, where in the file, and the picture. */
export function failureNotes(page: Page, report: JourneyReport): string[] {
  const { failure } = report;
  if (!failure) return [];
  const { dim } = page.ink;
  const happened = failureSentence(report);
  const names = failure.nearest.map((name) => plain(name, 120));
  const where = failurePlace(report);
  const lines = [
    ...(happened === undefined ? [] : hang(page, '', happened, indent)),
    ...(names.length > 0 ? hang(page, '', nearestIntroduction(report), indent) : []),
    ...names.flatMap((name) => hang(page, `${' '.repeat(indent)}·`, name, indent + 2)),
    ...(where === '' ? [] : hang(page, '', where, indent, (line) => dim(line))),
    // A path is never broken, so that it can be copied and clicked.
    ...(failure.screenshot === undefined ? [] : [`${' '.repeat(indent)}${dim(pathOf(page, failure.screenshot))}`]),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function pathOf({ directory }: Page, file: string): string {
  return plain(directory === undefined ? file : `${directory}/${file}`);
}
