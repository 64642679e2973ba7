import { existsSync, readFileSync } from 'node:fs';
import { readSide } from '../../../src/cli/compare/read-side.ts';
import { compare } from '../../../src/compare/compare.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import type { Report } from '../../../src/model/report.ts';
import { comparisonRenderers } from '../../../src/render/comparison/index.ts';
import { picturesOf } from '../../../src/render/html.ts';
import { type Renderer, renderers } from '../../../src/render/index.ts';
import { baselineGates } from '../../../src/report/baseline-gates.ts';
import { readReport } from '../../../src/report/read-report.ts';

/** From the root of the repository; `npm run sample` makes what lies there anew. */
export const sampleFolder = 'reports/sample';

interface Sample {
  readonly name: string;
  readonly text: string;
}

const place = { width: 80, colorLevel: 0, directory: sampleFolder } as const;

/** A report of the rough shop in every format, and what it is beside a baseline of the smooth one. */
export function samples(root: string): readonly Sample[] {
  return [...ofReport(root), ...ofComparison(root)];
}

function ofReport(root: string): readonly Sample[] {
  const read = readReport(readFileSync(`${root}${sampleFolder}/report.json`, 'utf8'));
  if ('problem' in read) throw new Error(`${sampleFolder}/report.json: ${read.problem}`);
  const pictures = picturesOf(read.report).filter((file) => existsSync(`${root}${sampleFolder}/${file}`));
  const media = Object.fromEntries(pictures.map((file) => [file, file]));
  const { json: _, ...others } = renderers;
  return Object.values<Renderer<Report>>(others).map(({ render, extension, file = `report.${extension}` }) => ({
    name: file,
    text: render(read.report, { ...place, media }),
  }));
}

function ofComparison(root: string): readonly Sample[] {
  const [base, head] = ['parcours.baseline.json', 'report.json'].map((file) =>
    readSide(`${sampleFolder}/${file}`, root),
  );
  if (!base || !head || 'problem' in base || 'problem' in head) throw new Error(`${sampleFolder} cannot be compared`);
  const compared = compare(base.side, head.side);
  const comparison = { ...compared, gates: baselineGates(compared, 'worse') };
  const { json: _, ...others } = comparisonRenderers;
  return Object.values<Renderer<Comparison>>(others).map(({ render, extension }) => ({
    name: `comparison.${extension}`,
    text: render(comparison, place),
  }));
}
