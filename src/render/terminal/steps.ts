import { seconds } from '../../model/quantity.ts';
import type { JourneyReport, StepReport } from '../../model/report.ts';
import { bare, figure } from '../figures.ts';
import { partlyTaken } from '../phrases/partly-taken.ts';
import { waitSpread, waitSpreadSentence, waitSpreadTitle } from '../phrases/spread.ts';
import { type StepEnding, stepEnding } from '../phrases/step-ending.ts';
import { stepMarks, stepTitle } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';
import { type Row, tableLines } from './table.ts';

const oneSecond = 1000;

/** Below so many columns the spread of each step has no room. */
const roomy = 72;

/** The steps in order: how long each kept the customer waiting and busy, and what that costs; below them how far the runs lie apart. */
export function stepTable(page: Page, report: JourneyReport): string[] {
  const { ink, width } = page;
  const title = width < roomy ? undefined : waitSpreadTitle(report);
  const spread = (text: string) => (title === undefined ? [] : [ink.dim(text)]);
  const waited = ({ waitMs }: JourneyReport['measures']) => [
    figure(waitMs, seconds),
    ...spread(waitSpread(waitMs, report)),
  ];
  const head: Row = {
    mark: '',
    text: 'Step',
    figures: ['Wait', ...spread(title ?? ''), 'Effort', 'Friction', ''].map((one) => ink.dim(one)),
    paint: ink.dim,
  };
  const marks = stepMarks(report.steps);
  const rows = report.steps.map((step, index) =>
    row(page, step, marks[index] ?? '', isReached(step) ? waited(step.measures) : ['–', ...spread('')]),
  );
  const total: Row = {
    mark: '',
    text: 'The whole journey',
    figures: [
      ...waited(report.measures),
      effort(report.measures),
      report.score ? bare(report.score.friction) : '–',
      '',
    ],
  };
  const aligns = ['right', ...(title === undefined ? [] : ['left' as const]), 'right', 'right', 'left'] as const;
  return [...tableLines(width, aligns, [head, ...rows, ...(report.score ? [total] : [])]), ...legend(page, report)];
}

function row({ ink }: Page, step: StepReport, mark: string, waited: readonly string[]): Row {
  const isOrdinary = isReached(step) && step.scored && step.phase === 'journey';
  const quiet = isOrdinary ? (line: string) => line : ink.dim;
  const costs = isReached(step)
    ? [effort(step.measures), step.friction === null ? '–' : bare(step.friction)]
    : ['–', '–'];
  return {
    mark: quiet(mark),
    text: plain(stepTitle(step)),
    paint: quiet,
    figures: [...[...waited, ...costs].map((one) => quiet(one)), ending(ink, step)],
  };
}

function isReached({ outcome }: StepReport): boolean {
  return outcome === 'completed' || outcome === 'failed';
}

function effort({ effortS }: JourneyReport['measures']): string {
  return figure(effortS, (value) => seconds(value * oneSecond));
}

function legend(page: Page, report: JourneyReport): string[] {
  const spread = waitSpreadSentence(report);
  const sentences = [...(spread === undefined ? [] : [spread]), ...partlyTaken(report)];
  const lines = sentences.flatMap((sentence) => hang(page, '', sentence, 5, (line) => page.ink.dim(line)));
  return lines.length > 0 ? ['', ...lines] : [];
}

const inks: Readonly<Partial<Record<StepEnding, 'green' | 'yellow' | 'red'>>> = {
  easy: 'green',
  'some load': 'yellow',
  hard: 'red',
  'stopped here': 'red',
  failed: 'red',
};

function ending(ink: Page['ink'], step: StepReport): string {
  const word = stepEnding(step);
  return ink[inks[word] ?? 'dim'](word);
}
