import type { Report } from '../model/report.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { RenderOptions } from './render-options.ts';
import { renderTerminal } from './terminal.ts';

export type { ColorLevel, RenderOptions } from './render-options.ts';

/** A format that a report can be had in. */
export interface Renderer {
  readonly render: (report: Report, options: RenderOptions) => string;
  /** What the names of its files end in, without the dot. */
  readonly extension: string;
  /** It is text that may be printed; otherwise it is only ever written to a file. */
  readonly isPrintable: boolean;
  /** Under this name every run leaves it in its folder; absent: it is made only when it is asked for. */
  readonly file?: string;
}

/** The formats, by the name under which they are asked for. */
export const renderers = {
  terminal: { render: renderTerminal, extension: 'txt', isPrintable: true },
  json: { render: renderJson, extension: 'json', isPrintable: true, file: 'report.json' },
  markdown: { render: renderMarkdown, extension: 'md', isPrintable: true },
  junit: { render: renderJunit, extension: 'xml', isPrintable: true },
} as const satisfies Readonly<Record<string, Renderer>>;

export type Format = keyof typeof renderers;
