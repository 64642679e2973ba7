import type { LighthouseCategory, LighthousePass, LighthouseStep } from '../../model/lighthouse.ts';
import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { stepMarks } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';
import { tableLines } from './table.ts';

/** What Lighthouse said, step by step, and where its own report lies; nothing when it was not asked. */
export function lighthouseTable(page: Page, { lighthouse, steps }: JourneyReport): string[] {
  if (lighthouse === undefined) return [];
  const { ink } = page;
  const marks = stepMarks(steps);
  const rows = lighthouse.steps.map((one) => {
    const index = steps.findIndex(({ id }) => id === one.step);
    return {
      mark: marks[index] ?? '',
      text: plain(steps[index]?.title ?? one.step),
      figures: columns.map(([name]) => scoreIn(one[name])),
    };
  });
  const head = {
    mark: '',
    text: `Lighthouse ${lighthouse.version}`,
    figures: columns.map(([, title]) => title),
    paint: ink.bold,
  };
  return [
    '',
    ...(rows.length > 0 ? tableLines(page.width, ['right', 'right', 'right'], [head, ...rows]) : []),
    ...notes(lighthouse).flatMap((note) => hang(page, '', plain(note), 0, (line) => ink.dim(line))),
    ...(lighthouse.report === undefined ? [] : [`Its report: ${plain(below(page, lighthouse.report))}`]),
  ];
}

const columns: readonly (readonly [Exclude<keyof LighthouseStep, 'step'>, string])[] = [
  ['performance', 'load'],
  ['accessibility', 'accessibility'],
  ['bestPractices', 'practices'],
];

function scoreIn(category: LighthouseCategory | undefined): string {
  if (category === undefined) return '–';
  return 'unmeasured' in category ? 'unmeasured' : String(category.score);
}

/** What it says of itself: each reason once, and why it did not come to the end. */
function notes({ steps, failure }: LighthousePass): readonly string[] {
  const reasons = steps.flatMap((step) =>
    columns.flatMap(([name]) => {
      const category = step[name];
      return category && 'unmeasured' in category ? [`Unmeasured: ${sentence(category.unmeasured)}`] : [];
    }),
  );
  return [
    ...new Set(reasons),
    ...(failure ? [`Lighthouse did not come to the end of the journey: ${sentence(failure.message)}`] : []),
  ];
}

function below({ directory }: Page, path: string): string {
  return directory === undefined ? path : `${directory}/${path}`;
}
