import { seconds } from '../../model/quantity.ts';
import type { JourneyReport, StepReport } from '../../model/report.ts';
import { bare, figure } from '../figures.ts';
import { type StepEnding, stepEnding } from '../phrases/step-ending.ts';
import { stepMarks } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import type { Page } from './page.ts';
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
    text: plain(step.title),
    paint: quiet,
    figures: [...figures.map((one) => quiet(one)), ending(ink, step)],
  };
}

function figuresOf({ waitMs, effortS }: JourneyReport['measures']): string[] {
  return [figure(waitMs, seconds), figure(effortS, (value) => seconds(value * oneSecond))];
}

const inks: Readonly<Partial<Record<StepEnding, 'green' | 'yellow' | 'red'>>> = {
  easy: 'green',
  'some load': 'yellow',
  hard: 'red',
  'stopped here': 'red',
};

function ending(ink: Page['ink'], step: StepReport): string {
  const word = stepEnding(step);
  return ink[inks[word] ?? 'dim'](word);
}
