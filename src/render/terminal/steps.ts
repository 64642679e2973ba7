import { seconds } from '../../model/quantity.ts';
import type { JourneyReport, StepReport } from '../../model/report.ts';
import { bare, figure } from '../figures.ts';
import { plain } from '../plain.ts';
import type { Page } from './page.ts';
import { stepMarks, stepTitle } from './step-number.ts';
import { type Row, tableLines } from './table.ts';

const oneSecond = 1000;

/** The steps in order: how long each kept the customer waiting and busy, and what that costs. */
export function stepTable(page: Page, report: JourneyReport): string[] {
  const { ink, width } = page;
  const head: Row = {
    mark: '',
    text: 'Step',
    figures: ['Wait', 'Effort', 'Friction', ''].map((one) => ink.dim(one)),
    paint: ink.dim,
  };
  const marks = stepMarks(report.steps);
  const rows = report.steps.map((step, index) => row(page, step, marks[index] ?? ''));
  const total: Row = {
    mark: '',
    text: 'The whole journey',
    figures: [...figuresOf(report.measures), report.score ? bare(report.score.friction) : '–', ''],
  };
  return tableLines(width, ['right', 'right', 'right', 'left'], [head, ...rows, ...(report.score ? [total] : [])]);
}

function row({ ink }: Page, step: StepReport, mark: string): Row {
  const reached = step.outcome === 'completed' || step.outcome === 'failed';
  const quiet = reached && step.scored && step.phase === 'journey' ? (line: string) => line : ink.dim;
  const figures = reached
    ? [...figuresOf(step.measures), step.friction === null ? '–' : bare(step.friction)]
    : ['–', '–', '–'];
  return {
    mark: quiet(mark),
    text: plain(stepTitle(step)),
    paint: quiet,
    figures: [...figures.map((one) => quiet(one)), ending(ink, step)],
  };
}

function figuresOf({ waitMs, effortS }: JourneyReport['measures']): string[] {
  return [figure(waitMs, seconds), figure(effortS, (value) => seconds(value * oneSecond))];
}

/** How the step ended; of a scored one that was completed, its grade. */
function ending(ink: Page['ink'], { outcome, phase, scored, grade }: StepReport): string {
  if (outcome === 'failed') return ink.red(phase === 'teardown' ? 'failed' : 'stopped here');
  if (outcome === 'unreached') return ink.dim('not reached');
  if (outcome === 'skipped') return ink.dim('skipped');
  if (phase !== 'journey') return ink.dim(phase);
  if (!scored || grade === null) return ink.dim('not scored');
  if (grade === 'easy') return ink.green(grade);
  return grade === 'hard' ? ink.red(grade) : ink.yellow(grade);
}
