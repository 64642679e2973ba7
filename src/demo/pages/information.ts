/** Pages that only tell something. */
import { html } from '../html.ts';
import type { Visit } from '../visit.ts';
import { waysOn } from './listing.ts';
import type { Page } from './page.ts';

/** By address. */
export type InformationTexts = Readonly<
  Record<'about' | 'delivery' | 'terms' | 'privacy', { readonly title: string; readonly paragraphs: readonly string[] }>
>;

/** The page of this name, if there is one. */
export function informationPage({ language }: Visit, name: string): Page | undefined {
  const [, text] = Object.entries(language.information).find(([slug]) => slug === name) ?? [];
  if (!text) return undefined;
  return {
    name: 'information',
    title: text.title,
    main: html`<div class="wrap prose"><h1>${text.title}</h1>${text.paragraphs.map((one) => html`<p>${one}</p>`)}</div>`,
  };
}

/** What stands at every other address. */
export function lostPage(visit: Visit): Page {
  const { lost } = visit.language.words;
  return {
    name: 'lost',
    title: lost.title,
    main: html`<div class="wrap"><div class="prose"><h1>${lost.title}</h1><p>${lost.text}</p></div>${waysOn(visit)}</div>`,
  };
}
