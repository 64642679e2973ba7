/** The drawn signs of the header; what they mean is said beside them. */
import { html } from '../html.ts';

export const kettleMark = html`<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><path d="M9 27h15l-2.5-13h-10l-1 5-6-6-2 2z" fill="#1f4b44"/><path d="M11.5 12a5 3.5 0 0 1 10 0zM15 8a1.5 1.5 0 0 1 3 0z" fill="#b0532c"/><path d="M23 15c6.5-2 7 8 1.5 8" fill="none" stroke="#1f4b44" stroke-width="2.2"/></svg>`;
export const glassMark = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`;
export const personMark = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"><circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6"/></svg>`;
export const basketMark = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6M9.5 13v3M14.5 13v3"/></svg>`;
