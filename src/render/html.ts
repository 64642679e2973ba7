import { renderToString } from 'preact-render-to-string';
import type { Report } from '../model/report.ts';
import { Page } from './html/page.tsx';

export { picturesOf } from './html/pictures.ts';

export interface HtmlOptions {
  /**
   * Where the page finds a picture, by its path in the report: a data URI, or a path relative to the page. A picture that is not
   * here is left out; `picturesOf` names those that are shown.
   */
  readonly media: Readonly<Record<string, string>>;
}

/** The report as one page that needs nothing from elsewhere but, where `media` says so, pictures that lie beside it. */
export function html(report: Report, { media }: HtmlOptions): string {
  return `<!doctype html>\n${renderToString(Page({ report, media }))}\n`;
}
