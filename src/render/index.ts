import type { Report } from '../model/report.ts';
import { html } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Renderer } from './renderer.ts';
import { renderTerminal } from './terminal.ts';

export type { ColorLevel, RenderOptions } from './render-options.ts';
export type { Renderer } from './renderer.ts';

/** The formats, by the name under which they are asked for. */
export const renderers = {
  terminal: { render: renderTerminal, extension: 'txt', isPrintable: true },
  json: { render: renderJson, extension: 'json', isPrintable: true, file: 'report.json' },
  html: { render: html, extension: 'html', isPrintable: false, file: 'index.html' },
  markdown: { render: renderMarkdown, extension: 'md', isPrintable: true },
  junit: { render: renderJunit, extension: 'xml', isPrintable: true },
} as const satisfies Readonly<Record<string, Renderer<Report>>>;

export type Format = keyof typeof renderers;
