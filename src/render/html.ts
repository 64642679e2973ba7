import { renderToString } from 'preact-render-to-string';
import type { Report } from '../model/report.ts';
import { Page } from './html/page.tsx';
import type { RenderOptions } from './render-options.ts';

export { picturesOf } from './html/pictures.ts';

/** The report as one page that needs nothing from elsewhere but, where `media` says so, pictures that lie beside it. */
export function html(report: Report, { media = {} }: Pick<RenderOptions, 'media'>): string {
  return `<!doctype html>\n${renderToString(Page({ report, media }))}\n`;
}
