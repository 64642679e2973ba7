import type { Report } from '../model/report.ts';
import { renderJson } from './json.ts';
import type { TerminalOptions } from './terminal/page.ts';
import { renderTerminal } from './terminal.ts';

export type { ColorLevel, TerminalOptions } from './terminal/page.ts';

/** A report in one of the formats; what a format has no use for it leaves aside. */
export type Renderer = (report: Report, options: TerminalOptions) => string;

/** The formats, by the name under which they are asked for. */
export const renderers = {
  terminal: renderTerminal,
  json: renderJson,
} as const satisfies Readonly<Record<string, Renderer>>;

export type Format = keyof typeof renderers;
