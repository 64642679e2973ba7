import type { Comparison } from '../../model/comparison.ts';
import type { Renderer } from '../renderer.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderComparisonTerminal } from './terminal.ts';

/** The formats of a comparison, by the name under which they are asked for. */
export const comparisonRenderers = {
  terminal: { render: renderComparisonTerminal, extension: 'txt', isPrintable: true },
  markdown: { render: renderComparisonMarkdown, extension: 'md', isPrintable: true },
  json: { render: renderComparisonJson, extension: 'json', isPrintable: true, file: 'comparison.json' },
} as const satisfies Readonly<Record<string, Renderer<Comparison>>>;

export type ComparisonFormat = keyof typeof comparisonRenderers;
