import type { LighthouseCategory, LighthousePass, LighthouseStep } from '../../model/lighthouse.ts';
import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { stepMarks } from './step-number.ts';

/** Lighthouse's categories, in the order of the columns. */
export const lighthouseColumns: readonly (readonly [name: Exclude<keyof LighthouseStep, 'step'>, title: string])[] = [
  ['performance', 'load'],
  ['accessibility', 'accessibility'],
  ['bestPractices', 'practices'],
];

interface LighthouseRow {
  /** The number of the step. */
  readonly mark: string;
  readonly title: string;
  /** "87", "–" where there is none, or "unmeasured"; one for each column. */
  readonly scores: readonly string[];
}

/** What Lighthouse said, step by step. */
export function lighthouseRows(
  { steps: inspected }: LighthousePass,
  { steps }: JourneyReport,
): readonly LighthouseRow[] {
  const marks = stepMarks(steps);
  return inspected.map((one) => {
    const index = steps.findIndex(({ id }) => id === one.step);
    return {
      mark: marks[index] ?? '',
      title: steps[index]?.title ?? one.step,
      scores: lighthouseColumns.map(([name]) => scoreIn(one[name])),
    };
  });
}

/** What it says of itself: each reason once, and why it did not come to the end. */
export function lighthouseNotes({ steps, failure }: LighthousePass): readonly string[] {
  const reasons = steps.flatMap((step) =>
    lighthouseColumns.flatMap(([name]) => {
      const category = step[name];
      return category && 'unmeasured' in category ? [`Unmeasured: ${sentence(category.unmeasured)}`] : [];
    }),
  );
  return [
    ...new Set(reasons),
    ...(failure ? [`Lighthouse did not come to the end of the journey: ${sentence(failure.message)}`] : []),
  ];
}

function scoreIn(category: LighthouseCategory | undefined): string {
  if (category === undefined) return '–';
  return 'unmeasured' in category ? 'unmeasured' : String(category.score);
}
