import type { Comparison } from '../../model/comparison.ts';
import type { TerminalOptions } from '../terminal/page.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderComparisonTerminal } from './terminal.ts';

/** A comparison in one of the formats; what a format has no use for it leaves aside. */
export type ComparisonRenderer = (comparison: Comparison, options: TerminalOptions) => string;

/** The formats of a comparison, by the name under which they are asked for. */
export const comparisonRenderers = {
  terminal: renderComparisonTerminal,
  markdown: renderComparisonMarkdown,
  json: renderComparisonJson,
} as const satisfies Readonly<Record<string, ComparisonRenderer>>;

export type ComparisonFormat = keyof typeof comparisonRenderers;
