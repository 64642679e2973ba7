/** Pages that only tell something. */
import { html } from '../html.ts';
import type { Page } from './layout.ts';

const texts: Readonly<Record<string, { readonly title: string; readonly paragraphs: readonly string[] }>> = {
  '/about': {
    title: 'About the house',
    paragraphs: [
      'Maison Bouilloire began in 1987 as a repair bench in a Lyon arcade. People brought kettles that had been thrown together; we took them apart, and learned what a good one is made of.',
      'Today four of us choose twelve things and no more. Each has been used in the back room for a year before it came to the front.',
      'What we sell, we mend. Seals, switches and handles are kept for ten years and sent for the price of the stamp.',
    ],
  },
  '/delivery': {
    title: 'Delivery and returns',
    paragraphs: [
      'What is ordered before three in the afternoon leaves the same day. Standard parcels take two to three days, express parcels come tomorrow, and in our shop it waits for you free of charge.',
      'You have 30 days to change your mind. Use it, boil with it, and send it back if it is not the one: we pay the way home.',
      'If something breaks on the way, a picture by email is all we need.',
    ],
  },
  '/terms': {
    title: 'Terms of sale',
    paragraphs: [
      'An order is a contract between you and Maison Bouilloire, Lyon. The price is the one that stood beside the product when you ordered, with tax.',
      'You pay by invoice within 14 days of delivery. Until then it remains ours.',
      'We keep your address for this order and for nothing else, and remove it when the guarantee ends.',
    ],
  },
};

export function informationPage(path: string): Page | undefined {
  const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
  if (!text) return undefined;
  return {
    name: 'information',
    title: text.title,
    main: html`<div class="wrap prose"><h1>${text.title}</h1>${text.paragraphs.map((one) => html`<p>${one}</p>`)}</div>`,
  };
}

export function lostPage(): Page {
  return {
    name: 'information',
    title: 'This page has boiled away',
    main: html`<div class="wrap prose"><h1>This page has boiled away</h1><p>There is nothing at this address, but the kettles are where they always were.</p><a class="button" href="/kettles">See all kettles</a></div>`,
  };
}
