import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { indent } from './headline.ts';
import { hang, type Page } from './page.ts';
import { stepNumber } from './step-number.ts';

/** Why a journey ended early: what happened, what stands on the page instead, where in the file, and the picture. */
export function failureNotes(page: Page, { outcome, failure, steps }: JourneyReport): string[] {
  if (!failure) return [];
  const { dim } = page.ink;
  const names = failure.nearest.map((name) => plain(name, 120));
  const found = failure.kind === 'ambiguous' ? 'It could mean:' : 'Nearest on the page:';
  const place = failure.at && failure.at.file !== '' ? `${plain(failure.at.file)}:${failure.at.line}` : undefined;
  const where = [stepNumber(steps, failure.step), place].filter((one) => one !== undefined).join(' · ');
  const lines = [
    // Of an unmeasured journey the verdict has said it already.
    ...(outcome === 'unmeasured' ? [] : hang(page, '', happened(outcome, failure.message), indent)),
    ...(names.length > 0 ? hang(page, '', found, indent) : []),
    ...names.flatMap((name) => hang(page, `${' '.repeat(indent)}·`, name, indent + 2)),
    ...(where === '' ? [] : hang(page, '', where, indent, (line) => dim(line))),
    // A path is never broken, so that it can be copied and clicked.
    ...(failure.screenshot === undefined ? [] : [`${' '.repeat(indent)}${dim(pathOf(page, failure.screenshot))}`]),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function happened(outcome: JourneyReport['outcome'], message: string): string {
  return outcome === 'completed'
    ? `One replay did not reach the end: ${sentence(plain(message))}`
    : sentence(plain(message));
}

function pathOf({ directory }: Page, file: string): string {
  return plain(directory === undefined ? file : `${directory}/${file}`);
}
